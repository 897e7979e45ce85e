import './record-items.css'
import { type ReactNode, useRef, useState } from 'react'
import type { RecordField as About, Body, Lack, RecordFacts } from '#shared/records/record-field'
import { useForgetField } from '../edits/unreadable'
import { newId } from '../new-id'
import { AddRows } from '../ui/add-rows'
import { fillCells } from '../ui/fill-cells'
import { useLatest } from '../ui/use-latest'
import { type Item, type ItemField, RecordItem } from './record-item'
import { RecordItemTable } from './record-item-table'

interface RecordItemsProps {
  about: About
  path: string
  items: readonly Item[]
  /** How many there may be. */
  most: number
  onChange(items: readonly Item[]): void
  around: RecordFacts
  lacks: readonly Lack[]
  asks(about: About, value: unknown, item: Body): boolean
  held?: ((inner: string) => boolean) | undefined
  /** One field of an item, as fields of bodies are drawn. */
  drawField(field: ItemField): ReactNode
}

/** A list of a body: its items one below the other, each with its own fields. */
export function RecordItems(props: RecordItemsProps) {
  const { about, path, items, most, onChange, around, lacks, asks, drawField, held = () => false } = props
  const forget = useForgetField()
  const edit = useLatest(items, onChange)
  const set = (id: string, part: Body) =>
    edit((now) => now.map((item) => (item.id === id ? { ...item, ...part } : item)))
  const [added, setAdded] = useState('')
  const add = (count: number) => {
    const more = Array.from({ length: count }, () => ({ ...blankOf(about), id: newId() }))
    setAdded(more[0]?.id ?? '')
    edit((now) => [...now, ...more])
  }
  const remove = (id: string) => {
    forget(`${path}.${id}`)
    edit((now) => now.filter((item) => item.id !== id))
  }
  const up = (at: number) => edit((now) => now.toSpliced(at - 1, 2, now[at] as Item, now[at - 1] as Item))
  const list = useRef({ held, set, up, remove })
  list.current = { held, set, up, remove }

  if (about.table)
    return (
      <RecordItemTable
        about={about}
        path={path}
        items={items}
        most={most}
        edit={edit}
        set={set}
        onAdd={add}
        onRemove={remove}
        facts={around}
        lacks={lacks}
      />
    )
  return (
    <fieldset className="record-items" data-field={path} data-rows onPaste={fillCells}>
      <legend>{about.label}</legend>
      {items.map((item, at) => (
        <RecordItem
          key={item.id}
          about={about}
          path={path}
          item={item}
          at={at}
          isNew={item.id === added}
          lacks={lacks.filter(({ field }) => field.startsWith(`${path}.${item.id}.`))}
          asks={asks}
          drawField={drawField}
          list={list}
        />
      ))}
      <AddRows count={items.length} most={most} disabled={held('#')} onAdd={add}>
        添加{about.label}
      </AddRows>
    </fieldset>
  )
}

/** An item nothing is filled in yet. */
function blankOf({ fields = {} }: About): Body {
  return Object.fromEntries(
    Object.entries(fields).map(([name, { type }]) => {
      if (type === 'text' || type === 'longText') return [name, '']
      return [name, type === 'checks' || type === 'projects' || type === 'list' ? [] : null]
    }),
  )
}
