import { isAllThere, type SalvageReport } from '#shared/recovery/salvage'
import { cameText, lostText } from '#shared/recovery/salvage-text'
import { focusOnce } from '../../ui/focus-once'
import type { Recovered } from './use-recovery'

interface RecoveredCountyProps {
  recovered: Recovered
  /** The folder that could not be opened. */
  before: string
  onOpen(): void
}

/** What has come of restoring or salvaging, and the way into it. */
export function RecoveredCounty({ recovered: { folder, missing, salvage }, before, onOpen }: RecoveredCountyProps) {
  return (
    <section className="recovered" data-testid="recovered" aria-label="恢复的结果">
      <p role="status">
        {salvage ? '读得出的内容已放到' : '已恢复到'} <b>{folder}</b>。
        {!salvage && missing > 0 && `有 ${missing} 件材料哪里都找不到，打开后在材料里写明。`}
      </p>
      {salvage && <SalvageTable report={salvage} />}
      <p>
        原来的文件夹没有改动，仍在 <b>{before}</b>，请留着，不要删除。
      </p>
      <button ref={focusOnce} type="button" className="plain-button way-first" onClick={onOpen}>
        打开恢复的旗县
      </button>
    </section>
  )
}

function SalvageTable({ report }: { report: SalvageReport }) {
  const { rows, files, strays, profileLost } = report
  const all = [...rows, { what: '材料、文书的文件', came: files.came, altered: 0, lost: files.lost, atLeast: false }]
  return (
    <>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">内容</th>
            <th scope="col">读出</th>
            <th scope="col">没有读出</th>
          </tr>
        </thead>
        <tbody>
          {all.map((row) => (
            <tr key={row.what} data-lost={row.altered + row.lost > 0 || row.atLeast}>
              <th scope="row">{row.what}</th>
              <td className="figure">{cameText(row)}</td>
              <td className="figure">{lostText(row)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {strays > 0 && <p>另有 {strays} 条认不出属于哪里，没有带来。</p>}
      {profileLost && <p>单位信息没有读出，请在“旗县信息”里重新填写。</p>}
      <p>
        {isAllThere(report)
          ? '内容全部读出。'
          : '没有读出的，请对照备份和纸质材料补齐。这张表在新文件夹的“抢救结果.txt”里，可以打印。'}
      </p>
    </>
  )
}
