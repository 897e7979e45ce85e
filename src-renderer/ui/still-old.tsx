import { useContext } from 'react'
import { FormScopeContext, type UnreadableField, useUnreadable } from '../edits/unreadable'
import { FieldNote } from './field-note'

/** Before what is computed from the fields below `of`: that it is of the values before a text that cannot be read. */
export function StillOld({ of }: { of: string }) {
  const all = useUnreadable(useContext(FormScopeContext).id)
  return <StillOldNote fields={all.filter(({ field }) => field === of || field.startsWith(`${of}.`))} />
}

/** Nothing when all can be read. */
export function StillOldNote({ fields }: { fields: UnreadableField[] }) {
  const [first] = fields
  if (!first) return null
  return (
    <div data-testid="still-old">
      <FieldNote tone="error">
        {fields.length === 1 ? saidOf(first) : `有 ${fields.length} 处填写无法识别，以下仍按改动前的内容计算。`}
      </FieldNote>
    </div>
  )
}

function saidOf({ label, text, standing }: UnreadableField): string {
  if (standing === undefined) return `${label}的填写无法识别，以下仍按改动前的内容计算。`
  return `${label}「${text}」无法识别，以下仍按${standing === '' ? '没有填' : ` ${standing} `}计算。`
}
