import { Button } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { memo } from 'react'
import { flushSync } from 'react-dom'
import { useShallow } from 'zustand/react/shallow'
import { formatYuan } from '#shared/money/yuan'
import { ActionButton } from '../../actions/action-button'
import { projectFromBackup } from '../../actions/backups'
import { find } from '../../actions/editing'
import { useFindingsPanel } from '../../actions/findings-panel-state'
import { findings } from '../../actions/steps'
import { useCommand } from '../../commands'
import { askFromBackup } from '../../from-backup-asked'
import { useNavigation } from '../../navigation'
import { useProjectDraft } from '../../project-draft/project-draft'
import { useBudget } from '../../project-draft/use-budget'
import { useProjectUnreadable } from '../../project-draft/use-project-unreadable'
import { NormMark } from '../../ui/norm-mark'
import { SaveMark } from '../../ui/save-mark'
import { HistoryButton } from '../../undo/history-button'
import { countFindings, useIsUnfilled } from '../findings/count-findings'
import { ProjectPilot } from './project-pilot'

/** Characters that stand beside the rest of the bar on one line, as large as a title is. */
const longName = 32

/** Name, year, total, state of saving, and the door to the findings; the same on every step. */
export const ProjectHead = memo(function ProjectHead() {
  const show = useNavigation((state) => state.show)
  const { id, name, year } = useProjectDraft(
    useShallow(({ project }) => ({ id: project?.id ?? '', name: project?.name ?? '', year: project?.year ?? 0 })),
  )
  const { open, show: showFindings } = useFindingsPanel()
  useCommand(find, () => {
    flushSync(showFindings)
    document.querySelector<HTMLInputElement>('.findings-panel [data-find]')?.select()
    return true
  })
  return (
    <div className="project-head">
      <Button
        variant="subtle"
        size="compact-md"
        leftSection={<IconArrowLeft size={18} aria-hidden="true" />}
        onClick={() => show('projects')}
      >
        项目列表
      </Button>
      <h1 className="project-title" data-long={name.length > longName || undefined}>
        {name || '未命名项目'}
      </h1>
      <span className="project-year">{year} 年度</span>
      {id !== '' && <ProjectPilot key={id} projectId={id} year={year} />}
      <div className="project-head-end">
        <SavingMark />
        <ProjectTotal />
        <ProjectHistory />
        <ActionButton
          action={findings}
          variant={open ? 'light' : 'default'}
          size="sm"
          className="findings-door"
          aria-expanded={open}
          data-testid="findings-toggle"
          after={<FindingsMark />}
        />
      </div>
    </div>
  )
})

/** What was done to the project; a step taken back there is seen in its forms at once. */
function ProjectHistory() {
  const { id, name, open } = useProjectDraft(
    useShallow(({ project, open }) => ({ id: project?.id ?? '', name: project?.name.trim() ?? '', open })),
  )
  // A record open in the project has a 历史 of its own there.
  const inRecord = useNavigation((state) => state.recordId !== null)
  if (inRecord) return null
  return (
    <HistoryButton
      id={id}
      title={name || '未命名项目'}
      reload={() => open(id)}
      compact
      tools={(close) => (
        <ActionButton
          action={projectFromBackup}
          size="compact-sm"
          variant="subtle"
          run={() => {
            close()
            void askFromBackup({ place: { type: 'project', id } })
          }}
        />
      )}
    />
  )
}

function SavingMark() {
  const { saveState, savedAt, flush, error } = useProjectDraft(
    useShallow(({ saveState, savedAt, flush, error }) => ({ saveState, savedAt, flush, error })),
  )
  const unreadable = useProjectUnreadable()
  return (
    <SaveMark
      state={saveState}
      savedAt={savedAt}
      unreadable={unreadable}
      {...(error?.code === 'CONFLICT' ? {} : { onRetry: () => void flush() })}
    />
  )
}

function FindingsMark() {
  const { findings, checked } = useProjectDraft(useShallow(({ findings, checked }) => ({ findings, checked })))
  const isUnfilled = useIsUnfilled()
  const { errors, warnings } = countFindings(findings)
  const measured = useBudget()?.result != null
  return (
    checked && (
      <NormMark errors={errors} unfilled={findings.filter(isUnfilled).length} warnings={warnings} measured={measured} />
    )
  )
}

/** The total, and whether it is older than what is typed. */
function ProjectTotal() {
  const budget = useBudget()
  if (!budget?.result) {
    return (
      <span className="project-total" data-testid="project-total">
        <span className="project-total-label">预算总额</span> <b>未测算</b>
      </span>
    )
  }
  return (
    <span className="project-total" data-testid="project-total" data-current={budget.current}>
      <span className="project-total-label">预算总额</span>
      <b className="figure">{formatYuan(budget.result.totalFen)} 元</b>
      {!budget.current && <small className="total-old">改动前的数</small>}
    </span>
  )
}
