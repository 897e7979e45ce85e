import { describe, expect, test } from 'vitest'
import jiajiFile from '#resources/budget/jiaji.json'
import { computeBudget } from '#shared/budget/compute'
import { findTemplate } from '#shared/budget/find-template'
import type { DataKind } from '#shared/data-sets/data-set'
import { readDataFile } from '#shared/data-sets/read-data-file'
import { budgetTemplates } from '#shared/office-data/budget-templates'
import { jiaji, jiajiDraft, plain } from '../../fixtures/budget/templates'

type Json = Record<string, unknown>
const line = (code: string, expr: string, group = 'A') => ({ code, group, name: `${code}费`, expr, formulaText: '' })
const quantity = (code: string, expr: string) => ({ code, label: `${code}量`, unit: '', expr })
const input = (code: string, more: Json = {}) => ({
  code,
  label: `${code}价`,
  unit: '元',
  default: '1',
  min: '0',
  max: '10',
  step: 's',
  ...more,
})
const preset = (inputs: Json) => ({ id: 'p', name: '牧区', inputs })
const check = (more: Json = {}) => ({
  code: '',
  label: '占比',
  unit: '比例',
  expr: 'A/total',
  min: null,
  max: '1',
  level: 'warning',
  when: null,
  note: '',
  ...more,
})
const small = (more: Json = {}): Json => ({
  service: '',
  steps: [{ id: 's', title: '一' }],
  inputs: [input('x')],
  derived: [],
  lines: [line('A01', 'x')],
  presets: [],
  ...more,
})
const head = {
  id: 'own',
  kind: 'budget-template',
  title: '本旗范本',
  version: '1',
  status: 'local',
  source: '本旗文件',
  effectiveFrom: '2024-01-01',
  effectiveTo: null,
}

/** What a clerk reads who imports it. */
function problemOf(body: unknown, rest: Json = {}): string {
  const read = readDataFile([budgetTemplates as DataKind], JSON.stringify({ ...head, ...rest, body }))
  if (read.ok) return 'accepted'
  expect(read.error.code).toBe('DATA_SET_INVALID')
  return read.error.params.detail ?? ''
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

  test('can be taken in again once they have another version', () => {
    expect(problemOf(jiajiFile.body)).toBe('accepted')
  })
})

