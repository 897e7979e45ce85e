import { Loader } from '@mantine/core'
import { Suspense, useEffect, useMemo } from 'react'
import { useFindingsPanel } from '../../actions/findings-panel-state'
import { FormScopeContext, projectScope } from '../../edits/unreadable'
import { useSaveShortcut } from '../../frame/use-save-shortcut'
import { isLater, type ProjectTab, useNavigation } from '../../navigation'
import { useOpeningFocus } from '../../opening-focus'
import { GuestNotice } from '../../project-draft/guest-notice'
import { useProjectDraft } from '../../project-draft/project-draft'
import { SignedNotice } from '../../project-draft/signed-notice'
import { StepDeadlines } from '../../project-draft/step-deadlines'
import { useProjectUnreadable } from '../../project-draft/use-project-unreadable'
import { ErrorBoundary } from '../../ui/error-boundary'
import { ErrorNotice } from '../../ui/error-notice'
import { notifyGone } from '../../ui/notify'
import { ImportNotice } from '../bundle/import-notice'
import { StepConfirmation } from '../confirmations/step-confirmation'
import { FindingsPanel } from '../findings/findings-panel'
import { useStepWants } from '../findings/step-wants'
import { ProjectFooter } from './project-footer'
import { ProjectHead } from './project-head'
import { SaveTrouble } from './save-trouble'
import { StageRail } from './stage-rail'
import { ProjectRecord, StepScreen, useScreensAhead } from './step-screens'
import './basics.css'
import './project.css'
import './project-head.css'
import './stage-rail.css'

/**
 * A project's workspace: what it is, where it stands, the step in hand, and what the norms say. Each part looks at what it
 * shows of the project: a key in a field draws no more than what it changes.
 */
export function ProjectScreen() {
  const { projectId, tab, recordId, recordKind, showYear } = useNavigation()
  const id = useProjectDraft(({ project }) => project?.id ?? '')
  const year = useProjectDraft(({ project }) => project?.year)
  const panelOpen = useFindingsPanel((state) => state.open)
  useScreensAhead()

  useEffect(() => {
    const { open, close } = useProjectDraft.getState()
    if (projectId) void open(projectId)
    return () => void close()
  }, [projectId])
  useEffect(() => {
    if (year !== undefined) showYear(year)
  }, [year, showYear])
  const scope = useMemo(() => ({ id: projectScope(id), screen: shownStep, step: ownStep }), [id])

  if (id === '') return <NotOpen projectId={projectId} />
  return (
    <div className="project" data-panel={panelOpen || undefined}>
      {recordId === null && <FocusAndSave step={`${projectId} ${tab}`} tab={tab} />}
      <ProjectHead />
      <StageRail />
      <div className="project-body">
        {recordId === null ? (
          <div className="project-content" key={`${id} ${tab}`} data-undo-form>
            <SaveTrouble />
            <GuestNotice />
            <ImportNotice />
            <SignedNotice tab={tab} />
            <StepConfirmation tab={tab} />
            <StepDeadlines screen={tab} />
            <FormScopeContext value={scope}>
              <ErrorBoundary>
                <Suspense fallback={<Waiting />}>
                  <StepScreen tab={tab} />
                </Suspense>
              </ErrorBoundary>
            </FormScopeContext>
          </div>
        ) : (
          <ErrorBoundary>
            <Suspense fallback={<Waiting />}>
              <ProjectRecord key={recordId} id={recordId} kind={recordKind} />
            </Suspense>
          </ErrorBoundary>
        )}
        {panelOpen && <FindingsPanel />}
      </div>
      {recordId === null && <ProjectFooter />}
    </div>
  )
}

/** Where the focus goes when a step opens, and Ctrl+S. Draws nothing. */
function FocusAndSave({ step, tab }: { step: string; tab: ProjectTab }) {
  const wants = useStepWants(tab)
  const checked = useProjectDraft((state) => state.checked)
  const flush = useProjectDraft((state) => state.flush)
  const unreadable = useProjectUnreadable()
  useOpeningFocus(step, { inside: '.project-content', wanted: checked ? wants.fields : null })
  useSaveShortcut(flush, () => unreadable.length === 0 && useProjectDraft.getState().saveState === 'saved')
  return null
}

/** The place a clerk comes back to may be of a project that an older copy of the county does not have. */
function NotOpen({ projectId }: { projectId: string | null }) {
  const { error, open } = useProjectDraft()
  const show = useNavigation((state) => state.show)
  const gone = error?.code === 'NOT_FOUND'
  useEffect(() => {
    if (!gone) return
    show('projects')
    notifyGone('项目')
  }, [gone, show])
  if (!error || gone) return <Waiting />
  return (
    <div className="page">
      <ErrorNotice error={error} onRetry={() => projectId && void open(projectId)} />
    </div>
  )
}

/** The step that the form shows; 材料与提交 has no fields of a form. */
function shownStep() {
  const { tab } = useNavigation.getState()
  return tab === 'bundle' || isLater(tab) ? null : tab
}

const ownStep = () => useProjectDraft.getState().update((project) => ({ ...project }))

function Waiting() {
  return (
    <div className="loading">
      <Loader aria-label="正在打开" />
    </div>
  )
}
