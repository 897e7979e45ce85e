import { describe, expect, test } from 'vitest'
import { quoteLinesOf, tableOfText } from '#shared/contract/quote-table'
import { fen } from '#shared/money/fen'
import { productOf, withChange } from '#shared/project/quote'

describe('a quote read from a table', () => {
  test('finds its columns by their heads, in any order, and leaves sums and numbers of rows out', () => {
    const table = [
      ['报价明细表', '', '', '', '', ''],
      ['序号', '费用名称', '合价（元）', '单价', '计量单位', '数量'],
      ['1', '入户调查', '640,000.00', '200', '户', '3200'],
      ['2', '报告', '￥6000', '1500', '份', '4'],
      ['', '合计', '646000', '', '', ''],
    ]
    expect(quoteLinesOf(table)).toEqual([
      { name: '入户调查', unit: '户', quantity: '3200', unitPrice: '200', amountFen: 64_000_000 },
      { name: '报告', unit: '份', quantity: '4', unitPrice: '1500', amountFen: 600_000 },
    ])
  })

  test('without heads is read as 项目, 单位, 数量, 单价, 金额; a missing amount is the product', () => {
    expect(quoteLinesOf(tableOfText('1\t入户调查\t户\t3\t33.335\n2\t报告\t份\t1\t5\t5.00'))).toEqual([
      { name: '入户调查', unit: '户', quantity: '3', unitPrice: '33.335', amountFen: 10_001 },
      { name: '报告', unit: '份', quantity: '1', unitPrice: '5', amountFen: 500 },
    ])
  })

  test('of texts without any line of a quote is empty', () => {
    expect(quoteLinesOf(tableOfText('\n\n'))).toEqual([])
    expect(quoteLinesOf([['项目', '单位', '数量', '单价', '金额']])).toEqual([])
  })
})

describe('a copied range or .csv', () => {
  test('keeps separators, line breaks and quotation marks inside quoted cells', () => {
    expect(tableOfText('"甲,乙","说""是""",3\r\n"二\n行",,4\n')).toEqual([
      ['甲,乙', '说"是"', '3'],
      ['二\n行', '', '4'],
    ])
  })

  test('an unclosed quotation mark is a mark like others', () => {
    expect(tableOfText('"甲,乙\n丙,丁')).toEqual([
      ['"甲', '乙'],
      ['丙', '丁'],
    ])
  })
})

describe('quantity times unit price', () => {
  test('is exact and rounded once to the 分', () => {
    expect(productOf({ quantity: '3', unitPrice: '0.335' })).toBe(101)
    expect(productOf({ quantity: '3,200', unitPrice: '236.5625' })).toBe(75_700_000)
    expect(productOf({ quantity: '', unitPrice: '1' })).toBeNull()
    expect(productOf({ quantity: '999999999999', unitPrice: '999999999999' })).toBeNull()
  })
})

describe('the amount of a line while it is typed', () => {
  const line = { name: '走访', unit: '户', quantity: '10', unitPrice: '2.5', amountFen: fen(2500) }

  test('follows quantity and unit price, beside a text that is no figure it is empty, and follows again', () => {
    const unread = withChange(line, { quantity: '1o' })
    expect(unread.amountFen).toBeNull()
    expect(withChange(unread, { quantity: '100' }).amountFen).toBe(25000)
  })

  test('stays as quoted where it is not their product, or where they are not quoted', () => {
    expect(withChange({ ...line, amountFen: fen(2600) }, { quantity: '100' }).amountFen).toBe(2600)
    expect(withChange(line, { quantity: '' }).amountFen).toBe(2500)
  })
})
