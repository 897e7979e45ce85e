import type { ReactNode } from 'react'
import type { RecordKind } from '#shared/records/kind'
import { ListHead } from '../ui/list-head'

interface RecordListHeadProps {
  kind: RecordKind
  removed: boolean
  onRemoved(removed: boolean): void
  text: string
  onText(text: string): void
  /** Nothing is there to look through. */
  bare: boolean
  children: ReactNode
}

/** What is in use or 移出, and the search through what is in use. */
export function RecordListHead({ kind, removed, onRemoved, text, onText, bare, children }: RecordListHeadProps) {
  const search = {
    label: `搜索${kind.title}`,
    placeholder: '按名称搜索，两个字即可',
    value: text,
    onChange: onText,
  }
  return (
    <ListHead
      views={{
        label: '是否移出',
        value: removed ? 'removed' : 'kept',
        onChange: (value) => onRemoved(value === 'removed'),
        data: [
          { value: 'kept', label: '在用' },
          { value: 'removed', label: '已移出' },
        ],
      }}
      search={removed || bare ? null : search}
    >
      {children}
    </ListHead>
  )
}
