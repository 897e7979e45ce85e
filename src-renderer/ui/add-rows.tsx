import { Button, type ButtonProps } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { rowsWanted } from './rows-wanted'

interface AddRowsProps extends ButtonProps {
  /** Rows there are, and how many there may be. */
  count: number
  most: number
  /** Where a list has rows of several sorts (`data-sort`), which of them it adds. */
  sort?: string
  children: ReactNode
  onAdd(count: number): void
}

/** Adds a row to a list, or as many as a pasted range wants; never more than the list may hold. */
export function AddRows({ count, most, sort, disabled = false, children, onAdd, ...look }: AddRowsProps) {
  const room = most - count
  return (
    <>
      <Button
        data-add-row={sort ?? ''}
        data-most={most}
        size="compact-sm"
        variant="light"
        leftSection={<IconPlus size={15} aria-hidden="true" />}
        disabled={disabled || room <= 0}
        {...look}
        onClick={() => onAdd(Math.min(rowsWanted(), room))}
      >
        {children}
      </Button>
      {room <= 0 && !disabled && <span className="muted">{`已有 ${count} 行，最多 ${most} 行。`}</span>}
    </>
  )
}
