import { memo } from 'react'
import type { BudgetLine } from '#shared/budget/budget'
import { type Fen, sumFen } from '#shared/money/fen'
import { formatYuan } from '#shared/money/yuan'
import { FieldNote } from '../../ui/field-note'

export interface AmountProps {
  code: string
  name: string
  amountFen: Fen
  computedFen: Fen
  adjusted: boolean
  /** No other line stands in its cell: the row says what it is. */
  alone: boolean
  /** 组日数×每组人数×人工日单价＝560×2×200.00 */
  formula: string
  notice: string
  onAdjust(code: string): void
}

/** A budget line at its price: name, amount, and the door to 手工调整 with the formula. */
export const Amount = memo(function Amount(props: AmountProps) {
  const { code, name, amountFen, computedFen, adjusted, alone, formula, notice, onAdjust } = props
  return (
    <>
      <button
        type="button"
        className="budget-amount"
        data-said
        data-field={`budget.lines.${code}`}
        data-line={code}
        title={`${formula}（点击调整）`}
        aria-label={`调整 ${name}，${formatYuan(amountFen)} 元`}
        onClick={() => onAdjust(code)}
      >
        <span className="budget-line-name" data-hint={alone || undefined}>
          {name}
        </span>
        <span className="figure">{formatYuan(amountFen)}</span>
      </button>
      {adjusted && (
        <span className="budget-computed figure" data-hint>
          已调整，测算 {formatYuan(computedFen)}
        </span>
      )}
      {notice && <FieldNote tone="error">{notice}</FieldNote>}
    </>
  )
})

/** Subtotal of some lines: the sum of what stands in them. */
export function Subtotal({ amounts }: { amounts: Fen[] }) {
  return <span className="figure">{amounts.length > 0 ? formatYuan(sumFen(amounts)) : ''}</span>
}

/** What the cell is told of a line. */
export function amountOf(line: BudgetLine, notice: string) {
  return {
    code: line.code,
    name: line.name,
    amountFen: line.amountFen,
    computedFen: line.computedFen,
    adjusted: line.adjustment !== null,
    formula: `${line.formulaText}＝${line.formulaNumbers}`,
    notice,
  }
}
