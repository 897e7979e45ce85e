import { beforeEach, describe, expect, test } from 'vitest'
import { fen } from '#shared/money/fen'
import { useUnreadableFields } from '../../../src-renderer/edits/unreadable'
import { freeName } from '../../../src-renderer/features/projects/free-name'
import { unreadableQuantities, unreadableQuote } from '../../../src-renderer/project-draft/use-project-unreadable'
import { decimalProblem } from '../../../src-renderer/ui/decimal-input'
import { formatWan, readAmount } from '../../../src-renderer/ui/read-amount'
import { readCount, readFigure, readKept } from '../../../src-renderer/ui/read-figure'

describe('an amount as typed', () => {
  const yuan = { unit: 'yuan', negative: false } as const
  const problem = (text: string, rules: Parameters<typeof readAmount>[1] = yuan) => {
    const read = readAmount(text, rules)
    return read.ok ? null : read.problem
  }

  test('commas that stand where they stood before the figure changed mean nothing', () => {
    expect(readAmount('757,05.02', yuan)).toEqual({ ok: true, value: 7_570_502 })
    expect(readAmount('3,860', { unit: 'wan', negative: false })).toEqual({ ok: true, value: 3_860_000_000 })
  })

  test('the reason names the mistake', () => {
    expect(problem('99999999999999999')).toContain('金额太大')
    expect(problem('十万')).toContain('请填写数字')
    expect(problem('1.005')).toContain('最多两位小数')
    expect(problem('12a')).toContain('「12a」无法识别')
    expect(problem('1.0000001', { unit: 'wan', negative: false })).toContain('最多六位小数')
  })

  test('is read as offices write it, and said back in full', () => {
    const read = (text: string, base: number | null = null) => readAmount(text, yuan, base === null ? null : fen(base))
    expect(read('75.7万')).toEqual({ ok: true, value: 75_700_000, echo: '＝ 757,000.00 元' })
    expect(read('1.2亿元')).toEqual({ ok: true, value: 12_000_000_000, echo: '＝ 120,000,000.00 元' })
    expect(read('3200*1.05')).toEqual({ ok: true, value: 336_000, echo: '＝ 3,360.00 元' })
    expect(read('+20', 10_050)).toEqual({ ok: true, value: 12_050, echo: '＝ 120.50 元' })
    expect(read('10/3')).toEqual({ ok: true, value: 333, echo: '＝ 3.33 元（四舍五入到分）' })
    expect(read('１２０')).toEqual({ ok: true, value: 12_000 })
  })

  test('in a field of 万元 a bare number is 万元, one that says its unit is what it says', () => {
    const wan = (text: string) => readAmount(text, { unit: 'wan', negative: false })
    for (const text of ['120', '120万', '1200000元', '60*2', '60万*2', '60万+60万']) {
      expect(wan(text)).toMatchObject({ ok: true, value: 120_000_000 })
    }
    expect(wan('1.2亿')).toMatchObject({ ok: true, value: 12_000_000_000 })
    expect(wan('60万+60')).toMatchObject({ ok: false, problem: expect.stringContaining('统一') })
  })

  test('3,86 is asked about, and both answers are at hand', () => {
    expect(readAmount('3,86', yuan)).toEqual({
      ok: false,
      problem: '「3,86」是 3.86 还是 386？请写明。',
      choices: ['3.86', '386'],
    })
  })

  test('below zero only where grants are taken back', () => {
    expect(problem('-5.00')).toContain('不能为负数')
    expect(problem('-5.00', { unit: 'yuan', negative: true })).toBeNull()
  })

  test('万元 is grouped like 元 and keeps every 分', () => {
    expect([3_860_000_000, 1, -1_234_567_891_234, 0].map((value) => formatWan(fen(value)))).toEqual([
      '3,860.00',
      '0.000001',
      '-1,234,567.891234',
      '0.00',
    ])
  })
})

test('quantities are kept as typed, and named while they are none', () => {
  const item = (quantity: string) => ({ code: 'SW-02', quantity, unit: '户' })
  const found = unreadableQuantities({ items: [item(''), item('3,200'), item('-3'), item('若干')] })
  expect(found.map(({ field, text }) => [field, text])).toEqual([
    ['items.2.quantity', '-3'],
    ['items.3.quantity', '若干'],
  ])
  expect(decimalProblem('-20')).toBeNull()
})

test('quantities and unit prices of a quote as well', () => {
  const line = { name: '走访', unit: '户', quantity: '3200', unitPrice: '', amountFen: null }
  const found = unreadableQuote([line, { ...line, quantity: '32oo', unitPrice: '-1' }])
  expect(found.map(({ label, text }) => [label, text])).toEqual([
    ['报价第 2 行数量', '32oo'],
    ['报价第 2 行单价', '-1'],
  ])
})

