import { describe, expect, test } from 'vitest'
import { judgeClock } from '#shared/check-up/clock'
import { judgeSpace } from '#shared/check-up/free-space'

const mb = 1024 ** 2

describe('the clock of the computer', () => {
  test.each([
    ['a moment after the last change', '2026-03-05T02:00:00Z', 0, 'good'],
    ['set back to before the last change', '2026-03-01T02:00:00Z', 0, 'bad'],
    ['half an hour behind it, as clocks of two machines differ', '2026-03-05T01:10:00Z', 0, 'good'],
    ['years after it', '2029-03-05T02:00:00Z', 0, 'mind'],
    ['right, and set back some day before', '2026-03-05T02:00:00Z', 3, 'mind'],
  ])('%s', (_what, now, wentBack, tone) => {
    expect(judgeClock(now, '2026-03-05T01:40:00Z', wentBack).tone).toBe(tone)
  })
})

describe('the disk', () => {
  test.each([
    ['with room for years', 50_000 * mb, mb, 'good'],
    ['with a gigabyte', 1000 * mb, mb, 'mind'],
    ['all but full', 50 * mb, mb, 'bad'],
    ['that could not hold the county twice more', 1000 * mb, 600 * mb, 'bad'],
  ])('%s', (_what, free, county, tone) => {
    expect(judgeSpace(free, county).tone).toBe(tone)
  })
})
