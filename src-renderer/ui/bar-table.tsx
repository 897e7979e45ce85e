import type { Fen } from '#shared/money/fen'
import { type BarNote, BarRow } from './bar-row'

interface BarTableRow {
  name: string
  amountFen: Fen
  look: string
  /** What the picture is about. */
  strong?: boolean
  /** What the figure is the sum of. */
  title?: string
  /** A click on its name; absent = it leads nowhere. */
  onOpen?(): void
  /** It unfolds what it comes of. */
  isOpen?: boolean
  note?: BarNote
}

/** Amounts one below the other on one scale, the largest the longest bar. */
export function BarTable({ label, rows }: { label: string; rows: readonly BarTableRow[] }) {
  const wholeFen = Math.max(...rows.map(({ amountFen }) => amountFen))
  return (
    <table className="bar-table" aria-label={label}>
      <tbody>
        {rows.map(({ name, title, onOpen, isOpen, ...row }) => (
          <BarRow
            key={name}
            wholeFen={wholeFen}
            name={
              onOpen ? (
                <button
                  type="button"
                  className="opener row-opener"
                  title={title}
                  aria-expanded={isOpen}
                  onClick={onOpen}
                >
                  {name}
                </button>
              ) : (
                <span title={title}>{name}</span>
              )
            }
            {...row}
          />
        ))}
      </tbody>
    </table>
  )
}
