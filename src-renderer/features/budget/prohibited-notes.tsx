import { useMemo } from 'react'
import type { OwnText } from '#shared/norms/own-texts'
import { prohibitedFindings, prohibitedUse } from '#shared/norms/prohibited-use'
import type { RuleFinding } from '#shared/norms/rule'
import { confirmationOf } from '#shared/norms/waivers'
import { useProjectDraft } from '../../project-draft/project-draft'
import { useProjectRules } from '../../project-draft/project-rules'
import { BasisMark } from '../../ui/basis-mark'
import { FieldNote } from '../../ui/field-note'

/** What a text of the budget asks for that must not be bought, as it is typed; what the clerk has confirmed is left out. */
export function useProhibited(own: OwnText): RuleFinding[] {
  const project = useProjectDraft((state) => state.project)
  const waivers = project?.waivers ?? []
  const data = useProjectRules(project)?.prohibited
  // Read clause by clause, which takes its time: once for each text.
  const said = JSON.stringify(own)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `said` holds all of `own`
  const findings = useMemo(() => (data ? prohibitedFindings(data, own) : []), [data, said])
  return findings.filter(
    ({ id, confirms = '' }) => !confirmationOf({ key: `${prohibitedUse.id}.${id}`, confirms }, waivers),
  )
}

export function ProhibitedNotes({ findings }: { findings: RuleFinding[] }) {
  return findings.map(({ id, level, message, basis }) => (
    <FieldNote key={id} tone={level === 'error' ? 'error' : 'warning'}>
      {message} <BasisMark basis={basis} />
    </FieldNote>
  ))
}
