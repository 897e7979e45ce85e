import './long-table.css'

interface LongTableProps<T> {
  label: string
  /** Title and width of each, as a track of a grid. */
  columns: [title: string, width: string][]
  rows: T[]
  /** Texts of a row, one per column; long ones wrap. */
  cells(row: T): string[]
}

const linesInView = 12
const lineHeight = 30

/** A table of up to some thousand lines, scrolled in place: lines out of view are not laid out. */
export function LongTable<T>({ label, columns, rows, cells }: LongTableProps<T>) {
  const tracks = { gridTemplateColumns: columns.map(([, width]) => width).join(' ') }
  return (
    <section
      className="long-table"
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
      tabIndex={0}
      style={{ maxHeight: (linesInView + 1) * lineHeight }}
    >
      <table aria-label={label}>
        <thead>
          <tr style={tracks}>
            {columns.map(([title]) => (
              <th key={title}>{title}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: what is listed neither moves nor changes
            <tr key={at} style={tracks}>
              {cells(row).map((text, column) => (
                <td key={columns[column]?.[0]}>{text}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
