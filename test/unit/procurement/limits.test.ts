import { describe, expect, test } from 'vitest'
import { addWorkdays } from '#shared/calendar/workdays'
import * as rules from '#shared/procurement/legal-limits'
import { isInForce, judgeLimit, type Limit, limitDay } from '#shared/procurement/limit'
import { ruleData } from '../../fixtures/county-year'

const { calendars, timeLimits } = ruleData
const asItCounts = (rule: rules.LimitRule) => rules.limitOf(rule, timeLimits)
const [fileLimit, intentionLimit, publishLimit, signLimit] = [
  rules.fileLimit,
  rules.intentionLimit,
  rules.publishLimit,
  rules.signLimit,
].map(asItCounts) as [Limit, Limit, Limit, Limit]
const consultationAnswerLimits = rules.consultationAnswerLimits.map(asItCounts)
const tenderAnswerLimits = rules.tenderAnswerLimits.map(asItCounts)
const day = (limit: Limit, from: string) => limitDay(limit, from, calendars)
const limitOf = (limits: Limit[], title: string): Limit => limits.find((limit) => limit.title.includes(title))!

describe('采购时限', () => {
  test('awarded 2023-03-06: 30 days end on 04-05, a holiday, so 04-06 is still in time', () => {
    expect(day(signLimit, '2023-03-06')).toBe('2023-04-06')
    expect(judgeLimit(signLimit, '2023-03-06', '2023-04-06', calendars)).toBe('kept')
    expect(judgeLimit(signLimit, '2023-03-06', '2023-04-07', calendars)).toBe('late')
  })

  test('signed 2023-03-15: notice by 03-17, copy filed by 03-24', () => {
    expect(day(publishLimit, '2023-03-15')).toBe('2023-03-17')
    expect(day(fileLimit, '2023-03-15')).toBe('2023-03-24')
  })

  test('five working days after 2023-01-20 end on 2023-02-01: Spring Festival, and two weekend days worked', () => {
    expect(addWorkdays(calendars, '2023-01-20', 5)).toBe('2023-02-01')
  })

  test('intention published 2023-01-20: purchase from 2023-02-19, a Sunday all the same', () => {
    expect(day(intentionLimit, '2023-01-20')).toBe('2023-02-19')
    expect(judgeLimit(intentionLimit, '2023-01-20', '2023-02-18', calendars)).toBe('early')
  })

  test('documents out 2023-02-20: first answers not before 03-02, an open tender not before 03-12; no holiday shortens or moves them', () => {
    expect(day(limitOf(consultationAnswerLimits, '满10日'), '2023-02-20')).toBe('2023-03-02')
    expect(day(limitOf(tenderAnswerLimits, '满20日'), '2023-02-20')).toBe('2023-03-12')
    expect(day(limitOf(consultationAnswerLimits, '满10日'), '2023-01-19')).toBe('2023-01-29')
  })

  test('working days in a year without a table cannot be judged, and are never Monday to Friday', () => {
    const sold = limitOf(consultationAnswerLimits, '发售满5个工作日')
    expect(day(sold, '2031-03-03')).toBeNull()
    expect(judgeLimit(sold, '2031-03-03', '2031-03-10', calendars)).toBe('unknown')
    expect(judgeLimit(sold, '2031-03-03', '2031-03-07', calendars)).toBe('early')
    expect(judgeLimit(fileLimit, '2031-03-03', '2031-03-10', calendars)).toBe('kept')
    expect(judgeLimit(fileLimit, '2031-03-03', '2031-03-12', calendars)).toBe('unknown')
    expect(judgeLimit(fileLimit, '2031-03-03', '2031-05-12', calendars)).toBe('late')
  })

  test('a shortest period of days of the calendar needs no table', () => {
    expect(day(intentionLimit, '2031-01-20')).toBe('2031-02-19')
  })

  test('the notice on intentions binds counties from 2022 on', () => {
    expect(isInForce(intentionLimit, '2021-12-31')).toBe(false)
    expect(isInForce(intentionLimit, '2022-01-01')).toBe(true)
  })
})
