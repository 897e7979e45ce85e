import './list-table.css'
import './paged-rows.css'
import { Button } from '@mantine/core'
import { type ReactNode, useRef } from 'react'
import { type ReadWhole, useWholeList } from '../lists/whole-list'

interface PagedRowsProps {
  heads: readonly string[]
  /** null = there are no further ones. */
  more: (() => void) | null
  /** All of the list, for paper and clipboard. */
  whole: ReadWhole
  children: ReactNode
}

/** A long list in a frame of its own height, with the way to its further rows (`usePages`). */
export function PagedRows({ heads, more, whole, children }: PagedRowsProps) {
  const place = useRef<HTMLDivElement>(null)
  useWholeList(place, more && { heads, read: whole })
  return (
    <div className="paged-rows" ref={place} data-list-place>
      <table className="list-table">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head}>{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
      {more && (
        <Button variant="subtle" onClick={more}>
          显示更多
        </Button>
      )}
    </div>
  )
}
