import { expect, test } from 'vitest'
import type { DueItem } from '#shared/workbench/due-item'
import { soundsOf } from '../../../src-renderer/actions/find-actions'
import { type DueView, duesShown, nextDue } from '../../../src-renderer/features/workbench/due-view'

const due = (key: string, dueOn: string, sort: string, of: string): DueItem => ({
  ...{ key, dueOn, sort, of, title: `${sort}事项`, basis: null, status: '' },
  place: { to: 'projects', year: 2024 },
})
const dues = [
  due('a', '2024-06-30', '整改', '甲项目'),
  due('b', '2024-07-10', '核查工作报告', '甲项目'),
  due('c', '2024-09-30', '核查工作报告', '乙项目'),
  due('d', '2025-03-05', '平台录入', ''),
]
const everything: DueView = { span: 'all', sort: null, of: null, text: '' }
const shown = (view: Partial<DueView>) =>
  duesShown(dues, { ...everything, ...view }, '2024-07-01').map(({ key }) => key)

test.each([
  ['overdue', ['a']],
  ['near', ['a', 'b']],
  ['quarter', ['a', 'b', 'c']],
  ['all', ['a', 'b', 'c', 'd']],
] as const)('within %s stand %j, what is overdue always among them', (span, keys) => {
  expect(shown({ span })).toEqual(keys)
})

test('the list is narrowed by sort, by project and by what was typed, all at once; the year’s own is one of the owners', () => {
  expect(shown({ sort: '核查工作报告' })).toEqual(['b', 'c'])
  expect(shown({ sort: '核查工作报告', of: '乙项目' })).toEqual(['c'])
  expect(shown({ of: '' })).toEqual(['d'])
  expect(shown({ text: ' 整改 ' })).toEqual(['a'])
})

test('a sort or a project of which nothing is due any more hides nothing', () => {
  expect(shown({ sort: '投诉', of: '丙项目' })).toHaveLength(dues.length)
})

test('what is typed finds in any width, word by word, by pinyin and by initials', () => {
  const found = (text: string) => duesShown(dues, { ...everything, text }, '2024-07-01', soundsOf).map(({ key }) => key)
  expect(['乙 核查', 'hcgz', 'hecha', 'ＨＣＧＺ', 'zg', '没有'].map(found)).toEqual([
    ['c'],
    ['b', 'c'],
    ['b', 'c'],
    ['b', 'c'],
    ['a'],
    [],
  ])
})

test('where a span holds nothing the next that is to come is known', () => {
  expect(nextDue(dues, '2024-07-11')?.key).toBe('c')
  expect(nextDue(dues, '2026-01-01')).toBeNull()
})
