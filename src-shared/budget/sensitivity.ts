import type { Fen } from '../money/fen'
import type { BudgetDraft, BudgetTemplate } from './budget'
import { compileTemplate } from './compiled-template'
import { exactDecimal } from './decimal'
import { readDraft } from './givens'
import { FigureFault, runBudget } from './run'

/** Total with one input at its suggested least and greatest value, all others as they are. */
export interface TornadoBar {
  code: string
  label: string
  unit: string
  /** The suggested least and greatest value, decimal texts. */
  min: string
  max: string
  lowFen: Fen
  highFen: Fen
  baseFen: Fen
}

/**
 * 敏感性: what each input does to the total between its suggested least and greatest value, the strongest first; `lowFen` belongs
 * to the least value, so it may be the larger total. Empty while the draft cannot be computed.
 */
export function tornado(template: BudgetTemplate, draft: BudgetDraft): TornadoBar[] {
  const compilation = compileTemplate(template)
  if ('problem' in compilation) return []
  const { compiled } = compilation
  const read = readDraft(compiled, draft)
  if (!read.ok) return []
  const { givens } = read.value
  const totalWith = (index: number, text: string): Fen | null => {
    try {
      return runBudget(compiled, { ...givens, inputValues: givens.inputValues.with(index, exactDecimal(text)) })
        .totalFen
    } catch (error) {
      if (error instanceof FigureFault) return null
      throw error
    }
  }
  const baseFen = compiled.inputs.length === 0 ? null : totalWith(0, read.value.texts[0] as string)
  if (baseFen === null) return []
  const bars = compiled.inputs.flatMap(({ input }, index) => {
    const lowFen = totalWith(index, input.min)
    const highFen = totalWith(index, input.max)
    if (lowFen === null || highFen === null) return []
    const { code, label, unit, min, max } = input
    return [{ code, label, unit, min, max, lowFen, highFen, baseFen }]
  })
  const reach = (bar: TornadoBar) => Math.abs(bar.highFen - bar.lowFen)
  return bars.sort((a, b) => reach(b) - reach(a) || (a.code < b.code ? -1 : 1))
}
