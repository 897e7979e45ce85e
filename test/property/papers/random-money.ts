import type { OwnLine } from '#shared/budget/budget'
import { type Fen, fen } from '#shared/money/fen'
import { plainYuan } from '#shared/money/yuan'
import type { Project } from '#shared/project/project'
import type { Dice } from './dice'

export interface RandomMoney {
  /** Of the service bought, a whole number. */
  quantity: number
  unitPriceFen: Fen
  /** Quantity times unit price. */
  priceFen: Fen
  /** The budget's total, the sum of the lines. */
  totalFen: Fen
  ownLines: OwnLine[]
}

/** 999,999,999.99 yuan. */
const most = 99_999_999_999
/** No unit of a service costs more than 100,000 yuan. */
const dearestUnit = 10_000_000

/** A price that is quantity times unit price, and a budget of three groups a little above it or just that. */
export function randomMoney(dice: Dice, isLargest: boolean): RandomMoney {
  const wanted = isLargest ? most : dice.spread(3_000_000, most)
  const quantity = dice.spread(Math.ceil(wanted / dearestUnit) + 1, 50_000)
  const unitPriceFen = Math.floor(wanted / quantity)
  const priceFen = unitPriceFen * quantity
  const totalFen = isLargest
    ? most
    : dice.happens(0.5)
      ? priceFen
      : Math.min(most, Math.floor(priceFen * (1 + dice.roll() / 10)))
  const service = Math.floor(totalFen * 0.85)
  const management = Math.floor(totalFen * 0.08)
  return {
    quantity,
    unitPriceFen: fen(unitPriceFen),
    priceFen: fen(priceFen),
    totalFen: fen(totalFen),
    ownLines: [
      ownLine('l1', 'A', '服务人员费用', service),
      ownLine('l2', 'B', '项目管理费', management),
      ownLine('l3', 'C', '税费', totalFen - service - management),
    ],
  }
}

const ownLine = (id: string, group: OwnLine['group'], name: string, amount: number): OwnLine => ({
  id,
  group,
  name,
  quantity: '1',
  unit: '项',
  unitPrice: plainYuan(fen(amount)),
  times: '1',
  basis: '本地三家询价的平均数',
})

/** One to three sources that make up the total. */
export function randomFunds(dice: Dice, totalFen: Fen): Project['fundSources'] {
  const count = dice.between(1, 3)
  const part = Math.floor(totalFen / count)
  return Array.from({ length: count }, (_, index) => ({
    id: `f${index}`,
    kind: dice.oneOf(['working_funds', 'special_funds'] as const),
    amountFen: fen(index === count - 1 ? totalFen - part * (count - 1) : part),
    documentNumber: `示财社〔2023〕${index + 1}号`,
  }))
}
