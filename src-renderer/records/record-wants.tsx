import { Button } from '@mantine/core'
import type { RecordSlot } from '#shared/records/record-field'
import { firstField } from '../field-focus'
import { FootText } from '../frame/foot-text'
import { useNavigation } from '../navigation'

interface WantsProps {
  fields: string[]
  /** The step that leads on; undefined = there is none. */
  next: string | undefined
  /** Required slots without a file. */
  open: readonly RecordSlot[]
}

/** What is wanted before the next step, with one click to the first of it; behind the last, the files still missing. */
export function RecordWants({ fields, next, open }: WantsProps) {
  const focus = useNavigation((state) => state.focus)
  if (next === undefined) {
    if (open.length === 0) return <FootText className="muted">已办结</FootText>
    return <FootText>{`还缺文件：${open.map(({ title }) => title).join('、')}`}</FootText>
  }
  if (fields.length === 0) return <FootText className="muted">{`可以${next}`}</FootText>
  return (
    <Button variant="subtle" data-testid="record-wants" title="到第一处" onClick={() => focus(firstField(fields))}>
      {next}前还有 {fields.length} 项
    </Button>
  )
}
