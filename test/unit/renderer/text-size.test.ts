import { expect, test } from 'vitest'
import { nextTextSize, textSizeOf } from '#shared/text-size'

test('text grows from 100% to 200% in six sizes, and no further', () => {
  expect([100, 110, 125, 150, 175, 200].map((size) => nextTextSize(textSizeOf(size), 1))).toEqual([
    110,
    125,
    150,
    175,
    200,
    null,
  ])
  expect([nextTextSize(100, -1), nextTextSize(200, -1)]).toEqual([null, 175])
})

test.each([
  [Number(''), 100],
  [Number.NaN, 100],
  [120, 125],
  [999, 200],
])('a kept size of %d is taken for %d', (kept, size) => {
  expect(textSizeOf(kept)).toBe(size)
})
