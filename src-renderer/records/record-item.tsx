import { ActionIcon } from '@mantine/core'
import { IconArrowUp } from '@tabler/icons-react'
import { memo, type ReactNode, type RefObject } from 'react'
import type { RecordField as About, Body, Lack } from '#shared/records/record-field'
import { focusQuietly } from '../field-focus'
import { DeleteRow } from '../ui/delete-row'
import { LockedFields } from '../ui/locked-fields'

export type Item = Body & { id: string }

/** One field of an item. */
export interface ItemField {
  about: About
  path: string
  value: unknown
  onChange(value: unknown): void
  lacks: readonly Lack[]
}

interface RecordItemProps {
  about: About
  path: string
  item: Item
  at: number
  /** Just added: it is typed at once. */
  isNew: boolean
  /** What stands against the next step of what is in it. */
  lacks: readonly Lack[]
  asks(about: About, value: unknown, item: Body): boolean
  drawField(field: ItemField): ReactNode
  /** Of its list, as it is now. */
  list: RefObject<{
    held(inner: string): boolean
    set(id: string, part: Body): void
    up(at: number): void
    remove(id: string): void
  }>
}

const sameLacks = (some: readonly Lack[], others: readonly Lack[]) =>
  some.length === others.length &&
  some.every(({ field, text }, at) => field === others[at]?.field && text === others[at].text)

/** An item of a list with its fields; of a long list only what has changed is drawn again. */
export const RecordItem = memo(
  function RecordItem({ about, path, item, at, isNew, lacks, asks, drawField, list }: RecordItemProps) {
    const fields = Object.entries(about.fields ?? {})
    const { held } = list.current
    return (
      <div className="record-item" data-row data-item={item.id} ref={isNew ? focusInside : null}>
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
                  onChange: (value) => list.current.set(item.id, { [name]: value }),
                  lacks,
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
            onClick={() => list.current.up(at)}
          >
            <IconArrowUp size={17} />
          </ActionIcon>
          {!held('#') && (
            <DeleteRow label={`删除${about.label}第 ${at + 1} 项`} onDelete={() => list.current.remove(item.id)} />
          )}
        </span>
      </div>
    )
  },
  (before, now) =>
    sameLacks(before.lacks, now.lacks) &&
    (['about', 'path', 'item', 'at', 'isNew', 'asks', 'drawField', 'list'] as const).every(
      (name) => before[name] === now[name],
    ),
)

function focusInside(item: HTMLElement | null): void {
  if (!item || item.dataset.begun) return
  item.dataset.begun = 'true'
  focusQuietly(item)
}
