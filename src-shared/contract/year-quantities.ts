import { readDecimal } from '../budget/decimal'
import { itemName } from '../catalog/item-name'
import { apportion } from '../money/apportion'
import { groupedFigure } from '../money/typed-number'
import type { Project } from '../project/project'
import type { ContractInput } from './contract-input'
import { allotments, priceByYear } from './year-payments'

type Bought = Pick<ContractInput, 'project' | 'catalog'>
type Years = { year: number; weight: bigint }[]

/**
 * 各付款年度的约定数量 in the proportion of the price of each year, 家计调查2023年度1,067户、2024年度1,067户 …; together the agreed
 * quantity. '' where one year pays for all, a year is paid without service, or nothing can be parted into whole units.
 */
export function yearQuantities({ project, catalog }: Bought): string {
  const years = pricedYears(project)
  const said = project.items.flatMap(({ code, quantity, unit }) => {
    const parts = parted(quantity, years, project)
    if (parts.length === 0) return []
    const name = itemName(catalog.items.find((item) => item.code === code))
    return `${name}${parts.map((part) => `${part.year}年度${groupedFigure(part.quantity)}${unit}`).join('、')}`
  })
  return said.join('；')
}

/** A quantity by years, as the contract will part it; before there is a price in the proportion of 分年度安排. [] as above. */
export function quantityByYear(project: Project, quantity: string): { year: number; quantity: string }[] {
  return parted(quantity, project.contract.priceFen === null ? allotments(project) : pricedYears(project), project)
}

const pricedYears = (project: Project): Years =>
  priceByYear(project).map(({ year, amountFen }) => ({ year, weight: BigInt(amountFen) }))

const hasService = (year: number, { startOn, endOn }: Project['period']): boolean =>
  startOn !== null && endOn !== null && Number(startOn.slice(0, 4)) <= year && year <= Number(endOn.slice(0, 4))

/** A whole quantity over the years, none of them without; [] for any other. */
function parted(quantity: string, years: Years, { period }: Pick<Project, 'period'>) {
  if (years.length < 2 || !years.every(({ year }) => hasService(year, period))) return []
  const reading = readDecimal(quantity)
  if ('problem' in reading || !/^\d+$/.test(reading.text)) return []
  const weights = years.map(({ weight }) => weight)
  if (weights.every((weight) => weight === 0n)) return []
  const parts = apportion(BigInt(reading.text), weights)
  if (!parts.every((part) => part > 0n)) return []
  return years.map(({ year }, index) => ({ year, quantity: String(parts[index]) }))
}
