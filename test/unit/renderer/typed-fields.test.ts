import { beforeEach, describe, expect, test } from 'vitest'
import { fen } from '#shared/money/fen'
import { unreadableQuantities } from '../../../src-renderer/features/project/use-project-unreadable'
import { freeName } from '../../../src-renderer/features/projects/free-name'
import { decimalProblem } from '../../../src-renderer/ui/decimal-input'
import { formatWan, readAmount } from '../../../src-renderer/ui/read-amount'
import { useUnreadableFields } from '../../../src-renderer/ui/unreadable'

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
    expect(problem('75.7万')).toContain('换算为元')
    expect(problem('十万')).toContain('换算为元')
    expect(problem('1.005')).toContain('最多两位小数')
    expect(problem('12a')).toContain('「12a」无法识别')
    expect(problem('1.0000001', { unit: 'wan', negative: false })).toContain('最多六位小数')
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
