import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { computeBudget } from '#shared/budget/compute'
import { newBudgetDraft } from '#shared/budget/new-draft'
import { fen } from '#shared/money/fen'
import type { CeilingState } from '#shared/norms/ceiling'
import type { Project } from '#shared/project/project'
import { unwrap } from '#shared/result'
import {
  foldsOf,
  inputWithField,
  linesByInput,
  originOf,
  outOfRange,
} from '../../../src-renderer/features/budget/budget-folds'
import {
  addDecimals,
  fractionToPercent,
  percentToFraction,
  sameDecimal,
  shortDecimal,
  stepOf,
} from '../../../src-renderer/features/budget/decimal-text'
import { withAdjustment, withInput, withPreset, withSource } from '../../../src-renderer/features/budget/draft-edits'
import { roomFen, withLiveTotal } from '../../../src-renderer/features/budget/live-ceiling'
import { perUnit, shareText } from '../../../src-renderer/features/budget/per-unit'
import { plain as plainTemplate, jiaji as template } from '../../fixtures/own-sets'

describe('per cent on the screen, fraction in the store', () => {
  test.each([
    ['0.05', '5'],
    ['0.075', '7.5'],
    ['0', '0'],
    ['1', '100'],
    ['0.40', '40'],
    ['0.0005', '0.05'],
  ])('%s is shown as %s %%', (fraction, percent) => {
    expect(fractionToPercent(fraction)).toBe(percent)
    expect(sameDecimal(percentToFraction(percent), fraction)).toBe(true)
  })

  test('any per cent text comes back as the same number, without a float between', () => {
    const text = fc.tuple(fc.nat({ max: 99_999_999 }), fc.nat({ max: 999_999 })).map(([a, b]) => `${a}.${b}`)
    fc.assert(fc.property(text, (percent) => sameDecimal(fractionToPercent(percentToFraction(percent)), percent)))
  })

  test('what is no number stays as it was typed', () => {
    expect(percentToFraction('5%?')).toBe('5%?')
    expect(fractionToPercent('')).toBe('')
  })
})

describe('typing a figure', () => {
  test('what is no plain number is not made another one between per cent and fraction', () => {
    expect(percentToFraction('3,86')).toBe('3,86')
    expect(percentToFraction('1,200')).toBe('12.00')
    expect(addDecimals('0.1', '0.2')).toBe('0.3')
  })

  test('the arrows step by the last place of the default value', () => {
    expect([stepOf('200.00'), stepOf('7.85'), stepOf('0.60'), stepOf('3200')]).toEqual(['1', '0.01', '0.1', '1'])
    expect([shortDecimal('9.0'), shortDecimal('0.60'), shortDecimal('100')]).toEqual(['9', '0.6', '100'])
  })
})

describe('folds of the table', () => {
  test('the five groups of the 家计调查 template, every input in exactly one of them', () => {
    const folds = foldsOf(template)
    expect(folds.map(({ title }) => title)).toEqual([
      '服务对象与区域',
      '人员与进度',
      '交通食宿',
      '资料与培训',
      '管理、利润与税费',
    ])
    const shown = folds.flatMap(({ inputs }) => inputs.map(({ code }) => code))
    expect(shown.sort()).toEqual(template.inputs.map(({ code }) => code).sort())
    expect(foldsOf(plainTemplate)).toEqual([])
  })

  test('every line stands at its price or rate, once', () => {
    const homes = linesByInput(template)
    expect([...homes.values()].flat().sort()).toEqual(template.lines.map(({ code }) => code).sort())
    expect(['dayrate', 'oil', 'trainM', 'mgmt', 'vat'].map((code) => homes.get(code))).toEqual([
      ['A01'],
      ['A04'],
      ['A15'],
      ['B01'],
      ['C03'],
    ])
    expect(homes.has('')).toBe(false)
  })

  test('what needs local proof is what the notice names: wages, prices, number of objects, radius', () => {
    const local = template.inputs.filter((input) => input.local).map(({ code }) => code)
    expect(local).toEqual(['hh', 'dayrate', 'radius', 'vrent', 'oil'])
  })

  test('a finding finds its row', () => {
    expect(inputWithField(template, 'budget.inputs.dayrate')).toBe('dayrate')
    expect(inputWithField(template, 'budget.lines.A01')).toBe('dayrate')
    expect(inputWithField(template, 'budget.ownLines.x')).toBe('')
    expect(inputWithField(template, 'contract.number')).toBe('')
  })

  test('where a value comes from: suggested, typed, measured with a basis, taken from 基本信息', () => {
    const draft = newBudgetDraft(template)
    const [households, dayrate] = ['hh', 'dayrate'].map((code) => template.inputs.find((input) => input.code === code))
    if (!households || !dayrate) throw new Error('the template has changed')
    const origin = (now: typeof draft) => originOf(dayrate, now, now)
    expect(origin(draft)).toBe('建议值')
    expect(origin(withInput(draft, 'dayrate', '200'))).toBe('建议值')
    expect(origin(withInput(draft, 'dayrate', '210'))).toBe('已录入')
    expect(origin(withSource(draft, dayrate, '三家询价'))).toBe('本地测算')
    expect(originOf(households, draft, withInput(draft, 'hh', '3200'))).toBe('基本信息')
    expect([outOfRange(dayrate, '320'), outOfRange(dayrate, '100'), outOfRange(dayrate, '300')]).toEqual([
      '偏高',
      '偏低',
      null,
    ])
  })
})

