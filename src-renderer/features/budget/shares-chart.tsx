import { type BudgetResult, budgetGroupNames } from '#shared/budget/budget'
import { formatYuan } from '#shared/money/yuan'
import { shareText } from './per-unit'

/** 三类费用占比, one bar; the widths are drawn, the figures are exact. */
export function SharesChart({ result }: { result: BudgetResult }) {
  const groups = (['A', 'B', 'C'] as const).map((group) => ({
    group,
    name: budgetGroupNames[group],
    amountFen: result.groups[group],
    share: shareText(result.groups[group], result.totalFen),
  }))
  return (
    <figure className="sheet chart">
      <figcaption className="sheet-title">三类费用占比</figcaption>
      <div
        className="shares-bar"
        role="img"
        aria-label={groups.map(({ name, share }) => `${name} ${share}`).join('，')}
      >
        {groups.map(({ group, amountFen, share }) => (
          <div key={group} className={`share share-${group}`} style={{ flexGrow: Math.max(0, amountFen) }}>
            {amountFen * 12 > result.totalFen ? share : ''}
          </div>
        ))}
      </div>
      <table className="plain-table shares-table">
        <tbody>
          {groups.map(({ group, name, amountFen, share }) => (
            <tr key={group}>
              <td>
                <span className={`swatch share-${group}`} aria-hidden="true" /> {name}
              </td>
              <td className="amount figure">{formatYuan(amountFen)}</td>
              <td className="amount figure">{share}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  )
}
