import type { RelatedRecord } from '#shared/records/record-field'
import { urgingLog } from '#shared/records/urging-log'
import '../../ui/list-table.css'

/** 催办台账: each matter that was urged, how often, and what came of it; nothing while there is none. */
export function UrgingLog({ records }: { records: readonly RelatedRecord[] }) {
  const rows = urgingLog(records)
  if (rows.length === 0) return null
  return (
    <section className="sheet later-tracking" aria-label="催办台账">
      <h2 className="sheet-title">催办台账</h2>
      <table className="list-table">
        <thead>
          <tr>
            <th>催办事项</th>
            <th>催办次数</th>
            <th>最近一次</th>
            <th>要求完成</th>
            <th>答复、办完</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, what, times, lastOn, doBy, repliedOn }) => (
            <tr key={key}>
              <td>{what}</td>
              <td className="figure">{`${times} 次${times > 1 && repliedOn === null ? '，可以转整改' : ''}`}</td>
              <td className="figure">{lastOn}</td>
              <td className="figure">{doBy}</td>
              <td className="figure">{repliedOn ?? '还没有'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
