import type { Project } from '#shared/project/project'
import { progress } from '#shared/records/progress'
import { useAppData } from '../../app-data'
import { FieldNote } from '../../ui/field-note'
import { Obligations } from './obligations'
import { Progress } from './progress'
import { UrgingLog } from './urging-log'
import { useProjectRecords } from './use-project-records'

const kinds = ['work-plan', 'service-report', 'rectification', 'urging', 'acceptance', 'contract-change']

/** 履约跟踪: what the contractor owes by when and what came of it, and how far it has come with each quantity. */
export function Tracking({ project }: { project: Project }) {
  const today = useAppData(({ info }) => info?.today ?? '')
  const kept = useProjectRecords(project.id, kinds)
  if (!kept || today === '') return null
  const targets = progress.of(kept, kept.records)
  if (targets.length === 0)
    return <FieldNote>填了服务期限和数量目标以后，这里列出应交的报告、时间节点和完成进度。</FieldNote>
  return (
    <>
      <Obligations kept={kept} today={today} projectId={project.id} addressee={kept.contractor?.name ?? ''} />
      <UrgingLog kept={kept} name={kept.project?.name ?? project.name} />
      <Progress progress={targets} today={today} name={kept.project?.name ?? project.name} />
    </>
  )
}
