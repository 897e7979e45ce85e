import { decimalText } from '../budget/decimal'
import { itemName } from '../catalog/item-name'
import { type Fen, fen } from '../money/fen'
import { formatYuan } from '../money/yuan'
import { suggested } from './citations'
import { clauseLabel } from './clause'
import { elementsBasis } from './element'
import type { Facts } from './facts'
import { at, type RuleFinding } from './rule'
import { typedFigure } from './typed-figure'

const where = at('contract', 'contract.unitPriceFen')
const itemField = at('contract', 'contract.unitPriceItem')
const basis = suggested(clauseLabel('C08'))
const yuan = (amount: Fen) => `${formatYuan(amount)}元`
/** A unit price that accounts for less than this share of the price leaves the rest without a ground. */
const leastShareBp = 9_000n

/** C08, priced by unit: the price of one times the quantity of the item it prices, against the contract's price. */
export function unitPriceFindings(facts: Facts): RuleFinding[] {
  const { pricing, unitPriceFen, priceFen } = facts.project.contract
  if (pricing !== 'unit_price') return []
  if (unitPriceFen === null || unitPriceFen <= 0) {
    const message = `${clauseLabel('C08')}：按单价据实结算，还没有填单价。`
    return [{ id: 'unit', level: 'error', message, basis: elementsBasis, fix: '请填写每一计量单位的单价。', where }]
  }
  const priced = pricedItem(facts)
  const chosen = itemFindings(facts, priced)
  const quantity = priced ? typedFigure(priced.item.quantity) : null
  if (!priced || priceFen === null || priceFen <= 0 || quantity === null) return chosen
  const name = itemName(priced.entry)
  const sum = quantity.mul(BigInt(unitPriceFen))
  const said = `单价${yuan(unitPriceFen)}乘“${name}”数量${decimalText(quantity)}${priced.item.unit}`
  if (sum.compare(BigInt(priceFen)) > 0) {
    const message = `${clauseLabel('C08')}：${said}超过合同价${yuan(priceFen)}。`
    const fix = '请调低单价或数量，结算不得超过合同价。'
    return [...chosen, { id: 'unitTotal', level: 'error', message, basis, fix, where }]
  }
  const least = (BigInt(priceFen) * leastShareBp) / 10_000n
  if (facts.items.length > 1 || sum.compare(least) >= 0) return chosen
  const message = `${clauseLabel('C08')}：${said}为${yuan(fen(Math.floor(sum.valueOf())))}，比合同价${yuan(priceFen)}低一成以上。`
  const fix = '请核对单价、数量和合同价；合同价是最高限额的，请在项目材料中说明。'
  return [...chosen, { id: 'unitLow', level: 'warning', message, basis, fix, where }]
}

type Priced = Facts['items'][number]

/** The one named; else the only one, or 家计调查 among several. */
function pricedItem({ project, items }: Facts): Priced | null {
  const { unitPriceItem } = project.contract
  if (unitPriceItem !== '') return items.find(({ item }) => item.code === unitPriceItem) ?? null
  return items.find(({ entry }) => entry?.name === '家计调查') ?? items[0] ?? null
}

function itemFindings({ project, items }: Facts, priced: Priced | null): RuleFinding[] {
  const { unitPriceItem } = project.contract
  const say = (level: RuleFinding['level'], message: string): RuleFinding[] => [
    {
      id: 'unitItem',
      level,
      message: `${clauseLabel('C08')}：${message}`,
      basis,
      fix: '请选择按单价结算的服务。',
      where: itemField,
    },
  ]
  if (unitPriceItem !== '' && !priced) return say('error', '按单价结算的服务已不在购买的服务项目中。')
  if (unitPriceItem !== '' || items.length < 2) return []
  return say('warning', `购买了${items.length}项服务，还没有选单价用于哪一项，暂按“${priced?.entry?.name ?? ''}”核对。`)
}
