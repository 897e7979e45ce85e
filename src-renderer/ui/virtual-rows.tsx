import './virtual-rows.css'
import { useState } from 'react'

interface VirtualRowsProps<T> {
  label: string
  /** Title and width of each. */
  columns: [title: string, width: string][]
  rows: T[]
  /** Texts of a row, one per column; what does not fit on its line shows as its title. */
  cells(row: T): string[]
}

const rowHeight = 30
const rowsInView = 12
/** Drawn above and below what is seen, so that scrolling shows no gap. */
const rowsAround = 8

/** A table of any length: only the lines in view are drawn. */
export function VirtualRows<T>({ label, columns, rows, cells }: VirtualRowsProps<T>) {
  const [scrolled, setScrolled] = useState(0)
  const first = Math.max(0, Math.floor(scrolled / rowHeight) - rowsAround)
  const drawn = rows.slice(first, first + rowsInView + 2 * rowsAround).map((row, i) => ({ row, at: first + i }))
  return (
    <section
      className="virtual-rows"
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
      tabIndex={0}
      style={{ maxHeight: (rowsInView + 1) * rowHeight }}
      onScroll={(event) => setScrolled(event.currentTarget.scrollTop)}
    >
      <table aria-label={label} aria-rowcount={rows.length + 1}>
        <thead>
          <tr>
            {columns.map(([title, width]) => (
              <th key={title} style={{ width }}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Gap rows={first} />
          {drawn.map(({ row, at }) => (
            <tr key={at} aria-rowindex={at + 2} style={{ height: rowHeight }}>
              {cells(row).map((text, column) => (
                <td key={columns[column]?.[0]} title={text}>
                  {text}
                </td>
              ))}
            </tr>
          ))}
          <Gap rows={rows.length - first - drawn.length} />
        </tbody>
      </table>
    </section>
  )
}

/** Holds the place of lines that are not drawn. */
function Gap({ rows }: { rows: number }) {
  return rows > 0 && <tr style={{ height: rows * rowHeight }} />
}
