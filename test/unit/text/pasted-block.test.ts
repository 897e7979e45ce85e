import { expect, test } from 'vitest'
import { pastedBlock } from '#shared/text/pasted-block'

test('a pasted range gives its rows and cells, blank rows only where others follow', () => {
  expect(pastedBlock('1,200.50\t元\r\n\r\n 3万 \n\n')).toEqual([['1,200.50', '元'], [''], ['3万']])
  expect(pastedBlock('757,005.02')).toEqual([['757,005.02']])
  expect(pastedBlock('甲\t\t3')).toEqual([['甲', '', '3']])
})

test('a cell of several lines is one cell', () => {
  expect(pastedBlock('"第一行\n第二行"\t"说""好"""\r\n乙\t丙')).toEqual([
    ['第一行\n第二行', '说"好"'],
    ['乙', '丙'],
  ])
})
