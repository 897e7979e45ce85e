import { decimalText } from '../budget/decimal'
import { itemName } from '../catalog/item-name'
import { clauseLabel } from '../contract/clause-names'
import { suggested } from '../law/citations'
import { figureOf, valueBasis, valueStatus, valueText } from '../law/suggested-values'
import type { Fen } from '../money/fen'
import { formatYuan } from '../money/yuan'
import { elementsBasis } from './element'
import type { Facts } from './facts'
import { at, type RuleFinding } from './rule'
import { servicePriceFindings } from './service-prices'
import { typedFigure } from './typed-figure'
import { wideYuan } from './wide-amount'

const where = at('contract', 'contract.unitPriceFen')
const basis = suggested(clauseLabel('C08'))
const yuan = (amount: Fen) => `${formatYuan(amount)}元`
/** C08: the price of one unit times the quantity, against the contract's price; of several services the price of each. */
export function unitPriceFindings(facts: Facts): RuleFinding[] {
  const { items, project } = facts
  const { pricing, unitPriceFen, priceFen } = project.contract
  if (items.length > 1) return servicePriceFindings(facts)
  if (pricing !== 'unit_price') return []
  if (unitPriceFen === null || unitPriceFen <= 0) {
    const message = `${clauseLabel('C08')}：按单价据实结算，还没有填单价。`
    return [{ id: 'unit', level: 'error', message, basis: elementsBasis, fix: '请填写每一计量单位的单价。', where }]
  }
  const [priced] = items
  const quantity = priced ? typedFigure(priced.item.quantity) : null
  // A quantity of none or less is said where it stands.
  if (!priced || priceFen === null || priceFen <= 0 || quantity === null || quantity.compare(0) <= 0) return []
  const name = itemName(priced.entry)
  const sum = quantity.mul(BigInt(unitPriceFen))
  const said = `单价${yuan(unitPriceFen)}乘“${name}”数量${decimalText(quantity)}${priced.item.unit}`
  if (sum.compare(BigInt(priceFen)) > 0) {
    const message = `${clauseLabel('C08')}：${said}超过合同价${yuan(priceFen)}。`
    return [{ id: 'unitTotal', level: 'error', message, basis, fix: '请调低单价或数量，结算不得超过合同价。', where }]
  }
  // A unit price that accounts for less leaves the rest of the price without a ground.
  const values = facts.county.rules.suggestedValues
  const leastBp = BigInt(10_000 - figureOf(values, 'price-left-share'))
  if (sum.compare((BigInt(priceFen) * leastBp) / 10_000n) >= 0) return []
  const message = `${clauseLabel('C08')}：${said}为${wideYuan(sum.n / sum.d)}，比合同价${yuan(priceFen)}低${valueText(values, 'price-left-share')}以上（${valueStatus(values, 'price-left-share')}）。`
  const fix = '请核对单价、数量和合同价；合同价是最高限额的，请在项目材料中说明。'
  return [
    { id: 'unitLow', level: 'warning', message, basis: valueBasis(values, 'price-left-share', basis), fix, where },
  ]
}
