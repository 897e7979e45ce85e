import { describe, expect, test } from 'vitest'
import { chinaDate, chinaTime, withChinaOffset } from '#shared/china-time'

describe('an instant on the clocks of China', () => {
  test.each([
    ['2024-03-19T15:59:59.999Z', '2024-03-19', '2024-03-19T23:59:59'],
    ['2024-03-19T16:00:00Z', '2024-03-20', '2024-03-20T00:00:00'],
    ['2023-12-31T16:00:00.000Z', '2024-01-01', '2024-01-01T00:00:00'],
    ['2024-02-29T15:59:00Z', '2024-02-29', '2024-02-29T23:59:00'],
    // Summer time elsewhere, none in China.
    ['2024-07-01T04:00:00Z', '2024-07-01', '2024-07-01T12:00:00'],
  ])('%s is the day %s, the time %s', (instant, day, time) => {
    expect(chinaDate(instant)).toBe(day)
    expect(chinaTime(instant)).toBe(time)
  })

  test('is still the same instant', () => {
    expect(withChinaOffset('2024-03-19T16:00:05.500Z')).toBe('2024-03-20T00:00:05.5+08:00')
    expect(new Date(withChinaOffset('2024-03-19T16:00:05.500Z')).toISOString()).toBe('2024-03-19T16:00:05.500Z')
  })
})
