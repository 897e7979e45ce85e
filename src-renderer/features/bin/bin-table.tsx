import { Checkbox } from '@mantine/core'
import { type BinItem, binSorts } from '#shared/history/bin'
import { ActionButton } from '../../actions/action-button'
import { restoreDeleted } from '../../actions/bin'
import { localTime } from '../../ui/local-time'
import '../../ui/list-table.css'

export const keyOf = ({ sort, id }: Pick<BinItem, 'sort' | 'id'>) => `${sort} ${id}`

interface BinTableProps {
  items: readonly BinItem[]
  chosen: ReadonlySet<string>
  choose(keys: ReadonlySet<string>): void
  onOpen(item: BinItem): void
  onRestore(item: BinItem): void
}

/** One row for each: what, whose, when and by whom; its name opens it. */
export function BinTable({ items, chosen, choose, onOpen, onRestore }: BinTableProps) {
  const all = items.map(keyOf)
  const isChosen = (key: string) => chosen.has(key)
  const turn = (key: string) =>
    choose(new Set(isChosen(key) ? [...chosen].filter((one) => one !== key) : [...chosen, key]))
  return (
    <table className="list-table bin-table">
      <thead>
        <tr>
          <th scope="col">
            <Checkbox
              aria-label="选中列出的全部"
              checked={all.every(isChosen)}
              indeterminate={all.some(isChosen) && !all.every(isChosen)}
              onChange={() => choose(new Set(all.every(isChosen) ? [] : all))}
            />
          </th>
          <th scope="col">内容</th>
          <th scope="col">种类</th>
          <th scope="col">所属</th>
          <th scope="col">删除时间</th>
          <th scope="col">删除人</th>
          <th scope="col">
            <span className="visually-hidden">办理</span>
          </th>
        </tr>
      </thead>
      <tbody data-rows>
        {items.map((item) => (
          <tr key={keyOf(item)} data-row data-binned={item.sort}>
            <td className="bin-choice">
              <Checkbox
                aria-label={`选中 ${item.title}`}
                checked={isChosen(keyOf(item))}
                onChange={() => turn(keyOf(item))}
              />
            </td>
            <td className="bin-title">
              <button type="button" className="opener" onClick={() => onOpen(item)}>
                {item.title}
              </button>
            </td>
            <td>{binSorts[item.sort]}</td>
            <td className="bin-of">{item.of || '本旗县'}</td>
            <td className="figure muted">{localTime(item.at)}</td>
            <td>{item.who || '未记录人员'}</td>
            <td>
              <ActionButton
                action={restoreDeleted}
                size="compact-sm"
                variant="subtle"
                of={item.title}
                inRow
                run={() => onRestore(item)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
