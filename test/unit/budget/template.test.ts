import { describe, expect, test } from 'vitest'
import { computeBudget } from '#shared/budget/compute'
import { findTemplate } from '#shared/budget/find-template'
import { parseBudgetTemplate } from '#shared/budget/template'
import { jiaji, jiajiDraft, jiajiJson, plain } from '../../fixtures/budget/templates'

type Json = Record<string, unknown>
const line = (code: string, expr: string, group = 'A') => ({ code, group, name: code, expr, formulaText: '' })
const input = (code: string, more: Json = {}) => ({
  code,
  label: code,
  unit: '元',
  default: '1',
  min: '0',
  max: '10',
  step: 's',
  ...more,
})
const small = (more: Json = {}): Json => ({
  id: 't',
  version: '1',
  name: '试',
  status: '试用',
  steps: [{ id: 's', title: '一' }],
  inputs: [input('x')],
  derived: [],
  lines: [line('A01', 'x')],
  presets: [],
  ...more,
})

const problemOf = (json: unknown) => {
  const result = parseBudgetTemplate(json)
  if (result.ok) return 'accepted'
  expect(result.error.code).toBe('BUDGET_TEMPLATE_INVALID')
  return result.error.params.detail
}

describe('the templates that ship', () => {
  test('[N09] 51 inputs, 24 lines, six steps a clerk understands', () => {
    expect([jiaji.inputs.length, jiaji.lines.length, jiaji.derived.length]).toEqual([51, 24, 4])
    expect(jiaji.steps.map(({ title }) => title)).toEqual([
      '服务对象与区域',
      '人员与进度',
      '交通食宿',
      '资料与培训',
      '管理、利润与税费',
      '结果',
    ])
    expect(jiaji.presets.map(({ name }) => name)).toEqual(['城镇', '半牧区', '牧区'])
  })

  test('say that they are a suggestion, not the official form', () => {
    for (const template of [jiaji, plain]) expect(template.status).toContain('默认建议稿')
  })

  test('the plain one has only own lines', () => {
    expect([plain.inputs, plain.lines, plain.derived]).toEqual([[], [], []])
  })
})

describe('a template is refused', () => {
  test('a good one is not', () => expect(problemOf(small())).toBe('accepted'))

  test.each([
    ['an unknown name, naming it', small({ lines: [line('A01', 'x*foo')] }), '没有定义的名称「foo」'],
    ['an unknown name of Object', small({ lines: [line('A01', 'x*constructor')] }), '没有定义的名称「constructor」'],
    [
      'a quantity made of amounts',
      small({ derived: [{ code: 'd', label: 'd', unit: '', expr: 'A01' }] }),
      '没有定义的名称「A01」',
    ],
    ['a total used in a line', small({ lines: [line('A01', 'total')] }), '没有定义的名称「total」'],
    ['a line of itself', small({ lines: [line('A01', 'A01+1')] }), '公式循环引用：A01 → A01'],
    ['a line of its own group', small({ lines: [line('A01', 'A*x')] }), '公式循环引用：A01 → A → A01'],
    [
      'a ring through groups',
      small({ lines: [line('A01', 'B*x'), line('B01', 'A*x', 'B')] }),
      '公式循环引用：A01 → B → B01 → A → A01',
    ],
    [
      'a ring of quantities',
      small({
        derived: [
          { code: 'd', label: 'd', unit: '', expr: 'e' },
          { code: 'e', label: 'e', unit: '', expr: 'd' },
        ],
      }),
      '公式循环引用：d → e → d',
    ],
    ['a code used twice', small({ lines: [line('x', '1')] }), '编码「x」重复'],
    ['a code like a group', small({ inputs: [input('A')] }), '编码「A」重复'],
    ['a code like a function', small({ inputs: [input('ceil')] }), '与函数同名'],
    ['a code that is no name', small({ inputs: [input('__proto__')] }), '只能用字母、数字'],
    ['a default outside its range', small({ inputs: [input('x', { default: '11' })] }), '不在建议区间内'],
    ['a default that is no number', small({ inputs: [input('x', { default: '1e3' })] }), '不是数字'],
    ['an input without a step', small({ inputs: [input('x', { step: 'none' })] }), '步骤「none」没有定义'],
    ['a preset of nothing', small({ presets: [{ id: 'p', name: 'p', inputs: { y: '1' } }] }), '没有定义的参数「y」'],
    ['a division by zero', small({ lines: [line('A01', '1/(x-1)')] }), '按默认值无法计算：「A01」除数为零'],
    ['an absurd amount', small({ lines: [line('A01', '999999999999*999999999999*x')] }), '金额过大'],
    ['a group that does not exist', small({ lines: [line('A01', 'x', 'D')] }), '「lines.0.group」缺少或不合要求'],
    ['a formula that is no text', small({ lines: [{ ...line('A01', 'x'), expr: 1 }] }), '「lines.0.expr」'],
    ['too many lines', small({ lines: Array.from({ length: 301 }, (_, n) => line(`L${n}`, 'x')) }), '「lines」'],
    ['not a template', [], '不合要求'],
    ['nothing', null, '不合要求'],
  ])('%s', (_, json, problem) => expect(problemOf(json)).toContain(problem))

  test('quantities that grow without end, before they fill the memory', () => {
    const derived = Array.from({ length: 60 }, (_, n) => ({
      code: `d${n}`,
      label: `d${n}`,
      unit: '',
      expr: n === 0 ? 'x*999999999999' : `d${n - 1}*d${n - 1}`,
    }))
    expect(problemOf(small({ derived }))).toContain('数值过大')
  })
})

test('names that live on Object are ordinary codes when a template has them', () => {
  const template = { ...small({ inputs: [input('constructor')], lines: [line('A01', 'constructor*2')] }) }
  const result = parseBudgetTemplate(template)
  if (!result.ok) throw new Error(result.error.params.detail)
  const draft = { ...jiajiDraft(), templateId: 't', templateVersion: '1' }
  const computed = computeBudget(result.value, draft)
  expect(computed.ok && computed.value.totalFen).toBe(2_00)
})

test('a template that was never checked still fails as a value', () => {
  const computed = computeBudget({ ...jiaji, lines: [{ ...jiaji.lines[0]!, expr: 'nothing' }] }, jiajiDraft())
  expect(computed).toMatchObject({ ok: false, error: { code: 'BUDGET_TEMPLATE_INVALID' } })
})

test('a draft finds its own version, else the latest of its kind, else none', () => {
  const newer = { ...jiaji, version: 'official-2024.1' }
  const draft = jiajiDraft()
  expect(findTemplate([plain, jiaji, newer], draft)).toBe(jiaji)
  expect(findTemplate([plain, newer], draft)).toBe(newer)
  expect(findTemplate([plain], draft)).toBeNull()
})

test('the shipped file is what the type says', () => {
  expect(problemOf(jiajiJson())).toBe('accepted')
})
