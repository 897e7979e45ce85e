import '../../records/records.css'
import '../papers/papers.css'
import '../bundle/bundle.css'
import '../bundle/submit.css'
import { useEffect } from 'react'
import { recordKinds } from '#shared/records/registry'
import { ActionButton } from '../../actions/action-button'
import { backToStep } from '../../actions/steps'
import { useNavigation } from '../../navigation'
import { useProjectDraft } from '../../project-draft/project-draft'
import { useReadiness } from '../../project-draft/readiness'
import { projectSteps } from '../../project-steps'
import { useRecordDraft } from '../../records/record-draft'
import { RecordScreen } from '../../records/record-screen'
import { NextStep } from './project-footer'

/** A record opened from a step: below the project's head and rail, which follow what is done to it, with the step's way back and on. */
export function ProjectRecord({ id, kind: kindId }: { id: string; kind: string }) {
  const tab = useNavigation((state) => state.tab)
  const step = projectSteps.find((one) => one.tab === tab)
  const kind = recordKinds.find((one) => one.id === kindId)
  useProjectFollows(id)
  useEffect(() => {
    if (!kind) useNavigation.getState().closeRecord()
  }, [kind])
  if (!kind) return null
  const back = <ActionButton action={backToStep} variant="default" {...(step && { hint: step.name })} />
  return <RecordScreen id={id} kind={kind} frame={{ back, next: <NextStep variant="default" /> }} />
}

/** The marks on the rail and what the norms find look again whenever the record, or one of its files, is another. */
function useProjectFollows(id: string): void {
  const stored = useRecordDraft(({ entry, files }) =>
    entry?.id === id ? [entry.revision, ...files.map((file) => `${file.id}${file.removed}`)].join(' ') : '',
  )
  useEffect(() => {
    const { project, recheck } = useProjectDraft.getState()
    if (stored === '' || !project) return
    void useReadiness.getState().look(project.id)
    void recheck()
  }, [stored])
}
