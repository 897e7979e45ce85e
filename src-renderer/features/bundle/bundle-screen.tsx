import '../papers/papers.css'
import './bundle.css'
import './submit.css'
import { useRef } from 'react'
import { stageNames } from '#shared/documents/document-version'
import { papersWithPlaces } from '../../actions/papers'
import { useToldList } from '../../lists/told-list'
import { useProjectDraft } from '../../project-draft/project-draft'
import { ErrorNotice } from '../../ui/error-notice'
import { materialHeads } from '../evidence/file-cells'
import { RemovedMaterials } from '../evidence/removed-materials'
import { PapersOf } from '../papers/papers-of'
import { PreviewDialog } from '../preview/preview-dialog'
import { stageChecklist } from './checklist'
import { materialRows } from './material-rows'
import { useMakers } from './paper-makers'
import { PlanTexts } from './plan-texts'
import { StageChecklist } from './stage-checklist'
import { SubmitPanel } from './submit-panel'
import { useMaterials } from './use-materials'
import { useStageEntries } from './use-stage-entries'

/** 6 材料与提交, the table where a file is gone through before it is handed in: what belongs to each stage, and whether it can go. */
export function BundleScreen() {
  const project = useProjectDraft((state) => state.project)
  const { materials, error, reload } = useMaterials(project)
  const makers = useMakers()
  const entryOf = useStageEntries(project, materials?.records)
  const checklists = materials?.due.map((due) => stageChecklist(due, materials, makers)) ?? []
  const stages = useRef<HTMLDivElement>(null)
  useToldList(stages, {
    heads: ['阶段', ...materialHeads],
    rows: () => checklists.flatMap((list) => materialRows(list).map((row) => [stageNames[list.stage], ...row])),
  })
  if (!project) return null
  return (
    <div className="bundle-screen" data-testid="bundle-screen">
      {error && <ErrorNotice error={error} onRetry={reload} />}
      {materials && (
        <div className="submit-table">
          <div className="submit-stages" data-list="材料清单（各阶段）" ref={stages}>
            {checklists.map((checklist) => (
              <StageChecklist
                key={checklist.stage}
                checklist={checklist}
                projectId={project.id}
                allFiles={materials.files}
                entry={entryOf?.(checklist.stage)}
                deadlines={materials.deadlines.find(({ stage }) => stage === checklist.stage)?.deadlines ?? []}
              />
            ))}
            <PapersOf
              owner="project"
              ownerId={project.id}
              without={papersWithPlaces}
              flush={useProjectDraft.getState().flush}
              more={<PlanTexts projectId={project.id} />}
            />
            <RemovedMaterials files={materials.removed} />
          </div>
          <SubmitPanel project={project} materials={materials} checklists={checklists} />
        </div>
      )}
      <PreviewDialog />
    </div>
  )
}
