import { describe, expect, test } from 'vitest'
import { isHalfDate, readDate } from '../../../src-renderer/ui/read-date'

const atHand = '2026-03-20'
const said = (text: string) => {
  const read = readDate(text, atHand)
  return read.ok ? read.value : read.problem
}

describe('dates as clerks type them', () => {
  test.each([
    '2023-03-20',
    '2023.3.20',
    '2023/3/20',
    '20230320',
    '2023年3月20日',
    '2023 年 3 月 20 号',
    '2023年3月20',
    '２０２３-０３-２０',
    '２０２３．３．２０',
    '２０２３年３月２０日',
    '2023。3。20',
    '2023、3、20',
    '2023—3—20',
    '\u200b2023 3 20 ',
    '二〇二三年三月二十日',
    '二○二三年三月廿日',
    '2023年三月二十日',
    '2023/3/20 0:00:00',
    '2023年3月20日（星期一）',
    '2023年3月20日 周一',
  ])('%s', (text) => {
    expect(said(text)).toBe('2023-03-20')
  })

  test.each([
    ['2023年元月1日', '2023-01-01'],
    ['二〇二三年十二月三十一日', '2023-12-31'],
    ['2023年十月十日', '2023-10-10'],
    ['2023年二十月三日', '没有 20 月'],
  ])('%s in Chinese numerals', (text, date) => {
    expect(said(text)).toContain(date)
  })
})

describe('a year of two figures', () => {
  test.each(['23-3-2', '23.3.2', '23/3/2', '23年3月2日', '２３．３．２', '二三年三月二日', '230302'])(
    '%s is one near the year at hand, and said back in full',
    (text) => {
      expect(readDate(text, atHand)).toEqual({ ok: true, value: '2023-03-02', echo: '＝ 2023-03-02' })
    },
  )

  test.each(['98-3-2', '3-2-23', '12.3.2', '203-3-2'])('%s is asked about: the year may be another one', (text) => {
    expect(said(text)).toContain('请写全四位')
  })
})

test.each(['9999-12-31', '1023-01-01', '0023-03-02', '2303-03-02', '10230101'])(
  '%s has its four figures: it is said to be out of range',
  (text) => {
    expect(said(text)).toContain('超出范围，请填写 1900 至 2199 年之间的日期')
    expect(said(text)).not.toContain('四位')
  },
)

describe('a part that is left out is asked for', () => {
  test.each(['2026-3', '2026.3', '2026/03', '2026年3月', '2026年3月份', '202603', '二〇二六年三月', '2026-3-'])(
    '%s: the day, with the first and the last of the month to choose from',
    (text) => {
      const read = readDate(text, atHand)
      expect(read).toMatchObject({ ok: false, choices: ['2026-03-01', '2026-03-31'] })
      expect(said(text)).toContain('只写到月，请写明是哪一日')
    },
  )

  test.each(['3月20日', '3 月 20', '三月二十日', '３月20号'])(
    '%s is a day of the year at hand, and said back in full',
    (text) => {
      expect(readDate(text, atHand)).toEqual({ ok: true, value: '2026-03-20', echo: '＝ 2026-03-20' })
    },
  )

  test('2月30日 is no day of the year at hand', () => {
    expect(said('2月30日')).toContain('2026年2月只有28天')
    expect(said('13月1日')).toContain('没有 13 月')
  })

  test.each(['3-20', '3/20', '3.20'])('%s: the year, with the one at hand to choose', (text) => {
    const read = readDate(text, '2023-03-20')
    expect(read).toMatchObject({ ok: false, choices: ['2023-03-20'] })
    expect(said(text)).toContain('没有写年份，请按 2026-03-20 的格式填写')
  })

  test.each([
    ['三月', '只写了月份'],
    ['3月', '只写了月份'],
    ['2026', '只写了年份'],
    ['2026年', '只写了年份'],
  ])('%s: %s', (text, problem) => {
    expect(said(text)).toContain(problem)
  })
})

test.each([
  ['2026-02-30', '2026年2月只有28天，请填写 2026-02-01 至 2026-02-28。'],
  ['2023-02-29', '2023年2月只有28天'],
  ['2024.2.30', '2024年2月只有29天'],
  ['2026年4月31日', '2026年4月只有30天'],
  ['20231340', '没有 13 月'],
  ['2026-13', '没有 13 月'],
  ['下月初', '无法识别，请按 2026-03-20 的格式填写'],
  ['2026年正月初二', '无法识别'],
])('%s is no date, and the message says what to type', (text, problem) => {
  expect(said(text)).toContain(problem)
})

test('what is no day is told while the clerk is at it; half a date is waited for', () => {
  for (const half of ['2', '2023', '2023-', '2023-0', '2023-02', '2023-02-', '2023-02-0', '202302']) {
    expect(isHalfDate(half), half).toBe(true)
  }
  for (const full of ['2023-02-29', '2023.2.30', '2023年2月30日', '20230229']) {
    expect(isHalfDate(full), full).toBe(false)
  }
})
