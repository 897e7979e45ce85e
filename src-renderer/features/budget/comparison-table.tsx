import type { BudgetTemplate } from '#shared/budget/budget'
import { type BudgetChange, compareBudgets } from '#shared/budget/compare'
import { formatYuan } from '#shared/money/yuan'
import type { NamedSnapshot } from './named-snapshot'

const kindNames: Record<BudgetChange['kind'], string> = { input: '参数', line: '预算行', group: '小计', total: '总额' }

/** 两版对照: what changed, and by how much. */
export function ComparisonTable(props: { before: NamedSnapshot; after: NamedSnapshot; template: BudgetTemplate }) {
  const { before, after, template } = props
  const changes = compareBudgets(before, after, template)
  return (
    <section aria-label="两版对照" className="comparison">
      <h2 className="sheet-title">
        {before.name} → {after.name} <small>{changes.length === 0 ? '两版相同' : `${changes.length} 处不同`}</small>
      </h2>
      {changes.length > 0 && <ChangeTable changes={changes} before={before.name} after={after.name} />}
    </section>
  )
}

export function ChangeTable({ changes, before, after }: { changes: BudgetChange[]; before: string; after: string }) {
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th>类别</th>
          <th>内容</th>
          <th className="amount">{before}</th>
          <th className="amount">{after}</th>
          <th className="amount">增减（元）</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <tr key={`${change.kind} ${change.code} ${change.label}`} className={`change-${change.kind}`}>
            <td>{kindNames[change.kind]}</td>
            <td>
              {change.label}
              {change.note && <p className="muted">{change.note}</p>}
            </td>
            <td className="amount figure">{change.before ?? '—'}</td>
            <td className="amount figure">{change.after ?? '—'}</td>
            <td className="amount figure">{deltaText(change)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function deltaText({ deltaFen }: BudgetChange): string {
  if (deltaFen === null) return ''
  return deltaFen > 0 ? `+${formatYuan(deltaFen)}` : formatYuan(deltaFen)
}
