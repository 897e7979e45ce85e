import '../../ui/list-table.css'
import type { HouseholdSummary } from '#shared/households/household'

interface HouseholdTableProps {
  rows: readonly HouseholdSummary[]
  onOpen(id: string): void
}

/** One row per household, its number masked; the whole row opens it. */
export function HouseholdTable({ rows, onOpen }: HouseholdTableProps) {
  return (
    <table className="list-table household-table">
      <thead>
        <tr>
          <th>户编码</th>
          <th>户主姓名</th>
          <th>身份证号</th>
          <th>苏木乡镇</th>
          <th>嘎查村</th>
          <th>类型</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, code, name, citizenMasked, area, village, type }) => (
          <tr key={id} data-household={code}>
            <td className="figure">{code}</td>
            <td>
              <button type="button" className="opener row-opener" onClick={() => onOpen(id)}>
                {name}
              </button>
            </td>
            <td className="figure">{citizenMasked || <span className="muted">—</span>}</td>
            <td>{area}</td>
            <td>{village}</td>
            <td>{type}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
