import { Loader } from '@mantine/core'
import { lazy, Suspense, useEffect, useMemo } from 'react'
import { type ProjectTab, useNavigation } from '../../navigation'
import { useOpeningFocus } from '../../opening-focus'
import { ErrorBoundary } from '../../ui/error-boundary'
import { ErrorNotice } from '../../ui/error-notice'
import { FormScopeContext, projectScope } from '../../ui/unreadable'
import { useSaveShortcut } from '../../ui/use-save-shortcut'
import { FindingsPanel } from '../findings/findings-panel'
import { useFindingsPanel } from '../findings/findings-panel-state'
import { BasicsScreen } from './basics-screen'
import { GuestNotice } from './guest-notice'
import { useProjectDraft } from './project-draft'
import { ProjectFooter } from './project-footer'
import { ProjectHead } from './project-head'
import { SaveTrouble } from './save-trouble'
import { StageRail } from './stage-rail'
import { useStepWants } from './step-wants'
import { useProjectUnreadable } from './use-project-unreadable'
import './basics.css'
import './project.css'
import './project-head.css'
import './stage-rail.css'

const BudgetScreen = lazy(() => import('../budget/budget-screen').then((file) => ({ default: file.BudgetScreen })))
const ProcurementScreen = lazy(() =>
  import('../procurement/procurement-screen').then((file) => ({ default: file.ProcurementScreen })),
)
const ContractorScreen = lazy(() =>
  import('../contractor/contractor-screen').then((file) => ({ default: file.ContractorScreen })),
)
const ContractScreen = lazy(() =>
  import('../contract/contract-screen').then((file) => ({ default: file.ContractScreen })),
)
const BundleScreen = lazy(() => import('../bundle/bundle-screen').then((file) => ({ default: file.BundleScreen })))

const screens: Record<ProjectTab, () => React.ReactNode> = {
  basics: () => <BasicsScreen />,
  budget: () => <BudgetScreen />,
  procurement: () => <ProcurementScreen />,
  contractor: () => <ContractorScreen />,
  contract: () => <ContractScreen />,
  bundle: () => <BundleScreen />,
}

/** A project's workspace: what it is, where it stands, the step in hand, and what the norms say. */
export function ProjectScreen() {
  const { projectId, tab, showYear } = useNavigation()
  const { project, error, open, close, flush } = useProjectDraft()
  const panelOpen = useFindingsPanel((state) => state.open)
  const wants = useStepWants(tab)
  const checked = useProjectDraft((state) => state.checked)
  useOpeningFocus(`${projectId} ${tab}`, { inside: '.project-content', wanted: checked ? wants.fields : null })

  useEffect(() => {
    if (projectId) void open(projectId)
    return () => void close()
  }, [projectId, open, close])
  const year = project?.year
  useEffect(() => {
    if (year !== undefined) showYear(year)
  }, [year, showYear])
  const unreadable = useProjectUnreadable()
  const allInEffect = () => unreadable.length === 0 && useProjectDraft.getState().saveState === 'saved'
  useSaveShortcut(flush, allInEffect)
  const id = project?.id ?? ''
  const scope = useMemo(() => ({ id: projectScope(id), screen: shownStep }), [id])

  if (!project) {
    return error ? (
      <div className="page">
        <ErrorNotice error={error} onRetry={() => projectId && void open(projectId)} />
      </div>
    ) : (
      <Waiting />
    )
  }
  return (
    <div className="project" data-panel={panelOpen || undefined}>
      <ProjectHead project={project} />
      <StageRail project={project} />
      <div className="project-body">
        <div className="project-content" key={`${id} ${tab}`} data-project-form>
          <SaveTrouble />
          <GuestNotice />
          <FormScopeContext value={scope}>
            <ErrorBoundary>
              <Suspense fallback={<Waiting />}>{screens[tab]()}</Suspense>
            </ErrorBoundary>
          </FormScopeContext>
        </div>
        {panelOpen && <FindingsPanel />}
      </div>
      <ProjectFooter />
    </div>
  )
}

/** The step that the form shows; 材料与提交 has no fields of a form. */
function shownStep() {
  const { tab } = useNavigation.getState()
  return tab === 'bundle' ? null : tab
}

function Waiting() {
  return (
    <div className="loading">
      <Loader aria-label="正在打开" />
    </div>
  )
}
