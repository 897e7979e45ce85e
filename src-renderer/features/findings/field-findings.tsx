import type { FieldPlace, Finding } from '#shared/norms/finding'
import { FieldNote } from '../../ui/field-note'
import { WholeDates } from '../../ui/whole-dates'
import { useProjectDraft } from '../project/project-draft'

const concerns = ({ where }: Finding, screen: FieldPlace['screen'], field: string) =>
  where.screen === screen && (where.field === field || where.field.startsWith(`${field}.`))

/**
 * The findings of one field, right below it. `filled` false keeps an empty form quiet: that something is still missing
 * stands in the panel, it need not shout from every field.
 */
export function FieldFindings(props: { screen: FieldPlace['screen']; field: string; filled: boolean }) {
  const findings = useProjectDraft((state) => state.findings)
  if (!props.filled) return null
  return findings
    .filter((finding) => finding.level !== 'note' && concerns(finding, props.screen, props.field))
    .map((finding) => (
      <FieldNote key={finding.key} tone={finding.level === 'error' ? 'error' : 'warning'}>
        <WholeDates>{finding.message}</WholeDates>
      </FieldNote>
    ))
}
