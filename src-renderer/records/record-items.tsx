import './record-items.css'
import { ActionIcon, Button } from '@mantine/core'
import { IconArrowUp, IconPlus } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import type { RecordField as About, Body, Lack, RecordFacts } from '#shared/records/record-field'
import { useForgetField } from '../edits/unreadable'
import { focusQuietly } from '../field-focus'
import { newId } from '../new-id'
import { DeleteRow } from '../ui/delete-row'
import { fillCells } from '../ui/fill-cells'
import { LockedFields } from '../ui/locked-fields'
import { newRows } from '../ui/new-rows'
import { RecordItemTable } from './record-item-table'

type Item = Body & { id: string }

interface RecordItemsProps {
  about: About
  path: string
  items: readonly Item[]
  onChange(items: readonly Item[]): void
  around: RecordFacts
  lacks: readonly Lack[]
  asks(about: About, value: unknown, item: Body): boolean
  held?: ((inner: string) => boolean) | undefined
  /** One field of an item, as fields of bodies are drawn. */
  drawField(field: ItemField): ReactNode
}

interface ItemField {
  about: About
  path: string
  value: unknown
  onChange(value: unknown): void
}

/** A list of a body: its items one below the other, each with its own fields. */
export function RecordItems(props: RecordItemsProps) {
  const { about, path, items, onChange, around, lacks, asks, drawField, held = () => false } = props
  const forget = useForgetField()
  const fields = Object.entries(about.fields ?? {})
  const set = (id: string, part: Body) => onChange(items.map((item) => (item.id === id ? { ...item, ...part } : item)))
  const [added, setAdded] = useState('')
  const add = () => {
    const more = newRows(() => ({ ...blankOf(about), id: newId() }))
    setAdded(more[0]?.id ?? '')
    onChange([...items, ...more])
  }
  const remove = (id: string) => {
    forget(`${path}.${id}`)
    onChange(items.filter((item) => item.id !== id))
  }
  const up = (at: number) => onChange(items.toSpliced(at - 1, 2, items[at] as Item, items[at - 1] as Item))

  if (about.table)
    return (
      <RecordItemTable
        about={about}
        path={path}
        items={items}
        onChange={onChange}
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
        <div
          key={item.id}
          className="record-item"
          data-row
          data-item={item.id}
          ref={item.id === added ? focusInside : null}
        >
          <span className="record-item-number" aria-hidden="true">
            {at + 1}
          </span>
          <div className="record-item-fields" data-many={fields.length > 4 || undefined}>
            {fields
              .filter(([name, field]) => asks(field, item[name], item))
              .map(([name, field]) => (
                <LockedFields key={name} locked={held(name)}>
                  {drawField({
                    about: fields.length > 1 ? field : { ...field, label: `第 ${at + 1} 项` },
                    path: `${path}.${item.id}.${name}`,
                    value: item[name],
                    onChange: (value) => set(item.id, { [name]: value }),
                  })}
                </LockedFields>
              ))}
          </div>
          <span className="record-item-actions">
            <ActionIcon
              variant="subtle"
              color="gray.8"
              disabled={at === 0 || held('#')}
              aria-label={`${about.label}第 ${at + 1} 项上移`}
              title="上移"
              onClick={() => up(at)}
            >
              <IconArrowUp size={17} />
            </ActionIcon>
            {!held('#') && <DeleteRow label={`删除${about.label}第 ${at + 1} 项`} onDelete={() => remove(item.id)} />}
          </span>
        </div>
      ))}
      <Button
        data-add-row
        size="compact-sm"
        variant="light"
        leftSection={<IconPlus size={15} aria-hidden="true" />}
        disabled={held('#')}
        onClick={add}
      >
        添加{about.label}
      </Button>
    </fieldset>
  )
}

/** A new item is typed at once. */
function focusInside(item: HTMLElement | null): void {
  if (!item || item.dataset.begun) return
  item.dataset.begun = 'true'
  focusQuietly(item)
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