describe('a figure as typed', () => {
  test.each([
    ['1,200,000', '1200000'],
    ['200.00', '200.00'],
    ['120万', '1200000'],
    ['3200户', '3200'],
    ['(3200+80)×2', '6560'],
    ['\ufeff1\u200b2', '12'],
  ])('%s is %s', (text, value) => {
    expect(readFigure(text, { unit: '户' })).toMatchObject({ ok: true, value })
  })

  test('+20 changes the figure that stood there, a minus is a sign', () => {
    expect(readFigure('+20', {}, '3200')).toMatchObject({ value: '3220' })
    expect(readFigure('3200.0', { count: 'positive' })).toMatchObject({ value: '3200' })
    expect(readFigure('-0.5', { nonNegative: true }, '200.00')).toMatchObject({
      ok: false,
      problem: '不能为负数，请核对。',
    })
    expect(readFigure('-0.5', {}, '200.00')).toMatchObject({ value: '-0.5' })
    expect(readFigure('+20', {}, '三百').ok).toBe(false)
  })

  test.each(['(120)', '（１２０）', '(120)户'])('%s is minus 120, as accountants write it', (text) => {
    expect(readFigure(text, { unit: '户' })).toEqual({ ok: true, value: '-120', echo: '＝ -120 户' })
    const refused = readFigure(text, { unit: '户', nonNegative: true })
    expect(refused).toEqual({
      ok: false,
      problem: expect.stringMatching(/^「[(（].+」表示负数，不能为负数，请核对。$/),
    })
  })

  test.each([
    ['3200*(1+0.1)', '3520'],
    ['(1+2)', '3'],
    ['(120)*2', '240'],
    ['=(120)', '120'],
  ])('brackets of the sum %s are no minus', (text, value) => {
    expect(readFigure(text, { nonNegative: true })).toMatchObject({ ok: true, value })
  })

  test('an amount in brackets is below zero as well', () => {
    expect(readAmount('(1,200.00)元', { unit: 'yuan', negative: true })).toMatchObject({ value: -120_000 })
    expect(readAmount('(3万)', { unit: 'wan', negative: true })).toMatchObject({ value: -3_000_000 })
    expect(readAmount('(120)', { unit: 'yuan', negative: false })).toMatchObject({
      problem: '「(120)」表示负数，金额不能为负数，请核对。',
    })
  })

  test('is never rounded', () => {
    expect(readFigure('10/3')).toEqual({ ok: false, problem: '除不尽，请填写小数。' })
  })

  test('a text kept from before is offered as the number it is', () => {
    expect(readKept('120万', {})).toEqual({ ok: false, problem: '「120万」是 1200000 吗？', choices: ['1200000'] })
  })

  test('a count is whole', () => {
    expect(readCount('3200*1.05')).toMatchObject({ ok: true, value: 3360 })
    expect(readCount('3,86')).toMatchObject({ ok: false, choices: ['386'] })
    expect(readCount('2.5')).toMatchObject({ ok: false, problem: '2.5 不是整数，请填写整数。' })
    expect(readCount('9999999999').ok).toBe(false)
    expect(readCount('0')).toMatchObject({ ok: true, value: 0 })
    expect(readCount('0', '户', null, 'positive')).toMatchObject({ ok: false, problem: '应大于 0，请填写整数。' })
  })
})

test('a name that is taken gets the first free number', () => {
  expect(freeName('家计调查', [])).toBe('家计调查')
  expect(freeName('家计调查', ['家计调查 ', '家计调查（第2项）'])).toBe('家计调查（第3项）')
})

describe('unreadable texts', () => {
  const entry = { field: 'x', label: '金额', text: '12a', value: 1200, screen: 'basics' as const }
  const keys = (scope: string) => Object.keys(useUnreadableFields.getState().scopes[scope] ?? {})
  beforeEach(() => useUnreadableFields.setState({ scopes: {} }))

  test('two projects have fields of the same name and do not meet', () => {
    const { put, forget } = useUnreadableFields.getState()
    put('project a', 'period.endOn', entry)
    put('project b', 'period.endOn', entry)
    forget('project a', 'period.endOn')
    expect([keys('project a'), keys('project b')]).toEqual([[], ['period.endOn']])
  })

  test('a deleted row takes its own fields along, and no neighbour whose name begins alike', () => {
    const { put, forget } = useUnreadableFields.getState()
    for (const key of ['fundSources.1.amountFen', 'fundSources.12.amountFen']) put('project a', key, entry)
    forget('project a', 'fundSources.1')
    expect(keys('project a')).toEqual(['fundSources.12.amountFen'])
  })
})
