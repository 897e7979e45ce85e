import './record-items.css'
import type { ReactNode } from 'react'
import type { RecordField as About, Body, Proposal, RecordAround } from '#shared/records/record-field'
import { DeleteRow } from '../ui/delete-row'

export type TableItem = Body & { id: string }

interface ItemRowProps {
  about: About
  item: TableItem
  at: number
  /** Heading over it; '' = none. */
  group: string
  columns: number
  around: RecordAround
  proposals: ReadonlyMap<string, Proposal>
  onRemove(): void
  children: ReactNode
}

/** A row of a table of items: what it is about, what the program reckons of it, its cells. */
export function ItemRow({ about, item, at, group, columns, around, proposals, onRemove, children }: ItemRowProps) {
  const head = about.table?.head?.of(item, around)
  const [first] = proposals.values()
  return (
    <>
      {group !== '' && (
        <tr className="record-item-group">
          <th colSpan={columns} scope="colgroup">
            {group}
          </th>
        </tr>
      )}
      <tr data-row data-item={item.id}>
        {head ? (
          <th scope="row" className="record-item-head">
            {head.title}
            <small className="muted">{head.about}</small>
            {first && <small className="record-item-told">{first.text}</small>}
          </th>
        ) : (
          <td className="record-item-number">{at + 1}</td>
        )}
        {children}
        {!about.table?.fixed && (
          <td>
            <DeleteRow label={`删除${about.label}第 ${at + 1} 行`} onDelete={onRemove} />
          </td>
        )}
      </tr>
    </>
  )
}
