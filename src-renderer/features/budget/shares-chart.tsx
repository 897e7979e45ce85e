import { type BudgetResult, budgetGroupNames } from '#shared/budget/budget'
import { BarRow } from '../../ui/bar-row'
import { shareText } from './per-unit'

/** 三类费用占比. */
export function SharesChart({ result }: { result: BudgetResult }) {
  return (
    <figure className="sheet chart" data-testid="shares">
      <figcaption className="sheet-title">三类费用占比</figcaption>
      <table className="bar-table">
        <tbody>
          {(['A', 'B', 'C'] as const).map((group) => (
            <BarRow
              key={group}
              name={budgetGroupNames[group]}
              amountFen={result.groups[group]}
              wholeFen={result.totalFen}
              look={`share-${group}`}
              share={shareText(result.groups[group], result.totalFen)}
            />
          ))}
        </tbody>
      </table>
    </figure>
  )
}
