import { dataStatusNames, shownVersion, titleOf } from '#shared/data-sets/data-set'
import type { DataSetInfo } from '#shared/data-sets/data-set-info'
import { ActionButton } from '../../actions/action-button'
import * as actions from '../../actions/office'
import { localTime } from '../../ui/local-time'

interface DataSetTableProps {
  sets: readonly DataSetInfo[]
  onSave(set: DataSetInfo): void
  onStop(set: DataSetInfo, stopped: boolean): void
  onUse(set: DataSetInfo): void
}

/** Kind by kind; of those that stand for each other the program's own first, then the office's in the order they came. */
export function DataSetTable({ sets, ...handlers }: DataSetTableProps) {
  const kinds = [...new Map(sets.map(({ kind, kindTitle, about }) => [kind, { kind, kindTitle, about }])).values()]
  return (
    <table className="plain-table data-sets">
      <thead>
        <tr>
          <th scope="col">名称、版本</th>
          <th scope="col">状态</th>
          <th scope="col">生效</th>
          <th scope="col">来源</th>
          <th scope="col">用于</th>
          <th scope="col">办理</th>
        </tr>
      </thead>
      {kinds.map(({ kind, kindTitle, about }) => (
        <tbody key={kind}>
          <tr className="data-set-kind">
            <th scope="rowgroup" colSpan={6}>
              {kindTitle} <small>{about}</small>
            </th>
          </tr>
          {sets
            .filter((set) => set.kind === kind)
            .map((set) => (
              <DataSetRow key={`${set.id} ${set.version} ${set.sha256}`} set={set} {...handlers} />
            ))}
        </tbody>
      ))}
    </table>
  )
}

/** 3 个项目, 1 份记录 */
export const usersOf = ({ of }: DataSetInfo, count: number) =>
  of === 'records' ? `${count} 份记录` : `${count} 个项目`

function DataSetRow({ set, onSave, onStop, onUse }: Omit<DataSetTableProps, 'sets'> & { set: DataSetInfo }) {
  const { title, status, stopped, effectiveFrom, effectiveTo, source, importedAt, importedBy } = set
  const shown = { of: titleOf(set), inRow: true, plain: true, size: 'compact-sm' }
  return (
    <tr data-set={`${set.id} ${set.version}`} data-stopped={stopped || undefined}>
      <th scope="row">
        {title}
        <small>{shownVersion(set)}</small>
      </th>
      <td>
        <span className={`data-status data-status-${status}`}>{dataStatusNames[status]}</span>
        {stopped && <span className="warn">已停用</span>}
        {set.by === 'bundle' && <small>随项目带入</small>}
      </td>
      <td className="figure data-set-days">
        {`${effectiveFrom} ${effectiveTo ? '至' : '起'}`}
        {effectiveTo && <br />}
        {effectiveTo}
      </td>
      <td>
        {source}
        {importedAt && <small>{`${localTime(importedAt)}${importedBy ? ` ${importedBy}` : ''} 导入`}</small>}
      </td>
      <td className="data-set-days">{set.used > 0 ? usersOf(set, set.used) : <span className="muted">—</span>}</td>
      <td>
        <div className="data-set-actions">
          <ActionButton {...shown} action={actions.exportData} variant="light" run={() => onSave(set)} />
          {set.by === 'office' && !stopped && set.named && <span className="muted">已有项目在各自画面里改用</span>}
          {set.goingOver.length > 0 && (
            <ActionButton
              {...shown}
              action={set.of === 'records' ? actions.useDataInRecords : actions.useDataInProjects}
              variant="light"
              run={() => onUse(set)}
            />
          )}
          {set.by === 'office' && (
            <ActionButton
              {...shown}
              action={stopped ? actions.resumeData : actions.stopData}
              variant="default"
              run={() => onStop(set, !stopped)}
            />
          )}
        </div>
      </td>
    </tr>
  )
}
