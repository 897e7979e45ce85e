import { describe, expect, test } from 'vitest'
import { columnRoom } from '../../../src-renderer/lists/column-room'

const table = (heads: string[], ...rows: string[][]) => ({ title: '', heads, rows })

describe('the least width of the columns of a printed list, in ems', () => {
  test('a short text stands in one line', () => {
    expect(columnRoom(table(['阶段', '材料'], ['事前', '一'.repeat(80)]), 40)[0]).toBe(2)
  })

  test('a long text has lines of six signs at least', () => {
    expect(columnRoom(table(['阶段', '材料'], ['事前', '一'.repeat(80)]), 40)[1]).toBe(6)
  })

  test('a head that is longer than what stands below it counts, too', () => {
    expect(columnRoom(table(['状态说明'], ['有']), 40)).toEqual([4])
  })

  test('all columns together never ask for more than the paper has', () => {
    const heads = Array.from({ length: 20 }, () => '一二三四五六七八')
    const sum = columnRoom(table(heads), 56).reduce((all, ems) => all + ems, 0)
    expect(sum).toBeLessThanOrEqual(56.001)
  })
})
