import { describe, expect, test } from 'vitest'
import { movedBy, readFormula } from '#main/documents/workbook/formula'
import { movedFormula } from '#main/documents/workbook/moved-refs'
import { RowMap } from '#main/documents/workbook/row-map'

const block = { list: '台账', from: 5, to: 5 }
const map = new RowMap([block], () => 4)
const moved = (formula: string, place: object = {}) =>
  movedFormula(
    readFormula(formula)!,
    { sheet: '表', ...place },
    (sheet) => (sheet === '表' ? map : new RowMap([], () => 0)),
    { reaches: true },
  )

describe('formulas of an office’s own workbook', () => {
  test.each([
    ['a sum over the row that repeats reaches over all its copies', 'SUM(E5:E5)', 'SUM(E5:E8)'],
    ['so does a sum of its one cell', 'SUBTOTAL(9,E5)', 'SUBTOTAL(9,E5:E8)'],
    ['what stands below goes down', 'E6*2+$F$9', 'E9*2+$F$12'],
    ['what stands above stays', 'E4&"E9"', 'E4&"E9"'],
    ['whole columns stay', 'SUM(E:E)', 'SUM(E:E)'],
    ['another sheet has its own rows', "SUM('别 表'!E5:E6)", "SUM('别 表'!E5:E6)"],
  ])('%s', (_, from, to) => {
    expect(moved(from)).toBe(to)
  })

  test('in a copy of the row, what is not fixed is of that copy', () => {
    expect(moved('D5/SUM(D$5:D$5)+SUM(D$5:D5)+E6', { block, copy: 2 })).toBe('D7/SUM(D$5:D$8)+SUM(D$5:D7)+E9')
  })

  test.each([
    "cmd|' /C calc'!A0",
    '[1]Sheet1!A1',
    "'[别的.xlsx]表'!A1",
    'WEBSERVICE("https://example.org")',
    'HYPERLINK("file:///c:/a.exe")',
    'INDIRECT("A1")',
    'CALL("kernel32","WinExec","JFC","calc",0)',
    'NOW()',
    '某名称+1',
    '{1,2}',
    'SUM(A1',
    '#REF!+1',
  ])('%s is not to be used', (formula) => {
    expect(readFormula(formula)).toBeNull()
  })

  test('one that was drawn over several cells reads from each', () => {
    const parts = readFormula('D5*$C5+D$4')!
    expect(movedBy(parts, { rows: 1, columns: 1 })).toBe('E6*$C6+E$4')
    expect(movedBy(parts, { rows: -6, columns: 0 })).toBeNull()
  })
})
