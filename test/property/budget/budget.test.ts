import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { BudgetDraft, BudgetTemplate } from '#shared/budget/budget'
import { householdsUnder } from '#shared/budget/capacity'
import { computeBudget } from '#shared/budget/compute'
import { tornado } from '#shared/budget/sensitivity'
import { fen, sumFen } from '#shared/money/fen'
import { unwrap } from '#shared/result'
import { handWritten, scaled } from '../../fixtures/budget/hand-written'
import { randomInputs } from '../../fixtures/budget/random-draft'
import { jiaji, jiajiDraft } from '../../fixtures/budget/templates'
import { runs } from '../../fixtures/property-runs'

const total = (draft: BudgetDraft, template: BudgetTemplate = jiaji) => unwrap(computeBudget(template, draft)).totalFen
const lineCode = fc.constantFrom(...jiaji.lines.map(({ code }) => code))
const amount = fc.integer({ min: 0, max: 10_000_000_00 }).map(fen)

function adjust(draft: BudgetDraft, code: string, amountFen: number): BudgetDraft {
  return { ...draft, adjustments: { ...draft.adjustments, [code]: { amountFen: fen(amountFen), reason: '询价' } } }
}

describe('the engine', () => {
  test('gives the same 分 in every line as the formulas written by hand in integers', () => {
    fc.assert(
      fc.property(randomInputs, (inputs) => {
        const oracle = handWritten(
          Object.fromEntries(Object.entries(inputs).map(([code, text]) => [code, scaled(text)])),
        )
        const result = unwrap(computeBudget(jiaji, jiajiDraft(inputs)))
        expect(Object.fromEntries(result.lines.map((line) => [line.code, BigInt(line.amountFen)]))).toEqual(
          oracle.lines,
        )
        expect(BigInt(result.totalFen)).toBe(oracle.total)
      }),
      { numRuns: runs(300) },
    )
  })

  test('[P04] sums are sums of rounded lines', () => {
    fc.assert(
      fc.property(randomInputs, lineCode, amount, (inputs, code, amountFen) => {
        const { lines, groups, totalFen } = unwrap(computeBudget(jiaji, adjust(jiajiDraft(inputs), code, amountFen)))
        for (const group of ['A', 'B', 'C'] as const) {
          expect(groups[group]).toBe(sumFen(lines.filter((line) => line.group === group).map((line) => line.amountFen)))
        }
        expect(totalFen).toBe(groups.A + groups.B + groups.C)
      }),
      { numRuns: runs(100) },
    )
  })

  const priced = jiaji.inputs.filter(({ unit }) => unit.startsWith('元') || unit === '比例')

  test.each(priced)('the total never falls when $label ($code) rises', ({ code }) => {
    fc.assert(
      fc.property(randomInputs, fc.integer({ min: 1, max: 50_000 }), (inputs, rise) => {
        const before = scaled(inputs[code] as string)
        const text = String(before + BigInt(rise)).padStart(5, '0')
        const raised = { ...inputs, [code]: `${text.slice(0, -4)}.${text.slice(-4)}` }
        expect(total(jiajiDraft(raised))).toBeGreaterThanOrEqual(total(jiajiDraft(inputs)))
      }),
      { numRuns: runs(30) },
    )
  })

  test('the total never falls when households rise', () => {
    fc.assert(
      fc.property(randomInputs, fc.integer({ min: 1, max: 500 }), (inputs, more) => {
        const raised = { ...inputs, hh: String(Number(inputs.hh) + more) }
        expect(total(jiajiDraft(raised))).toBeGreaterThanOrEqual(total(jiajiDraft(inputs)))
      }),
      { numRuns: runs(100) },
    )
  })
})

