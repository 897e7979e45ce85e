import './totals-bar.css'
import { budgetGroupNames } from '#shared/budget/budget'
import type { CeilingState } from '#shared/ipc/channels'
import { toDaxie } from '#shared/money/daxie'
import { type Fen, fen } from '#shared/money/fen'
import { formatYuan } from '#shared/money/yuan'
import { Meter } from '../../ui/meter'
import type { LiveBudget } from './use-budget'

/** 运行合计 with 大写, and the year's ceiling with this draft in it: always in view. */
export function TotalsBar({ budget, ceiling }: { budget: LiveBudget; ceiling: CeilingState | null }) {
  const { result, current, problem, unmeasured } = budget
  return (
    <div className={`totals-bar${current || unmeasured ? '' : ' totals-bar-stale'}`} aria-live="polite">
      <div className="totals-sum">
        <span className="totals-label">预算总额</span>
        <output className="totals-figure figure" data-testid="budget-total">
          {result ? formatYuan(result.totalFen) : '未测算'}
        </output>
        {result && <span className="totals-unit">元</span>}
        <p className="totals-daxie" data-testid="budget-daxie">
          {result && result.totalFen >= 0 ? `人民币${toDaxie(result.totalFen)}` : '　'}
        </p>
      </div>
      <dl className="totals-groups">
        {(['A', 'B', 'C'] as const).map((group) => (
          <div key={group}>
            <dt>{budgetGroupNames[group]}</dt>
            <dd className="figure">{result ? formatYuan(result.groups[group]) : '—'}</dd>
          </div>
        ))}
      </dl>
      <div className="totals-ceiling">
        {problem ? (
          <p className="totals-problem">
            {isAtItsField(problem.field) ? '有一项填写无法识别，已在该处标红。' : problem.message}
            {result && '　合计仍为改动前的数。'}
          </p>
        ) : unmeasured ? (
          <p className="muted">填写户数后，总额和 2% 上限随填随算；其余各项可先用建议值。</p>
        ) : (
          <Ceiling state={ceiling} ownId={budget.project.id} />
        )}
      </div>
    </div>
  )
}

function Ceiling({ state, ownId }: { state: CeilingState | null; ownId: string }) {
  if (!state) return <p className="muted">正在读取年度上限…</p>
  const { ceilingFen, plannedFen, within } = state
  const own = state.projects.find((project) => project.id === ownId)?.plannedFen ?? fen(0)
  return (
    <div data-testid="ceiling-meter" data-within={String(within)}>
      <p className="ceiling-line">
        <span>
          {state.year}年2%上限
          {ceilingFen === null ? '：不可判定（未录入上年度补助资金）' : ` ${formatYuan(ceilingFen)} 元`}
        </span>
        {ceilingFen !== null && (
          <strong className={within ? 'good' : 'bad'}>
            {within ? `余 ${formatYuan(fen(ceilingFen - plannedFen))} 元` : overText(plannedFen, ceilingFen)}
          </strong>
        )}
      </p>
      <Meter
        label={`${state.year}年2%上限`}
        valueFen={plannedFen}
        ownFen={own}
        limitFen={ceilingFen}
        within={within}
        compact
      />
    </div>
  )
}

/** What cannot be read is said where it stands, and not here once more. */
const isAtItsField = (field: string) => /^budget\.(inputs|ownLines)\./.test(field)

/** Half a 分 over is over, though the shown ceiling is the same figure. */
function overText(plannedFen: Fen, ceilingFen: Fen): string {
  return plannedFen > ceilingFen ? `超出 ${formatYuan(fen(plannedFen - ceilingFen))} 元` : '超过上限'
}
