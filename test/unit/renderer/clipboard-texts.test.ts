import { expect, test } from 'vitest'
import { sheetHtml, tabbed } from '#shared/text/sheet-cells'
import { clipboardTexts } from '../../../src-renderer/lists/clipboard-texts'

const table = {
  title: '户册',
  heads: ['编码', '人口', '备注'],
  rows: Array.from({ length: 2_500 }, (_, at) => [`00${at}`, String(at), '=1+1']),
}

test('a long list made ready part by part is the very texts of the whole, and tells how far it is', async () => {
  const told: number[] = []
  const texts = await clipboardTexts(table, (rows) => told.push(rows), new AbortController().signal)
  expect(texts).toEqual({ plain: tabbed(table), html: sheetHtml(table) })
  expect(told).toEqual([1_000, 2_000, 2_500])
})

test('it can be left off between two parts', async () => {
  const stopper = new AbortController()
  expect(await clipboardTexts(table, () => stopper.abort(), stopper.signal)).toBeNull()
})
