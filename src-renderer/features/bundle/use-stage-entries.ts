import { useEffect, useState } from 'react'
import { compareDates } from '#shared/dates'
import type { Stage } from '#shared/documents/document-version'
import { namedDay } from '#shared/law/time-limits'
import type { Project } from '#shared/project/project'
import type { ProjectRecords } from '#shared/records/kept-of-project'
import { platformEntry } from '#shared/records/platform-entry'
import { type StageEntry, stageEntry } from '#shared/records/stage-entry'
import { call } from '../../api'
import { useProjectRules } from '../../project-draft/project-rules'

/** How each stage stands with its 录入信息服务平台; read anew with `asOf`, what else is read of the project's records. */
export function useStageEntries(project: Project | null, asOf: unknown): ((stage: Stage) => StageEntry) | null {
  const rules = useProjectRules(project)
  const projectId = project?.id
  const [kept, setKept] = useState<ProjectRecords | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the records may be others by then
  useEffect(() => {
    let wanted = true
    if (projectId)
      void call('record.ofProject', { projectId, kinds: [platformEntry.id] }).then((read) => {
        if (wanted && read.ok) setKept(read.value)
      })
    return () => {
      wanted = false
    }
  }, [projectId, asOf])
  if (!project || !rules || !kept) return null
  const { day } = namedDay(rules.timeLimits, 'entry', project.year)
  // What began after it is entered by no set day.
  const isLater = kept.begunOn !== null && compareDates(kept.begunOn, day) > 0
  return (stage) => stageEntry(stage, kept.records, isLater ? null : day)
}
