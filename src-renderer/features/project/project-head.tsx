import { Button } from '@mantine/core'
import { IconArrowLeft, IconListCheck } from '@tabler/icons-react'
import { formatYuan } from '#shared/money/yuan'
import type { Project } from '#shared/project/project'
import { useNavigation } from '../../navigation'
import { SaveMark } from '../../ui/save-mark'
import { useBudget } from '../budget/use-budget'
import { countFindings } from '../findings/count-findings'
import { useFindingsPanel } from '../findings/findings-panel-state'
import { NormMark } from '../projects/norm-mark'
import { useProjectDraft } from './project-draft'

/** Name, year, total, state of saving, and the door to the findings. */
export function ProjectHead({ project }: { project: Project }) {
  const show = useNavigation((state) => state.show)
  const { saveState, savedAt, findings, checked, flush } = useProjectDraft()
  const { open, toggle } = useFindingsPanel()
  const budget = useBudget()
  const { errors, warnings } = countFindings(findings)
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
      <h1 className="project-title" title={project.name}>
        {project.name || '未命名项目'}
      </h1>
      <span className="project-year">{project.year} 年度</span>
      <div className="project-head-end">
        <SaveMark state={saveState} savedAt={savedAt} onRetry={() => void flush()} />
        <span className="project-total">
          预算总额
          <b className="figure">{budget?.result ? `${formatYuan(budget.result.totalFen)} 元` : '未测算'}</b>
        </span>
        <Button
          variant={open ? 'light' : 'default'}
          size="sm"
          className="findings-door"
          aria-expanded={open}
          data-testid="findings-toggle"
          leftSection={<IconListCheck size={18} aria-hidden="true" />}
          onClick={toggle}
        >
          规范核验
          {checked && <NormMark errors={errors} warnings={warnings} />}
        </Button>
      </div>
    </div>
  )
}
