import { useDeferredValue, useMemo } from 'react'
import type { BudgetResult } from '#shared/budget/budget'
import { householdsUnder } from '#shared/budget/capacity'
import type { CeilingState } from '#shared/ipc/channels'
import { toDaxie } from '#shared/money/daxie'
import type { Fen } from '#shared/money/fen'
import { formatYuan } from '#shared/money/yuan'
import { inputText } from './draft-edits'
import { roomFen } from './live-ceiling'
import { perUnit } from './per-unit'
import type { LiveBudget } from './use-budget'

interface ResultFiguresProps {
  budget: LiveBudget
  result: BudgetResult
  ceiling: CeilingState | null
}

/** Total in figures and 大写, yuan per household and per visit, households that the year's ceiling leaves room for. */
export function ResultFigures({ budget, result, ceiling }: ResultFiguresProps) {
  const { template, draft, project } = budget
  const asked = template.inputs.find((input) => input.code === 'hh')
  const stated = project.beneficiaries.households
  const households = asked ? inputText(draft, asked) : stated === null ? '' : String(stated)
  const visits = result.derived.hv ?? ''
  const perHousehold = perUnit(result.totalFen, households)
  const perVisit = perUnit(result.totalFen, visits)
  return (
    <dl className="sheet result-figures">
      <div className="result-total">
        <dt>预算总额</dt>
        <dd>
          <strong className="figure">{formatYuan(result.totalFen)}</strong> 元
          <p>{result.totalFen >= 0 ? `人民币${toDaxie(result.totalFen)}` : ''}</p>
        </dd>
      </div>
      {perHousehold !== null && (
        <div>
          <dt>折合每户</dt>
          <dd>
            <strong className="figure">{formatYuan(perHousehold)}</strong> 元<p>共 {households} 户，折合单价仅供参考</p>
          </dd>
        </div>
      )}
      {perVisit !== null && (
        <div>
          <dt>折合每户次</dt>
          <dd>
            <strong className="figure">{formatYuan(perVisit)}</strong> 元<p>共 {visits} 户次</p>
          </dd>
        </div>
      )}
      {asked && <Capacity budget={budget} ceiling={ceiling} />}
    </dl>
  )
}

/** 上限内可完成户数, with what the year's other projects leave. */
function Capacity({ budget, ceiling }: { budget: LiveBudget; ceiling: CeilingState | null }) {
  const { template, project } = budget
  const draft = useDeferredValue(budget.draft)
  const room = ceiling ? roomFen(ceiling, project.id) : null
  const households = useMemo(() => countUnder(template, draft, room), [template, draft, room])
  return (
    <div data-testid="capacity">
      <dt>2%上限内可完成</dt>
      <dd>
        {room === null ? (
          <>
            <strong>不可判定</strong>
            <p>请先在「年度参数」录入上年度补助资金</p>
          </>
        ) : (
          <>
            <strong className="figure">{households ?? '—'}</strong> 户
            <p>除其他项目外，本年可安排 {formatYuan(room)} 元</p>
          </>
        )}
      </dd>
    </div>
  )
}

function countUnder(template: LiveBudget['template'], draft: LiveBudget['draft'], room: Fen | null): number | null {
  if (room === null) return null
  return room <= 0 ? 0 : householdsUnder(template, draft, room)
}
