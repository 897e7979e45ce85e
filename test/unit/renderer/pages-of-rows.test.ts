import { expect, test } from 'vitest'
import { pagesOfRows } from '../../../src-renderer/lists/pages-of-rows'

test('rows go on to the next page where they do not fit, a row higher than a page has one of its own', () => {
  expect(pagesOfRows([4, 4, 4, 20, 4], 10)).toEqual([
    { from: 0, to: 2 },
    { from: 2, to: 3 },
    { from: 3, to: 4 },
    { from: 4, to: 5 },
  ])
  expect(pagesOfRows([], 10)).toEqual([{ from: 0, to: 0 }])
})
