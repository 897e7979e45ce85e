import '../../records/records.css'
import '../papers/papers.css'
import '../bundle/bundle.css'
import '../bundle/submit.css'
import './later.css'
import { useState } from 'react'
import { type LaterStanding, laterStanding } from '#shared/procedure/later-standing'
import type { ProcedureStep } from '#shared/procedure/step'
import { kindsOf } from '#shared/procedure/step-kinds'
import { materialsOf } from '#shared/procedure/step-materials'
import type { Project } from '#shared/project/project'
import type { RecordKind } from '#shared/records/kind'
import { isLater, useNavigation } from '../../navigation'
import { noActionOfItsOwn, useFooterAction } from '../../project-draft/footer-action'
import { useProjectDraft } from '../../project-draft/project-draft'
import { laterStep } from '../../project-steps'
import { RecordList } from '../../records/record-list'
import { ErrorNotice } from '../../ui/error-notice'
import { FieldNote } from '../../ui/field-note'
import { stageChecklist } from '../bundle/checklist'
import { useMakers } from '../bundle/paper-makers'
import { StageChecklist } from '../bundle/stage-checklist'
import { useMaterials } from '../bundle/use-materials'
import { PreviewDialog } from '../preview/preview-dialog'
import { StepAbout } from './step-about'
import { stepParts } from './step-parts'

/** A step of 事中 or 事后, as far as the table of the procedure describes it: who, by when, what is kept. */
export function LaterScreen() {
  const project = useProjectDraft((state) => state.project)
  // What is drawn stays what it was until the next step is drawn.
  const [tab] = useState(() => useNavigation.getState().tab)
  const step = isLater(tab) ? laterStep(tab) : undefined
  return project && step ? <Step project={project} step={step} /> : null
}

function Step({ project, step }: { project: Project; step: ProcedureStep }) {
  const { materials, error, reload } = useMaterials(project)
  const makers = useMakers()
  const Part = stepParts[step.id]
  const due = materials?.due.find(({ stage }) => stage === step.stage)
  const own = due && { ...due, materials: materialsOf(step, [due]) }
  const checklist = own && materials ? { ...stageChecklist(own, materials, makers), others: [] } : null
  const standing = materials ? laterStanding(step, materials, { wrong: 0, unfilled: 0 }) : null
  // What another kind has taken the place of is here as long as there is any of it.
  const kinds = kindsOf(step).filter(
    ({ id, retired }) => !retired || materials?.records.some((record) => record.kind === id),
  )
  useFooterAction({ ...noActionOfItsOwn, ...(standing && { wanting: wantsOf(standing) }) })
  return (
    <div className="later" data-testid="later-screen">
      {error && <ErrorNotice error={error} onRetry={reload} />}
      <StepAbout step={step} />
      {Part && <Part project={project} />}
      <Records kinds={kinds} project={project} />
      {checklist && checklist.rows.length > 0 && materials && (
        <StageChecklist
          checklist={checklist}
          projectId={project.id}
          allFiles={materials.files}
          heading={{ name: '本步应当留存的材料', about: '随项目进入材料包' }}
        />
      )}
      <PreviewDialog />
    </div>
  )
}

/** 1 份记录有问题，2 份记录还没有办完，还缺 3 份材料 */
const wantsOf = ({ wrong, open, missing }: LaterStanding): string =>
  [
    wrong.length > 0 && `${wrong.length} 处有问题：${wrong.join('、')}`,
    open.length > 0 && `${open.length} 份记录还没有办完`,
    missing > 0 && `还缺 ${missing} 份材料`,
  ]
    .filter(Boolean)
    .join('，') || '没有待办的内容'

/** What is written down in this step, of the project or of its contractor; nothing of it yet is said as it is. */
function Records({ kinds, project }: { kinds: readonly RecordKind[]; project: Project }) {
  if (kinds.length === 0) {
    return <FieldNote>本步还没有登记表，办理情况暂不在程序里填写；材料现在就可以收进来，以后登记时不用重放。</FieldNote>
  }
  return kinds.map((kind) => {
    const ownerId = kind.owner === 'contractor' ? project.contractorId : project.id
    if (ownerId !== null) return <RecordList key={kind.id} kind={kind} ownerId={ownerId} about={project.id} titled />
    return <FieldNote key={kind.id}>{kind.title}登记在承接主体名下：先在“承接主体”一步选定。</FieldNote>
  })
}
