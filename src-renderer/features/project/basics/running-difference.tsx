import { type Fen, lessFen } from '#shared/money/fen'
import { formatYuan } from '#shared/money/yuan'

interface Props {
  sumFen: Fen
  /** 预算总额; null while it cannot be computed. */
  totalFen: Fen | null
  what: string
}

/** Sum of a list against the budget: what is still missing, or too much, to the 分. */
export function RunningDifference({ sumFen, totalFen, what }: Props) {
  if (totalFen === null)
    return (
      <p className="difference">
        {what}合计 {formatYuan(sumFen)} 元；预算尚未测算。
      </p>
    )
  const difference = lessFen(totalFen, sumFen)
  const state = difference === 0 ? 'even' : 'uneven'
  return (
    <p className={`difference difference-${state}`} data-testid="difference">
      {what}合计 <b className="figure">{formatYuan(sumFen)}</b> 元，预算总额{' '}
      <b className="figure">{formatYuan(totalFen)}</b> 元，
      {difference === 0 && '两者一致。'}
      {difference > 0 && `还差 ${formatYuan(difference)} 元。`}
      {difference < 0 && `多出 ${formatYuan(lessFen(0, difference))} 元。`}
    </p>
  )
}
