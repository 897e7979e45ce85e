import { expect, test } from 'vitest'
import { setChanges } from '#shared/data-sets/set-changes'

const fieldNames = { before: '事前', amountFen: '限额（分）', fromYear: '起始年度', basis: '依据', text: '核对内容' }
const changes = (from: unknown, to: unknown) => setChanges({ fieldNames }, from, to)

test('rows that came, went or say something else are told by their names', () => {
  const row = (code: string, text: string, article = '一') => ({ code, text, basis: { article } })
  expect(
    changes([row('a', '甲'), row('b', '乙'), row('c', '丙')], [row('b', '乙', '二'), row('c', '丙丁'), row('d', '戊')]),
  ).toEqual(['增加“戊”', '去掉“甲”', '“乙”改了依据', '“丙”改了核对内容（丙 → 丙丁）'])
})

test('amounts are told in 元, rows without a name by their first value', () => {
  const row = (amountFen: number) => ({ fromYear: 2020, amountFen })
  expect(changes([row(50_000_000)], [row(60_000_000)])).toEqual([
    '“起始年度2020”改了限额（500,000.00 元 → 600,000.00 元）',
  ])
})

test('lists of a body are told apart, and what stands in none is told by its field', () => {
  expect(changes({ before: [], amountFen: 80 }, { before: [{ id: 'x', title: '证明' }], amountFen: 95 })).toEqual([
    '事前：增加“证明”',
    '改了限额（0.80 元 → 0.95 元）',
  ])
})

test('lists of lines are told line by line, a long one by its beginning, and parts of a body by theirs', () => {
  const names = { fieldNames: { steps: '作业步骤', quality: '质量指标', pass: '合格', method: '方法', label: '名称' } }
  const words = (steps: string[], method: string) => ({ steps, quality: { pass: { label: '抽查合格率', method } } })
  const told = (from: unknown, to: unknown) => setChanges(names, from, to)
  expect(told(words(['甲；', '乙；'], '合格数'), words(['乙；', '丙'.repeat(50)], '合格户数'))).toEqual([
    `作业步骤：增加“${'丙'.repeat(40)}…”`,
    '作业步骤：去掉“甲；”',
    '质量指标：合格：改了方法（合格数 → 合格户数）',
  ])
  expect(told(words(['甲；', '乙；'], ''), words(['乙；', '甲；'], ''))).toEqual(['作业步骤：次序不同'])
})

test('the same in another order of rows or keys is no change', () => {
  const [a, b] = [
    { code: 'a', title: '甲' },
    { code: 'b', title: '乙' },
  ]
  expect(changes([a, b], [b, { title: '甲', code: 'a' }])).toEqual([])
})
