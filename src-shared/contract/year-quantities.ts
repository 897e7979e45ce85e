import { readDecimal } from '../budget/decimal'
import { itemName } from '../catalog/item-name'
import { fen } from '../money/fen'
import { groupedFigure } from '../money/typed-number'
import { allocateByWeights } from '../money/yuan'
import type { ContractInput } from './contract-input'
import { priceByYear } from './year-payments'

type Bought = Pick<ContractInput, 'project' | 'catalog'>

/**
 * 各付款年度的约定数量 in the proportion of the price of each year, 家计调查2023年度1,067户、2024年度1,067户 …; together the agreed
 * quantity. '' where one year pays for all, a year is paid without service, or nothing can be parted into whole units.
 */
export function yearQuantities({ project, catalog }: Bought): string {
  const years = priceByYear(project)
  if (years.length < 2 || !years.every(({ year }) => hasService(year, project.period))) return ''
  const weights = years.map(({ amountFen }) => BigInt(amountFen))
  const said = project.items.flatMap(({ code, quantity, unit }) => {
    const parts = parted(quantity, weights)
    if (parts.length === 0) return []
    const name = itemName(catalog.items.find((item) => item.code === code))
    return `${name}${years.map(({ year }, index) => `${year}年度${groupedFigure(parts[index] ?? '')}${unit}`).join('、')}`
  })
  return said.join('；')
}

const hasService = (year: number, { startOn, endOn }: Bought['project']['period']): boolean =>
  startOn !== null && endOn !== null && Number(startOn.slice(0, 4)) <= year && year <= Number(endOn.slice(0, 4))

/** A whole quantity over the years, none of them without; [] for any other. */
function parted(quantity: string, weights: bigint[]): string[] {
  const reading = readDecimal(quantity)
  if ('problem' in reading || !/^\d+$/.test(reading.text)) return []
  const parts = allocateByWeights(fen(Number(reading.text)), weights)
  return parts.every((part) => part > 0) ? parts.map(String) : []
}
