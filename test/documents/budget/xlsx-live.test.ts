import ExcelJS from '@protobi/exceljs'
import * as fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { budgetXlsx } from '#main/documents/budget/budget-xlsx'
import { amountFormula, quantityFormula } from '#main/documents/budget/sheet-formula'
import type { BudgetDraft, BudgetResult, BudgetTemplate } from '#shared/budget/budget'
import { compileTemplate } from '#shared/budget/compiled-template'
import { computeBudget } from '#shared/budget/compute'
import { applyPreset, newBudgetDraft } from '#shared/budget/new-draft'
import { fen } from '#shared/money/fen'
import { plainYuan } from '#shared/money/yuan'
import { unwrap } from '#shared/result'
import { budgetPaper } from '../../fixtures/budget/paper'
import { randomInputs } from '../../fixtures/budget/random-draft'
import { jiaji, jiajiDraft, plain } from '../../fixtures/budget/templates'
import { runs } from '../../fixtures/property-runs'
import { recalculate, recalculateAll } from '../soffice'
import {
  budgetAmounts,
  cellFen,
  dropCachedValues,
  openWorkbook,
  shownValue,
  typeInput,
  workbookBytesOf,
} from './sheet-reading'

const expected = (result: BudgetResult): Record<string, number> => ({
  ...Object.fromEntries(result.lines.map(({ code, amountFen }) => [code, amountFen])),
  ...result.groups,
  total: result.totalFen,
})
const budgetOf = (template: BudgetTemplate, draft: BudgetDraft) => unwrap(computeBudget(template, draft))

/** The exported file with the inputs typed into it and every cached value forgotten. */
async function retyped(template: BudgetTemplate, draft: BudgetDraft, inputs: Record<string, string> = {}) {
  const workbook = await openWorkbook(await budgetXlsx(budgetPaper(template, draft)))
  for (const input of template.inputs)
    if (inputs[input.code] !== undefined) typeInput(workbook, input, Number(inputs[input.code]))
  dropCachedValues(workbook)
  return workbookBytesOf(workbook)
}

const busy: BudgetDraft = {
  ...jiajiDraft({ meal: '40' }),
  adjustments: {
    A03: { amountFen: fen(170_000_33), reason: '两家车队询价均价' },
    C02: { amountFen: fen(0), reason: '不列' },
  },
  ownLines: [
    {
      id: 'o1',
      group: 'A',
      name: '双语宣传单印制',
      quantity: '3,200',
      unit: '份',
      unitPrice: '0.355',
      times: '1',
      basis: '报价',
    },
    { id: 'o2', group: 'C', name: '审计', quantity: '1', unit: '项', unitPrice: '3000', times: '0.5', basis: '报价' },
  ],
}

const presets = ['town', 'semi', 'pastoral']
const presetDraft = (preset: string) => applyPreset(jiaji, jiajiDraft(), preset)
const plainDraft = { ...newBudgetDraft(plain), ownLines: busy.ownLines }
const random = fc.sample(randomInputs, { numRuns: runs(4), seed: 20230222 })

/** All files as LibreOffice computes them, by one start. */
const computed = new Map<string, ExcelJS.Workbook>()
beforeAll(async () => {
  const made: [name: string, bytes: Promise<Uint8Array>][] = [
    ...presets.map((preset): [string, Promise<Uint8Array>] => [preset, retyped(jiaji, presetDraft(preset))]),
    ['busy', retyped(jiaji, busy)],
    ['plain', retyped(plain, plainDraft)],
    ...random.map((inputs, index): [string, Promise<Uint8Array>] => [
      `random ${index}`,
      retyped(jiaji, jiajiDraft(), inputs),
    ]),
    ['other total', retyped(jiaji, jiajiDraft(), { hh: '3201', dayrate: '450' })],
  ]
  const files = await recalculateAll(await Promise.all(made.map(([, bytes]) => bytes)), 200_000)
  for (const [index, [name]] of made.entries()) computed.set(name, await openWorkbook(files[index] as Uint8Array))
}, 200_000)
const computedFile = (name: string) => computed.get(name) as ExcelJS.Workbook