describe('a template is refused, by its row and the reason', () => {
  test('a good one is not', () => expect(problemOf(small({ checks: [check()] }))).toBe('accepted'))

  test.each([
    ['an unknown name', small({ lines: [line('A01', 'x*foo')] }), '「A01 A01费」的公式用到了没有定义的名称「foo」'],
    ['an unknown name of Object', small({ lines: [line('A01', 'x*constructor')] }), '没有定义的名称「constructor」'],
    ['a quantity made of amounts', small({ derived: [quantity('d', 'A01')] }), '没有定义的名称「A01」'],
    ['a total used in a line', small({ lines: [line('A01', 'total')] }), '没有定义的名称「total」'],
    ['a line of itself', small({ lines: [line('A01', 'A01+1')] }), '公式循环引用：A01 → A01'],
    ['a line of its own group', small({ lines: [line('A01', 'A*x')] }), '公式循环引用：A01 → A → A01'],
    [
      'a ring through groups',
      small({ lines: [line('A01', 'B*x'), line('B01', 'A*x', 'B')] }),
      '公式循环引用：A01 → B → B01 → A → A01',
    ],
    ['a ring of quantities', small({ derived: [quantity('d', 'e'), quantity('e', 'd')] }), '公式循环引用：d → e → d'],
    [
      'a code used twice',
      small({ lines: [line('x', '1')] }),
      '预算行「lines」的第1项「x费」的编码「code」：编码「x」重复',
    ],
    ['a code like a group', small({ inputs: [input('A')] }), '编码「A」重复'],
    ['a code like a function', small({ inputs: [input('ceil')] }), '与函数同名'],
    ['a code that is no name', small({ inputs: [input('__proto__')] }), '只能用字母、数字'],
    [
      'a code every object has',
      small({ inputs: [input('constructor')] }),
      '参数「inputs」的第1项「constructor价」的编码「code」：这个编码是程序语言里的词',
    ],
    ['a code no draft could keep', small({ inputs: [input('a_b')] }), '只能用字母、数字'],
    [
      'a default outside its range',
      small({ inputs: [input('x', { default: '11' })] }),
      '「x x价」的默认值不在建议区间内',
    ],
    ['a range upside down', small({ inputs: [input('x', { min: '10', max: '0' })] }), '不在建议区间内'],
    [
      'a default that is no number',
      small({ inputs: [input('x', { default: '1e3' })] }),
      '参数「inputs」的第1项「x价」的默认值「default」：不是数字',
    ],
    [
      'a default without end',
      small({ inputs: [input('x', { max: 'Infinity' })] }),
      '参数「inputs」的第1项「x价」的上限「max」：不是数字',
    ],
    [
      'a default that is a float',
      small({ inputs: [input('x', { default: 1.5 })] }),
      '参数「inputs」的第1项「x价」的默认值「default」',
    ],
    ['a rate below zero', small({ inputs: [input('x', { min: '-1' })] }), '「x x价」的区间不能有负数'],
    ['a rate above all', small({ inputs: [input('x', { unit: '比例' })] }), '「x x价」是比例，不能超过1'],
    ['an input without a step', small({ inputs: [input('x', { step: 'none' })] }), '步骤「none」没有定义'],
    ['two steps of one name', small({ steps: [1, 2].map(() => ({ id: 's', title: '一' })) }), '编号「s」重复'],
    ['households nobody would find', small({ inputs: [input('x', { unit: '户', asked: true })] }), '编码须为「hh」'],
    ['a preset of nothing', small({ presets: [preset({ y: '1' })] }), '「牧区」用到了没有定义的参数「y」'],
    ['a preset outside the range', small({ presets: [preset({ x: '11' })] }), '「牧区」的「x x价」不在建议区间内'],
    ['a check of nothing', small({ checks: [check({ expr: 'foo' })] }), '「占比」的公式用到了没有定义的名称「foo」'],
    ['a check when nothing', small({ checks: [check({ when: { code: 'y', from: null, below: null } })] }), '「占比」'],
    ['a division by zero', small({ lines: [line('A01', '1/(x-1)')] }), '按默认值无法计算：「A01费」除数为零'],
    [
      'a division by zero in a preset',
      small({ lines: [line('A01', '1/x')], presets: [preset({ x: '0' })] }),
      '按「牧区」无法计算：「A01费」除数为零',
    ],
    ['a negative amount', small({ lines: [line('A01', 'x-5')] }), '「A01 A01费」按默认值算出的金额是负数'],
    ['an absurd amount', small({ lines: [line('A01', '999999999999*999999999999*x')] }), '金额过大'],
    [
      'a group that does not exist',
      small({ lines: [line('A01', 'x', 'D')] }),
      '预算行「lines」的第1项「A01费」的归类「group」',
    ],
    [
      'a formula that is no text',
      small({ lines: [{ ...line('A01', 'x'), expr: 1 }] }),
      '预算行「lines」的第1项「A01费」的公式「expr」',
    ],
    ['a formula that is code', small({ lines: [line('A01', 'x["constructor"]("")()')] }), '「A01 A01费」：公式'],
    ['a formula too long', small({ lines: [line('A01', `x${'+x'.repeat(300)}`)] }), '公式超过500个字符'],
    [
      'formulas that would be felt at each key',
      small({ lines: Array.from({ length: 60 }, (_, n) => line(`L${n}`, `x${'+x'.repeat(240)}`)) }),
      '公式合计超过20000个字符',
    ],
    ['too many lines', small({ lines: Array.from({ length: 301 }, (_, n) => line(`L${n}`, 'x')) }), 'lines'],
    ['a place a paper would fill', small({ lines: [{ ...line('A01', 'x'), name: '{总额}' }] }), '不能含有花括号'],
    ['something nobody reads', small({ macro: 'x' }), 'macro'],
    ['not a template', [], '内容'],
    ['nothing', null, '内容'],
  ])('%s', (_, body, problem) => expect(problemOf(body)).toContain(problem))

  test('days that are none', () => {
    expect(problemOf(small(), { effectiveFrom: '2024-02-30' })).toContain('生效日期')
    expect(problemOf(small(), { effectiveTo: '2023-12-31' })).toContain('生效起止日期颠倒')
  })

  test('quantities that grow without end, before they fill the memory', () => {
    const derived = Array.from({ length: 60 }, (_, n) =>
      quantity(`d${n}`, n === 0 ? 'x*999999999999' : `d${n - 1}*d${n - 1}`),
    )
    expect(problemOf(small({ derived }))).toContain('数值过大')
  })
})

test('a template that was never checked still fails as a value', () => {
  const computed = computeBudget({ ...jiaji, lines: [{ ...jiaji.lines[0]!, expr: 'nothing' }] }, jiajiDraft())
  expect(computed).toMatchObject({ ok: false, error: { code: 'BUDGET_TEMPLATE_INVALID' } })
})

describe('a draft finds its template', () => {
  const newer = { ...jiaji, version: 'official-2024.1' }
  const [ours, theirs] = ['a', 'b'].map((sign) => ({ ...jiaji, version: '1', sha256: sign.repeat(64) }))
  const draft = jiajiDraft()
  const naming = (template: typeof jiaji) => ({
    ...draft,
    templateVersion: template.version,
    templateSha256: template.sha256,
  })

  test('of the program: its own version, else the latest of its kind, else none', () => {
    expect(findTemplate([plain, jiaji, newer], draft)).toBe(jiaji)
    expect(findTemplate([plain, newer], draft)).toBe(newer)
    expect(findTemplate([plain], draft)).toBeNull()
  })

  test('of an office by what it says, whatever others of the same id and version say, and no other in its place', () => {
    expect(findTemplate([jiaji, ours!, theirs!], naming(theirs!))).toBe(theirs)
    expect(findTemplate([jiaji, ours!], naming(theirs!))).toBeNull()
    expect(findTemplate([ours!], draft)).toBeNull()
  })
})
