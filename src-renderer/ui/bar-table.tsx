import type { Fen } from '#shared/money/fen'
import { BarRow } from './bar-row'

interface BarTableProps {
  /** `strong`: what the picture is about. */
  rows: readonly { name: string; amountFen: Fen; look: string; strong?: boolean }[]
}

/** Amounts one below the other on one scale, the largest the longest bar. */
export function BarTable({ rows }: BarTableProps) {
  const wholeFen = Math.max(...rows.map(({ amountFen }) => amountFen))
  return (
    <table className="bar-table">
      <tbody>
        {rows.map((row) => (
          <BarRow key={row.name} wholeFen={wholeFen} {...row} />
        ))}
      </tbody>
    </table>
  )
}
