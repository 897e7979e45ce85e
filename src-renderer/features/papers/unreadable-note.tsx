import { Anchor } from '@mantine/core'
import type { UnreadableField } from '../../edits/unreadable'
import { useNavigation } from '../../navigation'
import { FieldNote } from '../../ui/field-note'

/** Why nothing is made from the project now, and the way to the first field that cannot be read. Nothing when all can. */
export function UnreadableNote({ fields, before }: { fields: UnreadableField[]; before: string }) {
  const goTo = useNavigation((state) => state.goTo)
  const [first] = fields
  if (!first) return null
  const { screen, field } = first
  const labels = [...new Set(fields.map(({ label }) => label))].join('」「')
  return (
    <div className="unreadable-note" data-testid="unreadable-note">
      <FieldNote tone="error">
        有 {fields.length} 处填写无法识别：「{labels}」，请先改正再{before}。
        {screen && (
          <Anchor component="button" type="button" inherit fw={600} onClick={() => goTo({ screen, field })}>
            去改
          </Anchor>
        )}
      </FieldNote>
    </div>
  )
}
