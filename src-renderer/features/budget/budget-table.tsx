import './budget-table.css'
import { type KeyboardEvent, useCallback, useMemo, useState } from 'react'
import type { BudgetLine } from '#shared/budget/budget'
import type { LiveBudget } from '../../project-draft/use-budget'
import { fillCells } from '../../ui/fill-cells'
import { AdjustDialog } from './adjust-dialog'
import { Amount, amountOf } from './amount-cell'
import { foldsOf, linesByInput } from './budget-folds'
import { FoldRows } from './fold-rows'

interface BudgetTableProps {
  budget: LiveBudget
  /** Groups whose suggested values are in view. */
  opened: ReadonlySet<string>
  /** The input that a finding leads to; '' for none. */
  wanted: string
  onOpen(fold: string, open: boolean): void
  /** Enter on the last value. */
  onEnd(): void
}

/** 预算表: every figure with where it comes from, and the amounts it prices, in the template's groups. */
export function BudgetTable({ budget, opened, wanted, onOpen, onEnd }: BudgetTableProps) {
  const { template, result, current } = budget
  const folds = useMemo(() => foldsOf(template), [template])
  const homes = useMemo(() => linesByInput(template), [template])
  const [adjusting, setAdjusting] = useState<string | null>(null)
  const lines = useMemo(() => new Map(result?.lines.map((line) => [line.code, line])), [result])
  const adjust = useCallback((code: string) => setAdjusting(code), [])
  const linesAt = (input: string): BudgetLine[] => (homes.get(input) ?? []).flatMap((code) => lines.get(code) ?? [])
  const adjusted = adjusting === null ? undefined : lines.get(adjusting)
  return (
    <>
      <table
        className={`budget-table${current ? '' : ' stale'}`}
        aria-label="预算测算表"
        onKeyDown={(event) => moveByKey(event, onEnd)}
        onPaste={fillCells}
      >
        <thead>
          <tr>
            <th scope="col">项目</th>
            <th scope="col" className="budget-value">
              数值
            </th>
            <th scope="col">单位</th>
            <th scope="col">来源</th>
            <th scope="col" className="amount">
              金额（元）
            </th>
          </tr>
        </thead>
        {folds.map((fold) => (
          <FoldRows
            key={fold.id}
            fold={fold}
            budget={budget}
            open={opened.has(fold.id)}
            wanted={wanted}
            linesAt={linesAt}
            onOpen={onOpen}
            onAdjust={adjust}
          />
        ))}
        {linesAt('').length > 0 && (
          <tbody>
            {linesAt('').map((line) => (
              <tr key={line.code}>
                <th scope="row" colSpan={4}>
                  {line.formulaText}
                </th>
                <td className="amount">
                  <Amount {...amountOf(line, '')} alone onAdjust={adjust} />
                </td>
              </tr>
            ))}
          </tbody>
        )}
      </table>
      {adjusted && <AdjustDialog line={adjusted} budget={budget} onClose={() => setAdjusting(null)} />}
    </>
  )
}

const values = '[data-budget-input]'
const places = `${values}, [data-budget-rest]`

/** Enter goes to the next value, ↓ and ↑ to the next or last row, those that are folded too. */
function moveByKey(event: KeyboardEvent<HTMLElement>, onEnd: () => void): void {
  const from = event.target as HTMLElement
  if (event.defaultPrevented || event.nativeEvent.isComposing || event.ctrlKey || event.altKey || event.metaKey) return
  if (!from.matches(places)) return
  const isEnter = event.key === 'Enter' && from.matches(values)
  if (!isEnter && event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  event.preventDefault()
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>(isEnter ? values : places)]
  const back = event.key === 'ArrowUp' || (isEnter && event.shiftKey)
  const to = all[all.indexOf(from) + (back ? -1 : 1)]
  if (to) to.focus()
  else if (isEnter && !back) onEnd()
}
