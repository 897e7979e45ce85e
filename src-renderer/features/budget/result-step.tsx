import './result.css'
import { Alert, Button } from '@mantine/core'
import { IconCalculator, IconFileAlert } from '@tabler/icons-react'
import type { BudgetNotice } from '#shared/budget/budget'
import { templateTitle } from '#shared/budget/template-title'
import type { CeilingState } from '#shared/ipc/channels'
import { useNavigation } from '../../navigation'
import { EmptyState } from '../../ui/empty-state'
import { FieldNote } from '../../ui/field-note'
import { CeilingProjects } from './ceiling-projects'
import { LinesTable } from './lines-table'
import { OwnLinesEditor } from './own-lines-editor'
import { ResultFigures } from './result-figures'
import { SharesChart } from './shares-chart'
import { TornadoChart } from './tornado-chart'
import type { LiveBudget } from './use-budget'

/** 结果: every line and why it is what it is, the whole in figures and 大写, what moves it, and what the year allows. */
export function ResultStep({ budget, ceiling }: { budget: LiveBudget; ceiling: CeilingState | null }) {
  const { template, result, current } = budget
  if (!result) return <NotMeasured budget={budget} />
  return (
    <div className={current ? undefined : 'stale'}>
      <Alert className="template-status" color="yellow" icon={<IconFileAlert aria-hidden="true" />}>
        {templateTitle(template)}：{template.status}。各项参数为建议值，请结合当地实际核定。
      </Alert>
      <ResultFigures budget={budget} result={result} ceiling={ceiling} />
      <WholeNotices notices={result.notices} lineCodes={result.lines.map((line) => line.code)} />
      <LinesTable budget={budget} result={result} />
      {template.lines.length > 0 && <OwnLinesEditor budget={budget} />}
      <div className="result-charts">
        <SharesChart result={result} />
        <CeilingProjects ceiling={ceiling} ownId={budget.project.id} />
        {template.inputs.length > 0 && <TornadoChart budget={budget} />}
      </div>
    </div>
  )
}

/** Without the one figure that only the clerk knows there is nothing to show, and one place to go. */
function NotMeasured({ budget: { template, unmeasured } }: { budget: LiveBudget }) {
  const goTo = useNavigation((state) => state.goTo)
  const asked = template.inputs.find((input) => input.asked)
  if (!unmeasured || !asked) return null
  const field = `budget.inputs.${asked.code}`
  return (
    <EmptyState
      icon={IconCalculator}
      title={`还没有填${asked.label}，预算未测算。`}
      action={<Button onClick={() => goTo({ screen: 'budget', field })}>去填{asked.label}</Button>}
    >
      填好后随填随算，其余各项可先用建议值；未测算的项目不计入年度合计。
    </EmptyState>
  )
}

/** Notices that no line of the table shows: shares of the groups, yuan per visit, inputs out of range. */
function WholeNotices({ notices, lineCodes }: { notices: BudgetNotice[]; lineCodes: string[] }) {
  const whole = notices.filter((notice) => !lineCodes.includes(notice.code))
  if (whole.length === 0) return null
  return (
    <section className="sheet whole-notices" aria-label="测算提示">
      {whole.map((notice) => (
        <FieldNote key={`${notice.code} ${notice.message}`} tone={notice.level}>
          {notice.message}
        </FieldNote>
      ))}
    </section>
  )
}