describe('a line adjusted by hand', () => {
  test('to its computed amount changes nothing', () => {
    fc.assert(
      fc.property(randomInputs, lineCode, (inputs, code) => {
        const draft = jiajiDraft(inputs)
        const result = unwrap(computeBudget(jiaji, draft))
        const computed = result.lines.find((line) => line.code === code)!.computedFen
        expect(total(adjust(draft, code, computed))).toBe(result.totalFen)
      }),
      { numRuns: runs(100) },
    )
  })

  test('replaces the computed amount in everything that follows: the same as if its formula had given it', () => {
    fc.assert(
      fc.property(randomInputs, lineCode, amount, (inputs, code, amountFen) => {
        const yuan = `${Math.floor(amountFen / 100)}.${String(amountFen % 100).padStart(2, '0')}`
        const lines = jiaji.lines.map((line) => (line.code === code ? { ...line, expr: yuan } : line))
        const replaced = { ...jiaji, lines, checks: [] }
        expect(total(adjust(jiajiDraft(inputs), code, amountFen))).toBe(total(jiajiDraft(inputs), replaced))
      }),
      { numRuns: runs(100) },
    )
  })
})

describe('order does not matter', () => {
  test('of the lines in the template', () => {
    const shuffled = fc.shuffledSubarray(jiaji.lines, { minLength: jiaji.lines.length, maxLength: jiaji.lines.length })
    fc.assert(
      fc.property(randomInputs, shuffled, (inputs, lines) => {
        const byCode = (template: BudgetTemplate) =>
          Object.fromEntries(unwrap(computeBudget(template, jiajiDraft(inputs))).lines.map((line) => [line.code, line]))
        expect(byCode({ ...jiaji, lines })).toEqual(byCode(jiaji))
      }),
      { numRuns: runs(50) },
    )
  })

  test('of own lines', () => {
    const ownLine = fc.record({
      id: fc.uuid(),
      group: fc.constantFrom('A' as const, 'B' as const, 'C' as const),
      name: fc.constant('自列'),
      quantity: fc.integer({ min: 0, max: 5000 }).map(String),
      unit: fc.constant('份'),
      unitPrice: fc
        .integer({ min: 0, max: 99_999 })
        .map((n) => `${Math.floor(n / 1000)}.${String(n % 1000).padStart(3, '0')}`),
      times: fc.constantFrom('1', '2', '0.5'),
      basis: fc.constant('询价'),
    })
    fc.assert(
      fc.property(fc.array(ownLine, { maxLength: 8 }), (ownLines) => {
        const forward = total({ ...jiajiDraft(), ownLines })
        expect(total({ ...jiajiDraft(), ownLines: ownLines.toReversed() })).toBe(forward)
      }),
      { numRuns: runs(50) },
    )
  })
})

describe('what follows from the engine', () => {
  test('[N12] one household more than the capacity breaks the limit, the capacity itself does not', () => {
    fc.assert(
      fc.property(randomInputs, fc.integer({ min: 50_000_00, max: 3_000_000_00 }).map(fen), (inputs, limitFen) => {
        const households = householdsUnder(jiaji, jiajiDraft(inputs), limitFen)
        const totalOf = (hh: number) => total(jiajiDraft({ ...inputs, hh: String(hh) }))
        expect(households).not.toBeNull()
        if (households! > 0) expect(totalOf(households!)).toBeLessThanOrEqual(limitFen)
        expect(totalOf(households! + 1)).toBeGreaterThan(limitFen)
      }),
      { numRuns: runs(60) },
    )
  })

  test('every bar of the tornado is the total with that one input changed', () => {
    fc.assert(
      fc.property(randomInputs, (inputs) => {
        const bars = tornado(jiaji, jiajiDraft(inputs))
        expect(bars).toHaveLength(jiaji.inputs.length)
        for (const bar of bars) {
          expect(bar.lowFen).toBe(total(jiajiDraft({ ...inputs, [bar.code]: bar.min })))
          expect(bar.highFen).toBe(total(jiajiDraft({ ...inputs, [bar.code]: bar.max })))
        }
        const reach = bars.map((bar) => Math.abs(bar.highFen - bar.lowFen))
        expect(reach).toEqual(reach.toSorted((a, b) => b - a))
      }),
      { numRuns: runs(5) },
    )
  })
})
