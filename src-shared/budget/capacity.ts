import type { Fen } from '../money/fen'
import type { BudgetDraft, BudgetTemplate } from './budget'
import { compileTemplate } from './compiled-template'
import { exactDecimal } from './decimal'
import { readDraft } from './givens'
import { FigureFault, runBudget } from './run'

const householdsCode = 'hh'
const mostHouseholds = 10_000_000

/**
 * 上限内可完成户数: the largest number of households whose total stays within the limit, all else as it is; 0 when not one fits.
 * Null when the template has no households, the draft cannot be computed, or the number does not move the total.
 */
export function householdsUnder(template: BudgetTemplate, draft: BudgetDraft, limitFen: Fen): number | null {
  const compilation = compileTemplate(template)
  if ('problem' in compilation) return null
  const { compiled } = compilation
  const index = compiled.inputs.findIndex(({ input }) => input.code === householdsCode)
  const read = index < 0 ? null : readDraft(compiled, draft)
  if (!read?.ok) return null
  const { givens } = read.value
  const fits = (households: number): boolean =>
    runBudget(compiled, { ...givens, inputValues: givens.inputValues.with(index, exactDecimal(String(households))) })
      .totalFen <= limitFen
  try {
    if (!fits(1)) return 0
    return fits(mostHouseholds) ? null : lastFitting(fits, 1, mostHouseholds)
  } catch (error) {
    if (error instanceof FigureFault) return null
    throw error
  }
}

/** The total never falls as households rise (each quantity is rounded up), so halving finds the last that fits. */
function lastFitting(fits: (households: number) => boolean, fitting: number, tooMany: number): number {
  let [low, high] = [fitting, tooMany]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (fits(middle)) low = middle
    else high = middle
  }
  return low
}
