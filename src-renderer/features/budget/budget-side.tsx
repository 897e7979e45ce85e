import './budget-side.css'
import { budgetGroupNames } from '#shared/budget/budget'
import { toDaxie } from '#shared/money/daxie'
import { type Fen, fen, lessFen } from '#shared/money/fen'
import { groupedFigure } from '#shared/money/typed-number'
import { formatYuan } from '#shared/money/yuan'
import type { CeilingState } from '#shared/norms/ceiling'
import type { LiveBudget } from '../../project-draft/use-budget'
import { Meter } from '../../ui/meter'
import { Capacity } from './capacity'
import { inputText } from './draft-edits'
import { LastEvaluation } from './last-evaluation'
import { perUnit, shareText } from './per-unit'

/** Beside the table: the total with 大写, the year's ceiling with this draft in it, the households that fit, quantities. */
export function BudgetSide({ budget, ceiling }: { budget: LiveBudget; ceiling: CeilingState | null }) {
  const { template, result, current, problem, unmeasured } = budget
  return (
    <aside className={`sheet budget-side${current || unmeasured ? '' : ' stale'}`} aria-label="合计与上限">
      <div aria-live="polite">
        <p className="side-label">预算总额（元）</p>
        <output className="side-total figure" data-testid="budget-total">
          {result ? formatYuan(result.totalFen) : '未测算'}
        </output>
        {result && result.totalFen >= 0 && (
          <p className="side-daxie" data-testid="budget-daxie">
            {`人民币${toDaxie(result.totalFen)}`}
          </p>
        )}
        {problem && (
          <p className="side-problem">
            {isAtItsField(problem.field) ? '有一项填写无法识别，已在该处标红。' : problem.message}
            {result && '合计仍为改动前的数。'}
          </p>
        )}
        {unmeasured && <p className="muted">填写户数后，总额和 2% 上限随填随算；其余各项可先用建议值。</p>}
      </div>
      <LastEvaluation project={budget.project} />
      {!unmeasured && <Ceiling state={ceiling} ownId={budget.project.id} />}
      {result && <Capacity budget={budget} ceiling={ceiling} />}
      {result && (
        <dl className="side-list">
          {(['A', 'B', 'C'] as const).map((group) => (
            <div key={group}>
              <dt>
                {budgetGroupNames[group]}{' '}
                <span className="figure">{shareText(result.groups[group], result.totalFen)}</span>
              </dt>
              <dd className="figure">{formatYuan(result.groups[group])}</dd>
            </div>
          ))}
        </dl>
      )}
      {result && (
        <dl className="side-list">
          {template.derived.map(({ code, label, unit }) => (
            <div key={code}>
              <dt>{label}</dt>
              <dd className="figure">
                {groupedFigure(result.derived[code] ?? '')} {unit}
              </dd>
            </div>
          ))}
          <UnitCosts budget={budget} totalFen={result.totalFen} visits={result.derived.hv ?? ''} />
        </dl>
      )}
    </aside>
  )
}

/** 折合每户, 折合每户次: for reading only. */
function UnitCosts({ budget, totalFen, visits }: { budget: LiveBudget; totalFen: Fen; visits: string }) {
  const { template, draft, project } = budget
  const asked = template.inputs.find((input) => input.code === 'hh')
  const stated = project.beneficiaries.households
  const households = asked ? inputText(draft, asked) : stated === null ? '' : String(stated)
  const costs = [
    { name: '折合每户', each: budget.current ? perUnit(totalFen, households) : null },
    { name: '折合每户次', each: perUnit(totalFen, visits) },
  ]
  return costs.map(
    ({ name, each }) =>
      each !== null && (
        <div key={name}>
          <dt>{name}</dt>
          <dd className="figure">{formatYuan(each)} 元</dd>
        </div>
      ),
  )
}

function Ceiling({ state, ownId }: { state: CeilingState | null; ownId: string }) {
  if (!state) return <p className="muted">正在读取年度上限…</p>
  const { ceilingFen, plannedFen, within } = state
  const own = state.projects.find((project) => project.id === ownId)?.plannedFen ?? fen(0)
  return (
    <div className="side-ceiling" data-testid="ceiling-meter" data-within={String(within)}>
      <p className="ceiling-line">
        <span>{state.year}年2%上限</span>
        <span className="figure">{ceilingFen === null ? '不可判定' : `${formatYuan(ceilingFen)} 元`}</span>
      </p>
      <Meter
        label={`${state.year}年2%上限`}
        valueFen={plannedFen}
        ownFen={own}
        limitFen={ceilingFen}
        within={within}
        compact
      />
      {ceilingFen === null ? (
        <p className="muted">没有录入上年度补助资金。</p>
      ) : (
        <p className={`side-verdict ${within ? 'good' : 'bad'}`}>
          {within ? `余 ${formatYuan(lessFen(ceilingFen, plannedFen))} 元` : overText(plannedFen, ceilingFen)}
        </p>
      )}
    </div>
  )
}

/** What cannot be read is said where it stands, and not here once more. */
const isAtItsField = (field: string) => /^budget\.(inputs|ownLines)\./.test(field)

/** Half a 分 over is over, though the shown ceiling is the same figure. */
function overText(plannedFen: Fen, ceilingFen: Fen): string {
  return plannedFen > ceilingFen ? `超出 ${formatYuan(lessFen(plannedFen, ceilingFen))} 元` : '超过上限'
}
