import { basisText } from '#shared/norms/citations'
import type { OwnText } from '#shared/norms/own-texts'
import { prohibitedFindings, prohibitedUse } from '#shared/norms/prohibited-use'
import type { RuleFinding } from '#shared/norms/rule'
import { confirmationOf } from '#shared/norms/waivers'
import { useAppData } from '../../app-data'
import { FieldNote } from '../../ui/field-note'
import { useProjectDraft } from '../project/project-draft'

/** What a text of the budget asks for that must not be bought, as it is typed; what the clerk has confirmed is left out. */
export function useProhibited(own: OwnText): RuleFinding[] {
  const data = useAppData((state) => state.resources?.rules.prohibited)
  const waivers = useProjectDraft((state) => state.project?.waivers) ?? []
  if (!data) return []
  return prohibitedFindings(data, own).filter(
    ({ id, confirms = '' }) => !confirmationOf({ key: `${prohibitedUse.id}.${id}`, confirms }, waivers),
  )
}

export function ProhibitedNotes({ findings }: { findings: RuleFinding[] }) {
  return findings.map(({ id, level, message, basis }) => (
    <FieldNote key={id} tone={level === 'error' ? 'error' : 'warning'}>
      {message}依据：{basisText(basis)}
    </FieldNote>
  ))
}
