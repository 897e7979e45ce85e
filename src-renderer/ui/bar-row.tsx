import './bar-row.css'
import type { ReactNode } from 'react'
import type { Fen } from '#shared/money/fen'
import { formatYuan } from '#shared/money/yuan'

interface BarRowProps {
  name: ReactNode
  amountFen: Fen
  /** What the longest bar stands for. */
  wholeFen: number
  /** Class of the bar: its colour. */
  look: string
  /** Beside the amount. */
  share?: string
  strong?: boolean
  /** What must be known of the amount, below its bar. */
  note?: BarNote
}

export interface BarNote {
  text: string
  /** It is against a limit: red as well as in words. */
  isBad?: boolean
  title?: string
}

/** A row of a chart: its own bar, and the figure beside its end. The width is drawn, the figure is exact. */
export function BarRow({ name, amountFen, wholeFen, look, share, strong, note }: BarRowProps) {
  const room = share ? '10.5em' : '6.5em'
  const part = wholeFen > 0 ? Math.max(0, amountFen) / wholeFen : 0
  return (
    <tr className={strong ? 'bar-strong' : undefined}>
      <th scope="row">{name}</th>
      <td>
        <div className="bar">
          <i className={look} style={{ flexBasis: `calc((100% - ${room}) * ${part})` }} />
          <span>
            {formatYuan(amountFen)}
            {share && ` ${share}`}
          </span>
        </div>
        {note && (
          <p className={note.isBad ? 'bar-note bad' : 'bar-note'} title={note.title}>
            {note.text}
          </p>
        )}
      </td>
    </tr>
  )
}
