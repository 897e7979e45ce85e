import { type Fen, fen } from '../money/fen'
import { allocateByShares, allocateByWeights } from '../money/yuan'
import type { PaymentStage } from '../project/contract-form'
import type { Project } from '../project/project'

type Planned = Pick<Project, 'annualAllotments'>
type Priced = Planned & Pick<Project, 'contract'>

/** What one budget year pays of the price. */
export interface YearPrice {
  year: number
  amountFen: Fen
}

/** Amounts of 分年度安排 by year, each year once, in order: whatever is typed, so no Fen. */
export function allotments({ annualAllotments }: Planned): { year: number; weight: bigint }[] {
  const weights = new Map<number, bigint>()
  for (const { year, amountFen } of annualAllotments) weights.set(year, (weights.get(year) ?? 0n) + BigInt(amountFen))
  return [...weights]
    .map(([year, weight]) => ({ year, weight }))
    .filter(({ weight }) => weight > 0n)
    .sort((a, b) => a.year - b.year)
}

/** 付款年度: the budget years a contract over several of them is paid from, in order; [] where all is paid from one. */
export function paymentYears(project: Planned): number[] {
  const years = allotments(project).map(({ year }) => year)
  return years.length > 1 ? years : []
}

/**
 * 各年度合同价款: the price in the proportion in which the budget is set aside for the years, to the 分 by the largest
 * remainder: together the price, and no year above its allotment while the price is not above the budget. [] without.
 */
export function priceByYear(project: Priced): YearPrice[] {
  const { priceFen } = project.contract
  const years = allotments(project)
  if (priceFen === null || priceFen < 0 || years.length === 0) return []
  const amounts = allocateByWeights(
    priceFen,
    years.map(({ weight }) => weight),
  )
  return years.map(({ year }, index) => ({ year, amountFen: amounts[index] ?? fen(0) }))
}

/**
 * Amount of every stage: its share of the price, or of its year's part of it, the last one of each taking the rest. null
 * while there is no price, or the shares that belong together are not 100%.
 */
export function stageAmounts(project: Priced): (Fen | null)[] {
  const { payments, priceFen } = project.contract
  const years = paymentYears(project)
  if (priceFen === null || priceFen <= 0) return payments.map(() => null)
  if (years.length === 0) return amountsOf(payments, priceFen)
  const byYear = new Map(
    priceByYear(project).map(({ year, amountFen }) => [year, amountsOf(payments.filter(isOf(year)), amountFen)]),
  )
  return payments.map(({ year }) => (year === null ? null : (byYear.get(year)?.shift() ?? null)))
}

export const isOf = (year: number) => (stage: PaymentStage) => stage.year === year

export const shareSum = (stages: PaymentStage[]) => stages.reduce((sum, { shareBp }) => sum + shareBp, 0)

function amountsOf(stages: PaymentStage[], total: Fen): (Fen | null)[] {
  if (shareSum(stages) !== 10_000) return stages.map(() => null)
  return allocateByShares(
    total,
    stages.map(({ shareBp }) => shareBp),
  )
}

/** Share of the whole price each stage comes to, in basis points rounded down; in one year as agreed. */
export function sharesOfPrice(project: Priced): number[] {
  const years = allotments(project)
  const { payments } = project.contract
  if (years.length < 2) return payments.map(({ shareBp }) => shareBp)
  const total = years.reduce((sum, { weight }) => sum + weight, 0n)
  return payments.map((stage) => {
    const part = years.find(({ year }) => year === stage.year)?.weight ?? 0n
    return Number((BigInt(stage.shareBp) * part) / total)
  })
}

/** As papers and messages call a stage: 2024年度中期款 where the years differ, whether or not the year was typed before it. */
export function stageTitle({ name, year }: Pick<PaymentStage, 'name' | 'year'>, years: number[]): string {
  if (years.length === 0 || year === null) return name.trim()
  return `${year}年度${name.trim().replace(new RegExp(`^(?:${year}年度?|本?年度)`), '')}`
}
