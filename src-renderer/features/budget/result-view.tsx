import './result.css'
import { Button } from '@mantine/core'
import { IconCalculator } from '@tabler/icons-react'
import { Suspense, useState } from 'react'
import type { BudgetNotice } from '#shared/budget/budget'
import { templateTitle } from '#shared/budget/template-title'
import type { CeilingState } from '#shared/norms/ceiling'
import { useNavigation } from '../../navigation'
import type { LiveBudget } from '../../project-draft/use-budget'
import { EmptyState } from '../../ui/empty-state'
import { FieldNote } from '../../ui/field-note'
import { inOwnFile } from '../../ui/own-file'
import { UnreadableNote } from '../papers/unreadable-note'
import { useBudgetUnreadable } from './budget-tools'
import { CeilingProjects } from './ceiling-projects'
import { SharesChart } from './shares-chart'
import { TornadoChart } from './tornado-chart'

export const BudgetPreview = inOwnFile(() => import('./budget-preview').then((file) => file.BudgetPreview))

/** 结果: the budget book as it will print; what looks wrong before it, what moves it in a fold. */
export function ResultView({ budget, ceiling }: { budget: LiveBudget; ceiling: CeilingState | null }) {
  const { template, result, current } = budget
  const unreadable = useBudgetUnreadable()
  if (!result) return <NotMeasured budget={budget} />
  return (
    <div className="budget-result">
      <div>
        <FieldNote tone="suggestion">
          {templateTitle(template)}：{template.status}。各项参数为建议值，请结合当地实际核定。
        </FieldNote>
        {result.notices.map((notice: BudgetNotice) => (
          <FieldNote key={`${notice.code} ${notice.message}`} tone={notice.level}>
            {notice.message}
          </FieldNote>
        ))}
        <Charts budget={budget} ceiling={ceiling} />
        <UnreadableNote fields={unreadable} before="预览" />
      </div>
      {current && unreadable.length === 0 && (
        <Suspense fallback={<p className="muted">正在准备预览…</p>}>
          <BudgetPreview projectId={budget.project.id} />
        </Suspense>
      )}
    </div>
  )
}

/** Drawn when they are asked for: each bar of the third is two budgets. */
function Charts({ budget, ceiling }: { budget: LiveBudget; ceiling: CeilingState | null }) {
  const [open, setOpen] = useState(false)
  return (
    <details className="budget-charts" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>图表：三类费用占比、年度上限、影响总额最大的参数</summary>
      {open && budget.result && (
        <div className="result-charts">
          <SharesChart result={budget.result} />
          <CeilingProjects ceiling={ceiling} ownId={budget.project.id} />
          {budget.template.inputs.length > 0 && <TornadoChart budget={budget} />}
        </div>
      )}
    </details>
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
