import { expect, test } from 'vitest'
import { yearQuantities } from '#shared/contract/year-quantities'
import { fen } from '#shared/money/fen'
import { sampleInput } from '../../fixtures/contract/sample'

const over = (amounts: [year: number, yuan: number][], quantity = '3200', endOn = '2026-03-19') =>
  yearQuantities(
    sampleInput((project) => {
      project.period = { ...project.period, endOn }
      project.items = [{ code: 'SW-02', quantity, unit: '户' }]
      project.annualAllotments = amounts.map(([year, yuan]) => ({ year, amountFen: fen(yuan * 100) }))
    }),
  )

test('the quantity is parted over the years as the price is, and the parts make it up', () => {
  const years: [number, number][] = [
    [2023, 100_000],
    [2024, 100_000],
    [2025, 100_000],
  ]
  expect(over(years)).toBe('家计调查2023年度1,067户、2024年度1,067户、2025年度1,066户')
})

test('nothing is said where one year pays for all, a year is paid without service, or a unit cannot be parted', () => {
  expect(over([[2023, 300_000]])).toBe('')
  expect(
    over(
      [
        [2023, 1],
        [2024, 1],
      ],
      '3200',
      '2023-12-31',
    ),
  ).toBe('')
  expect(
    over(
      [
        [2023, 1],
        [2024, 1],
      ],
      '1',
    ),
  ).toBe('')
  expect(
    over(
      [
        [2023, 1],
        [2024, 1],
      ],
      '10.5',
    ),
  ).toBe('')
})

test('a price of nothing parts nothing', () => {
  const years = [2023, 2024].map((year) => ({ year, amountFen: fen(100) }))
  const said = (priceFen: number) =>
    yearQuantities(
      sampleInput((project) => {
        project.annualAllotments = years
        project.contract.priceFen = fen(priceFen)
      }),
    )
  expect(said(200)).toBe('家计调查2023年度1,600户、2024年度1,600户')
  expect(said(0)).toBe('')
})
