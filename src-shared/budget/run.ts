import type Fraction from 'fraction.js'
import type { Fen } from '../money/fen'
import type { CompiledTemplate, Step } from './compiled-template'
import { roundToFen, yuanFraction } from './decimal'
import { ArithmeticFault, zero } from './evaluate'

/** What is given from outside: a value for each input, hand-adjusted amounts by line code, own lines' sum by group. */
export interface Givens {
  inputValues: readonly Fraction[]
  adjusted: ReadonlyMap<string, Fen>
  ownFen: Readonly<Record<string, Fen>>
}

/** The bare figures. Lines in the template's order; `values` by place of the compiled template. */
export interface Figures {
  values: Fraction[]
  computedFen: Fen[]
  amountFen: Fen[]
  groupFen: Record<'A' | 'B' | 'C', Fen>
  totalFen: Fen
}

/** Which figure could not be had, and why. */
export class FigureFault extends Error {
  readonly code: string
  readonly label: string

  constructor(code: string, label: string, reason: string) {
    super(reason)
    this.code = code
    this.label = label
  }
}

/**
 * Computes every figure once, without explanations: the inner loop of the live total, tornado and capacity. A line is rounded
 * once, HALF_UP; an adjusted amount takes its place in everything that follows; sums are sums of rounded amounts (domain 2.3).
 */
export function runBudget(compiled: CompiledTemplate, givens: Givens): Figures {
  const values = new Array<Fraction>(compiled.placeCount).fill(zero)
  const lineCount = compiled.template.lines.length
  const figures: Figures = {
    values,
    computedFen: new Array<Fen>(lineCount),
    amountFen: new Array<Fen>(lineCount),
    groupFen: { A: 0 as Fen, B: 0 as Fen, C: 0 as Fen },
    totalFen: 0 as Fen,
  }
  compiled.inputs.forEach(({ place }, index) => {
    values[place] = givens.inputValues[index] as Fraction
  })
  const fenAt = new Map<number, Fen>()
  for (const step of compiled.steps) {
    if (step.kind === 'derived') values[step.place] = attempt(step, values)
    else if (step.kind === 'line') runLine(step, givens, figures, fenAt)
    else {
      const lines = step.linePlaces.map((place) => fenAt.get(place) as Fen)
      const sum = sumSafely([...lines, givens.ownFen[step.group] as Fen], step.group)
      figures.groupFen[step.group] = sum
      values[step.place] = yuanFraction(sum)
    }
  }
  const { A, B, C } = figures.groupFen
  figures.totalFen = sumSafely([A, B, C], '')
  values[compiled.totalPlace] = yuanFraction(figures.totalFen)
  return figures
}

function runLine(step: Step & { kind: 'line' }, givens: Givens, figures: Figures, fenAt: Map<number, Fen>): void {
  const { code, name } = step.line
  const computed = safeFen(roundToFen(attempt(step, figures.values)), code, name)
  const amount = givens.adjusted.get(code) ?? computed
  figures.computedFen[step.lineIndex] = computed
  figures.amountFen[step.lineIndex] = amount
  fenAt.set(step.place, amount)
  figures.values[step.place] = yuanFraction(amount)
}

function attempt(step: Step & { kind: 'derived' | 'line' }, values: Fraction[]): Fraction {
  try {
    return step.formula(values)
  } catch (error) {
    if (!(error instanceof ArithmeticFault)) throw error
    const { code, label } = step.kind === 'line' ? { ...step.line, label: step.line.name } : step.derived
    throw new FigureFault(code, label, error.message)
  }
}

export function safeFen(amount: bigint, code: string, label: string): Fen {
  const asNumber = Number(amount)
  if (!Number.isSafeInteger(asNumber)) throw new FigureFault(code, label, '金额过大，无法计算')
  return asNumber as Fen
}

export function sumSafely(amounts: Fen[], code: string): Fen {
  const sum = amounts.reduce((so, amount) => so + BigInt(amount), 0n)
  return safeFen(sum, code, code === '' ? '预算总额' : '小计')
}
