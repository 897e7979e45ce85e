import type { ProjectRecords } from '#shared/records/kept-of-project'
import { obligationsOf } from '#shared/records/obligations'
import { urgingLog } from '#shared/records/urging-log'
import { PrintedPart } from './printed-part'
import '../../ui/list-table.css'

/** 催办台账: each matter that was urged, how often and by which letters, and what came of it; nothing while there is none. */
export function UrgingLog({ kept, name }: { kept: ProjectRecords; name: string }) {
  const rows = urgingLog(kept.records, obligationsOf(kept, kept.records))
  if (rows.length === 0) return null
  return (
    <PrintedPart title="催办台账" about={name} className="later-tracking">
      <table className="list-table">
        <thead>
          <tr>
            <th>催办事项</th>
            <th>催办次数</th>
            <th>发文字号</th>
            <th>最近一次</th>
            <th>要求完成</th>
            <th>答复</th>
            <th>办完</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, what, times, numbers, lastOn, doBy, repliedOn, doneOn }) => (
            <tr key={key}>
              <td>{what}</td>
              <td className="figure">{`${times} 次${times > 1 && doneOn === null ? '，可以转整改' : ''}`}</td>
              <td>{numbers.join('、')}</td>
              <td className="figure">{lastOn}</td>
              <td className="figure">{doBy}</td>
              <td className="figure">{repliedOn ?? '还没有'}</td>
              <td className="figure">{doneOn ?? '还没有'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </PrintedPart>
  )
}
