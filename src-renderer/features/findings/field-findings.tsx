import type { FieldPlace, Finding } from '#shared/norms/finding'
import { useProjectDraft } from '../../project-draft/project-draft'
import { FieldNote } from '../../ui/field-note'
import { WholeDates } from '../../ui/whole-dates'

const tones = { error: 'error', warning: 'warning', note: 'hint' } as const

const concerns = ({ where }: Finding, screen: FieldPlace['screen'], field: string) =>
  where.screen === screen && !where.record && (where.field === field || where.field.startsWith(`${field}.`))

/**
 * The findings of one field, right below it. `filled` false keeps an empty form quiet: that something is still missing
 * stands in the panel, it need not shout from every field. `notes`: remarks too.
 */
export function FieldFindings(props: {
  screen: FieldPlace['screen']
  field: string
  filled: boolean
  notes?: boolean
}) {
  const findings = useProjectDraft((state) => state.findings)
  if (!props.filled) return null
  return findings
    .filter((finding) => (props.notes || finding.level !== 'note') && concerns(finding, props.screen, props.field))
    .map((finding) => (
      <FieldNote key={finding.key} tone={tones[finding.level]}>
        <WholeDates>{finding.level === 'note' ? `${finding.message}${finding.fix}` : finding.message}</WholeDates>
      </FieldNote>
    ))
}
