import type { BudgetDraft, BudgetTemplate } from '#shared/budget/budget'
import { computeBudget } from '#shared/budget/compute'
import { type Fen, fen } from '#shared/money/fen'
import { allocateByShares } from '#shared/money/yuan'
import type { Project } from '#shared/project/project'
import { unwrap } from '#shared/result'
import type { Dice } from './dice'
import { plainBudget, surveyBudget } from './random-budget'
import type { RandomServices } from './random-services'

export interface RandomMoney {
  template: BudgetTemplate
  budget: BudgetDraft
  /** The budget's total, the sum of the lines. */
  totalFen: Fen
  priceFen: Fen
  /** Of the first service; its quantity times it is at most the price. */
  unitPriceFen: Fen
}

/** 1,000.00 and 999,999,999.99 yuan. */
const least = 100_000
const most = 99_999_999_999
/** No unit of a service costs more than 100,000 yuan. */
const dearestUnit = 10_000_000

/** A budget, by the 家计调查 template where that service is bought by the household, and a price at or below it. */
export function randomMoney(dice: Dice, turn: number, { items }: RandomServices, reports: number): RandomMoney {
  const [first] = items as [RandomServices['items'][number]]
  const extreme = [most, least][(turn % 20) / 10] ?? null
  const bySurvey = extreme === null && first.code === 'SW-02' && first.unit === '户' && dice.happens(0.8)
  const { template, budget } = bySurvey
    ? surveyBudget(dice, first.quantity, reports)
    : plainBudget(dice, extreme ?? dice.spread(least, most))
  const { totalFen } = unwrap(computeBudget(template, budget))
  const below = dice.happens(0.5) || extreme !== null ? totalFen : Math.ceil(totalFen * (1 - dice.roll() / 10))
  if (!bySurvey) first.quantity = String(Math.max(Number(first.quantity), Math.ceil(below / dearestUnit) + 1))
  const unitPriceFen = Math.floor(below / Number(first.quantity))
  return { template, budget, totalFen, priceFen: fen(below), unitPriceFen: fen(unitPriceFen) }
}

/** One to three sources that make up the total. */
export function randomFunds(dice: Dice, totalFen: Fen): Project['fundSources'] {
  const shares = dice.oneOf([[10_000], [6_000, 4_000], [3_333, 6_667], [5_000, 2_500, 2_500]])
  return allocateByShares(totalFen, shares).map((amountFen, index) => ({
    id: `f${index}`,
    kind: dice.oneOf(['working_funds', 'special_funds', 'working_funds', 'special_funds', 'central_direct'] as const),
    amountFen,
    documentNumber: dice.oneOf([`示财社〔2023〕${index + 1}号`, `示财社〔2023〕${index + 1}号。`]),
  }))
}
