import './list-table.css'
import './paged-rows.css'
import { Button } from '@mantine/core'
import type { ReactNode } from 'react'

interface PagedRowsProps {
  heads: readonly string[]
  /** null = there are no further ones. */
  more: (() => void) | null
  children: ReactNode
}

/** A long list in a frame of its own height, with the way to its further rows (`usePages`). */
export function PagedRows({ heads, more, children }: PagedRowsProps) {
  return (
    <div className="paged-rows">
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