describe('the .xlsx as it is exported', () => {
  test('shows the engine’s figures before any recalculation', async () => {
    const result = budgetOf(jiaji, busy)
    const workbook = await openWorkbook(await budgetXlsx(budgetPaper(jiaji, busy)))
    expect(budgetAmounts(workbook, result)).toEqual(expected(result))
    expect(budgetAmounts(workbook, result, 5)).toMatchObject({ A03: 179_200_00 })
  })

  test.each(presets)('[N09] recalculated from nothing, preset %s has the same 分', (preset) => {
    const result = budgetOf(jiaji, presetDraft(preset))
    expect(budgetAmounts(computedFile(preset), result)).toEqual(expected(result))
  })

  test('adjusted and own lines keep their place in what follows', () => {
    const workbook = computedFile('busy')
    const result = budgetOf(jiaji, busy)
    expect(budgetAmounts(workbook, result)).toEqual(expected(result))
    const reasons = workbook.getWorksheet('预算')?.getColumn(8).values ?? []
    expect(reasons).toContain('手工调整：两家车队询价均价')
  })

  test('the plain template too, with groups that have no line', () => {
    const result = budgetOf(plain, plainDraft)
    expect(budgetAmounts(computedFile('plain'), result)).toEqual(expected(result))
  })
})

describe('the .xlsx when a clerk types into it', () => {
  test.each(random.map((inputs, index) => [index, inputs] as const))(
    '51 random inputs, case %d: the same 分',
    (index, inputs) => {
      const result = budgetOf(jiaji, jiajiDraft(inputs))
      expect(budgetAmounts(computedFile(`random ${index}`), result)).toEqual(expected(result))
    },
  )

  test('大写 does not stay standing beside another total, marks follow the value', () => {
    const workbook = computedFile('other total')
    const texts: unknown[] = []
    for (const sheet of workbook.worksheets)
      sheet.eachRow((row) => row.eachCell((cell) => texts.push(shownValue(cell))))
    expect(texts.join('\n')).toContain('金额已改动，请在购服通中重新导出')
    expect(texts.join('\n')).not.toContain('柒拾伍万柒仟零伍元零贰分')
    expect(texts).toContain('▲超出区间')
    expect(texts).toContain('本地填报')
  })
})

/** One sheet, one conversion: thousands of formulas with random numbers in them, where binary fractions go wrong. */
describe('every formula of the template over random inputs in one sheet', () => {
  const drafts = fc.sample(randomInputs, { numRuns: runs(150), seed: 42 })
  const boundary = ['3200', '1900', '12800', '100', '20', '40', '60'].flatMap((hh) =>
    ['0.05', '0.1', '0.15', '0.07'].map((revisit) => ({ hh, revisit, visits: '1', perday: '3' })),
  )
  const all = [...drafts, ...boundary]
  const cases: { name: string; formula: string; value: string }[] = []
  let sheetComputed: ExcelJS.Worksheet

  beforeAll(async () => {
    const compilation = compileTemplate(jiaji)
    if ('problem' in compilation) throw new Error(compilation.problem)
    const { expressions } = compilation.compiled
    all.forEach((inputs, index) => {
      const draft = jiajiDraft(inputs)
      const result = budgetOf(jiaji, draft)
      const literal = (name: string): string => {
        const input = jiaji.inputs.find(({ code }) => code === name)
        if (input) return draft.inputs[name]?.value ?? input.default
        if (Object.hasOwn(result.derived, name)) return result.derived[name] as string
        const line = result.lines.find(({ code }) => code === name)
        return plainYuan(line ? line.amountFen : result.groups[name as 'A'])
      }
      for (const [code, expression] of expressions) {
        const quantity = quantityFormula(expression, literal)
        const line = result.lines.find((one) => one.code === code)
        const value = line ? plainYuan(line.amountFen) : (result.derived[code] as string)
        cases.push({ name: `${index} ${code}`, formula: line ? amountFormula(quantity) : quantity, value })
      }
    })
    const workbook = new ExcelJS.Workbook()
    const sheet = workbook.addWorksheet('公式')
    for (const { formula } of cases) sheet.addRow([{ formula }])
    const [read] = (await openWorkbook(await recalculate(await workbookBytesOf(workbook)))).worksheets
    sheetComputed = read!
  })

  test('LibreOffice agrees in every one', () => {
    expect(cases.length).toBeGreaterThan(4_000)
    const wrong = cases.filter(({ name, value }, index) => {
      const cell = sheetComputed.getCell(index + 1, 1)
      const isLine = /[ABC]\d\d$/.test(name)
      if (isLine) return cellFen(cell) !== Math.round(Number(value) * 100)
      return Math.abs(Number(shownValue(cell)) - Number(value)) > 1e-9 * Number(value)
    })
    expect(wrong.map(({ name, formula, value }) => ({ name, formula, value }))).toEqual([])
  })

  test('and would not without the guard: 1900×1.07 is more than 2033 in binary', () => {
    expect(Math.ceil(1900 * 1 * (1 + 0.07))).toBe(2034)
    const index = cases.findIndex(({ formula }) => formula === 'ROUNDUP(ROUND(1900*1*(1+0.07),8),0)')
    expect(shownValue(sheetComputed.getCell(index + 1, 1))).toBe(2033)
  })
})
