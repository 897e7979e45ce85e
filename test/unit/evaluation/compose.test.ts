import { describe, expect, test } from 'vitest'
import { type GradeScale, gradeOf, outOfHundred, tooFewAnswers, totalScore } from '#shared/evaluation/compose'

const weights = { purchaser: 4_000, thirdParty: 4_000, recipients: 2_000 }
const scale: GradeScale = [
  { grade: 'excellent', from: 9_000 },
  { grade: 'good', from: 8_000 },
  { grade: 'fair', from: 6_000 },
  { grade: 'poor', from: 0 },
]

describe('[N19] [N20] three parties make one score', () => {
  test('92.50, 88.00 and 95.00 at 0.4, 0.4, 0.2 give 91.20, 优', () => {
    const total = totalScore({ purchaser: 9_250, thirdParty: 8_800, recipients: 9_500 }, weights)
    expect([total, gradeOf(total, scale, [])]).toEqual([9_120, 'excellent'])
  })

  test('89.995 rounds to 90.00 and is 优; 89.994 stays below', () => {
    const even = { purchaser: 5_000, thirdParty: 5_000, recipients: 0 }
    const half = totalScore({ purchaser: 8_999, thirdParty: 9_000, recipients: 0 }, even)
    expect([half, gradeOf(half, scale, [])]).toEqual([9_000, 'excellent'])
    const below = totalScore({ purchaser: 8_998, thirdParty: 8_999, recipients: 9_001 }, weights)
    expect([below, gradeOf(below, scale, [])]).toEqual([8_999, 'good'])
  })

  test('a red line makes 差 of any score', () => {
    expect(gradeOf(9_900, scale, ['forged'])).toBe('poor')
  })

  test.each([
    [9_000, 'excellent'],
    [8_999, 'good'],
    [8_000, 'good'],
    [7_999, 'fair'],
    [6_000, 'fair'],
    [5_999, 'poor'],
    [0, 'poor'],
  ] as const)('%d hundredths of a point are %s', (total, grade) => {
    expect(gradeOf(total, scale, [])).toBe(grade)
  })

  test('who scores without the ten points of satisfaction is brought to a hundred, rounded once', () => {
    expect([outOfHundred(8_325, 9_000), outOfHundred(9_000, 9_000), outOfHundred(1, 9_000)]).toEqual([9_250, 10_000, 1])
  })
})

describe('[N19] how many were asked', () => {
  const least = { least: 30, shareBp: 500 }

  test('29 valid questionnaires are too few, 30 are enough of 600 and not of 601', () => {
    expect([29, 30].map((valid) => tooFewAnswers(valid, null, least))).toEqual([true, false])
    expect([600, 601].map((recipients) => tooFewAnswers(30, recipients, least))).toEqual([false, true])
  })
})