describe('edits of the draft', () => {
  const draft = newBudgetDraft(template)

  test('a preset changes figures only: noted sources stay', () => {
    const preset = template.presets.find(({ id }) => id === 'town')
    const input = template.inputs.find(({ code }) => code === 'perday')
    if (!preset || !input) throw new Error('the template has changed')
    const after = withPreset(withSource(draft, input, '上年合同'), preset)
    expect(after.inputs.perday).toEqual({ value: '10', source: '上年合同' })
    expect(unwrap(computeBudget(template, after)).totalFen).toBe(42_173_967)
  })

  test('an adjustment comes and goes without a trace', () => {
    const adjusted = withAdjustment(draft, 'A09', { amountFen: fen(1), reason: '核减' })
    expect(unwrap(computeBudget(template, adjusted)).totalFen).not.toBe(75_700_502)
    expect(withAdjustment(adjusted, 'A09', null)).toEqual(draft)
    expect(withInput(draft, 'hh', '10').inputs.hh?.value).toBe('10')
  })
})

describe('the year with the typed total', () => {
  const ceiling: CeilingState = {
    year: 2024,
    baseFen: fen(4_285_000_000),
    ceilingFen: fen(85_700_000),
    plannedFen: fen(10_000_000),
    within: true,
    projects: [
      { id: 'other', name: '宣传', plannedFen: fen(9_999_498) },
      { id: 'own', name: '调查', plannedFen: fen(502) },
    ],
  }
  const own = { id: 'own', name: '调查', year: 2024, annualAllotments: [] } as unknown as Project

  test('[N12] one fen more than the room is over, the room itself is not', () => {
    const room = roomFen(ceiling, 'own')
    expect(room).toBe(75_700_502)
    expect(withLiveTotal(ceiling, own, fen(75_700_502)).within).toBe(true)
    expect(withLiveTotal(ceiling, own, fen(75_700_503)).within).toBe(false)
  })

  test('[N12] a contract over several years counts with this year’s allotment; without a base nothing is judged', () => {
    const parted = { ...own, annualAllotments: [{ year: 2024, amountFen: fen(100) }] }
    expect(withLiveTotal(ceiling, parted, fen(99_999_999)).plannedFen).toBe(9_999_598)
    const blank = { ...ceiling, baseFen: fen(0), ceilingFen: null }
    expect(withLiveTotal(blank, own, fen(1)).within).toBeNull()
    expect(roomFen(blank, 'own')).toBeNull()
  })

  test('figures for reading: per household HALF_UP, shares in hundredths of a per cent', () => {
    expect(perUnit(fen(75_700_502), '3200')).toBe(23_656)
    expect(perUnit(fen(75_700_502), '3360')).toBe(22_530)
    expect(perUnit(fen(1), '0')).toBeNull()
    expect(shareText(fen(62_936_688), fen(75_700_502))).toBe('83.14%')
    expect(shareText(fen(1), fen(0))).toBe('0.00%')
  })
})
