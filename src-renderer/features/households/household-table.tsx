import '../../ui/list-table.css'
import { type FilesStanding, fileStandings } from '#shared/households/file-standing'
import type { HouseholdSummary } from '#shared/households/household'

interface HouseholdTableProps {
  rows: readonly HouseholdSummary[]
  onOpen(row: HouseholdSummary): void
  /** What was delivered of one; null = nothing was delivered in the project. */
  onFiles: ((row: HouseholdSummary) => void) | null
}

/** One row per household, its number masked; the whole row opens it, what is said of its files opens those. */
export function HouseholdTable({ rows, onOpen, onFiles }: HouseholdTableProps) {
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
          {onFiles && <th>每户材料</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} data-household={row.code}>
            <td className="figure">{row.code}</td>
            <td>
              <button
                type="button"
                className="opener row-opener"
                data-household-id={row.id}
                onClick={() => onOpen(row)}
              >
                {row.name}
              </button>
            </td>
            <td className="figure">{row.citizenMasked || <span className="muted">—</span>}</td>
            <td>{row.area}</td>
            <td>{row.village}</td>
            <td>{row.type}</td>
            {onFiles && (
              <td>
                {row.files && (
                  <button type="button" className="opener household-files" onClick={() => onFiles(row)}>
                    <Standing files={row.files} />
                    <span className="visually-hidden">：{row.name}的材料</span>
                  </button>
                )}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** 缺访问录音; 访问录音：拒绝录音…; 材料齐全; 未交付 */
function Standing({ files: { standing, missing, reasons } }: { files: FilesStanding }) {
  return (
    <>
      <span data-standing={standing}>
        {standing === 'lacking' ? `缺${missing.join('、')}` : fileStandings[standing]}
      </span>
      {[...new Set(reasons.map(({ text }) => text))].map((text) => (
        <small key={text}>{`${tracesFor(text, reasons)}：${text}`}</small>
      ))}
    </>
  )
}

/** 入户调查表、访问录音: missing for the same reason. */
const tracesFor = (reason: string, reasons: FilesStanding['reasons']): string =>
  reasons.flatMap(({ trace, text }) => (text === reason ? [trace] : [])).join('、')
