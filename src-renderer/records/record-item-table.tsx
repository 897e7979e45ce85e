import './record-items.css'
import { Anchor } from '@mantine/core'
import {
  type RecordField as About,
  type Body,
  type Lack,
  nothingAround,
  type Proposal,
  type RecordFacts,
} from '#shared/records/record-field'
import { valueText } from '#shared/records/value-text'
import { AddRows } from '../ui/add-rows'
import { FieldNote } from '../ui/field-note'
import { fillCells } from '../ui/fill-cells'
import { ItemCell } from './item-cell'
import { tableKeys } from './item-table-keys'
import { ItemRow, type TableItem } from './record-item-row'

interface RecordItemTableProps {
  about: About
  path: string
  items: readonly TableItem[]
  most: number
  edit(change: (now: readonly TableItem[]) => readonly TableItem[]): void
  set(id: string, part: Body): void
  onAdd(count: number): void
  onRemove(id: string): void
  facts: RecordFacts
  lacks: readonly Lack[]
}

/** So many columns stand beside one another in half a window; of a table with more each row is a card there (record-items.css). */
const mostBesides = 6

/** A list of a body as a table, an item a row: for many items with short answers, typed from a paper. */
export function RecordItemTable(props: RecordItemTableProps) {
  const { about, path, items, most, edit, set, onAdd, onRemove, facts, lacks } = props
  const { table = {}, fields = {} } = about
  const columns = Object.entries(fields).filter(
    ([, field]) => field.type !== 'data' && (items.length === 0 || items.some((item) => !field.without?.(item))),
  )
  const proposalsOf = (item: TableItem) =>
    columns.flatMap(([name, field]): [string, Proposal][] => {
      const found = field.without?.(item) ? null : field.proposed?.(item, facts)
      return found ? [[name, found]] : []
    })
  const proposals = new Map(items.map((item) => [item.id, new Map(proposalsOf(item))]))
  const open = items.filter((item) => [...(proposals.get(item.id) ?? [])].some(([name]) => item[name] === ''))
  /** What somebody has typed is left alone. */
  const takeAll = () =>
    edit((now) =>
      now.map((item) => {
        const empty = [...(proposals.get(item.id) ?? [])].filter(([name]) => item[name] === '')
        return { ...item, ...Object.fromEntries(empty.map(([name, { value }]) => [name, value])) }
      }),
    )
  const keys = tableKeys(
    (field, code) => {
      const [id = '', name = ''] = field.slice(path.length + 1).split('.')
      set(id, { [name]: code })
    },
    () => !table.fixed && items.length < most && onAdd(1),
  )
  return (
    <fieldset className="record-items" data-field={path} data-rows>
      <legend>{about.label}</legend>
      {open.length > 0 && (
        <FieldNote tone="suggestion">
          {`程序的数据对 ${open.length} 项有建议。`}
          <Anchor component="button" type="button" onClick={takeAll}>
            采用全部建议（只填空着的）
          </Anchor>
        </FieldNote>
      )}
      <div
        className="record-item-table"
        data-wide={columns.length > mostBesides || undefined}
        {...keys}
        onPaste={fillCells}
      >
        <table className="list-table">
          <thead>
            <tr>
              <th>{table.head?.label ?? '序号'}</th>
              {columns.map(([name, { label }]) => (
                <th key={name}>{label}</th>
              ))}
              {!table.fixed && <th aria-label="删除" />}
            </tr>
          </thead>
          <tbody>
            {items.map((item, at) => (
              <ItemRow
                key={item.id}
                about={about}
                item={item}
                at={at}
                group={groupAt(about, items, at)}
                columns={columns.length + (table.fixed ? 1 : 2)}
                around={facts}
                proposals={proposals.get(item.id) ?? new Map()}
                onRemove={() => onRemove(item.id)}
              >
                {columns.map(([name, field]) => {
                  const proposal = proposals.get(item.id)?.get(name)
                  return (
                    <td key={name} data-type={field.type} data-label={field.label}>
                      {!field.without?.(item) && (
                        <ItemCell
                          about={field}
                          label={`${nameOf(about, item, at)} ${field.label}`}
                          path={`${path}.${item.id}.${name}`}
                          value={item[name]}
                          onChange={(value) => set(item.id, { [name]: value })}
                          lacks={lacks}
                        />
                      )}
                      {proposal && proposal.value !== item[name] && (
                        <TakeProposal
                          proposal={proposal}
                          field={field}
                          of={`${nameOf(about, item, at)} ${field.label}`}
                          onTake={() => set(item.id, { [name]: proposal.value })}
                        />
                      )}
                    </td>
                  )
                })}
              </ItemRow>
            ))}
          </tbody>
        </table>
      </div>
      {!table.fixed && (
        <AddRows count={items.length} most={most} onAdd={onAdd}>
          添加{about.label}
        </AddRows>
      )}
    </fieldset>
  )
}

const nameOf = ({ table }: About, item: TableItem, at: number) =>
  table?.head?.of(item, nothingAround).title ?? `第 ${at + 1} 行`

/** The heading over a row that begins a group; '' = it goes on. */
function groupAt({ table }: About, items: readonly TableItem[], at: number): string {
  const groupOf = (item: TableItem | undefined) => (item && table?.group?.(item)) ?? ''
  const group = groupOf(items[at])
  return group === groupOf(items[at - 1]) ? '' : group
}

interface TakeProposalProps {
  proposal: Proposal
  field: About
  /** Which cell it is for, as it is read out. */
  of: string
  onTake(): void
}

function TakeProposal({ proposal, field, of, onTake }: TakeProposalProps) {
  const said = field.type === 'longText' ? '采用建议' : `采用 ${valueText(field, proposal.value)}`
  return (
    <Anchor
      component="button"
      type="button"
      size="xs"
      title={proposal.text}
      aria-label={`${said}：${of}`}
      onClick={onTake}
    >
      {said}
    </Anchor>
  )
}
