import { expect, test } from 'vitest'
import { goodShareBp, nextShareBp, sampleVerdict } from '#shared/sampling/verdict'

const rule = { passBp: 9_500, returnBp: 9_000 }

test.each([
  [912, 960, 9_500, 'passed'],
  [911, 960, 9_490, 'rectify'],
  [864, 960, 9_000, 'rectify'],
  [863, 960, 8_990, 'returned'],
  [960, 960, 10_000, 'passed'],
  [0, 1, 0, 'returned'],
] as const)('[P14] [P18] %d good of %d is %d basis points: %s', (good, checked, share, verdict) => {
  expect([goodShareBp(good, checked), sampleVerdict(good, checked, rule)]).toEqual([share, verdict])
})

test('[P18] a share that only rounds up to 95% has not reached it', () => {
  expect([goodShareBp(189_999, 200_000), sampleVerdict(189_999, 200_000, rule)]).toEqual([9_500, 'rectify'])
})

test('a batch that went back is drawn from twice as much, at most all of it', () => {
  expect([nextShareBp(3_000, 'returned'), nextShareBp(6_000, 'returned'), nextShareBp(3_000, 'rectify')]).toEqual([
    6_000, 10_000, 3_000,
  ])
})
