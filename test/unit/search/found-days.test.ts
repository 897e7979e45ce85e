import { expect, test } from 'vitest'
import { sameDays, writtenDays } from '#shared/search/found-days'
import { readingsOf } from '#shared/search/readings'

const daysIn = (text: string) => writtenDays(text).map(({ word }) => word)

test.each([
  ['2024-03-05', ['d20240305']],
  ['２０２４．３．５', ['d20240305']],
  ['2024/3', ['d202403']],
  ['于2024年3月5日签订，2024年4月起服务', ['d20240305', 'd202404']],
  ['3月5日前', ['d0305']],
  ['2024.13', []],
  ['WLT-2023-07', []],
  ['1.2024.3', []],
  ['2024.3.5.1', []],
  ['2024-03-051', []],
  ['2024年', []],
])('in %s the days %j are written', (text, days) => {
  expect(daysIn(text)).toEqual(days)
})

test('a day that was typed is marked where it is written, whichever way', () => {
  const text = '合同签订 2024-03-05'
  const marked = (typed: string) => sameDays(text, typed).map(([from, to]) => text.slice(from, to))
  expect(['2024.3', '3月5日', '2024年3月5日'].map(marked)).toEqual([['2024-03-05'], ['2024-03-05'], ['2024-03-05']])
  expect(marked('2024.5')).toEqual([])
})

test('digits of more than one sign are also understood as a word of their own, one digit or a code is not', () => {
  const parts = (typed: string) => readingsOf(typed).map((reading) => reading.map(({ held }) => held))
  expect(parts('家计调查2023')).toEqual([['家计调查2023'], ['家计调查', '2023']])
  expect(parts('第1期')).toEqual([['第1期']])
  expect(parts('WLT2023')).toEqual([['wlt2023'], ['wlt', '2023']])
  expect(parts('JD000777')).toEqual([['jd000777']])
  expect(parts('2024.3 家计')).toEqual([
    ['家计', '2024 3'],
    ['家计', 'd202403'],
  ])
  expect(parts(' ，')).toEqual([])
})
