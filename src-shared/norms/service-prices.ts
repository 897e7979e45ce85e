import { itemName } from '../catalog/item-name'
import { clauseLabel } from '../contract/clause-names'
import { pricedServices } from '../contract/service-prices'
import { suggested } from '../law/citations'
import { figureOf, valueStatus, valueText } from '../law/suggested-values'
import type { Fen } from '../money/fen'
import { formatYuan } from '../money/yuan'
import { elementsBasis } from './element'
import type { Facts } from './facts'
import { at, type RuleFinding } from './rule'
import { wideYuan } from './wide-amount'

const where = at('contract', 'contract.servicePrices')
const yuan = (amount: Fen) => `${formatYuan(amount)}元`
/** C08, several services: each has its price, and together they are the contract's, or within it where paid by unit. */
export function servicePriceFindings({ project, items, county }: Facts): RuleFinding[] {
  const { pricing, priceFen } = project.contract
  const services = pricedServices(project)
  if (services.length === 0) return []
  const byUnit = pricing === 'unit_price'
  const say = (id: string, level: RuleFinding['level'], message: string, fix: string): RuleFinding => ({
    id,
    level,
    message: `${clauseLabel('C08')}：${message}`,
    basis: level === 'error' ? elementsBasis : suggested(clauseLabel('C08')),
    fix,
    where,
  })
  const open = services.filter(({ unitPriceFen, amountFen }) => !((byUnit ? unitPriceFen : amountFen) ?? 0))
  if (open.length > 0) {
    const names = open.map(({ item }) => itemName(items.find((one) => one.item === item)?.entry))
    const what = byUnit ? '单价' : '金额'
    return [
      say(
        'services',
        'error',
        `还没有填${names.map((name) => `“${name}”`).join('、')}的${what}。`,
        `请填写各项服务的${what}。`,
      ),
    ]
  }
  if (priceFen === null || priceFen <= 0 || services.some(({ amountFen }) => amountFen === null)) return []
  const sum = services.reduce((total, { amountFen }) => total + BigInt(amountFen ?? 0), 0n)
  const price = BigInt(priceFen)
  if (!byUnit && sum !== price)
    return [
      say(
        'servicesSum',
        'error',
        `各项服务合计${wideYuan(sum)}，与合同价${yuan(priceFen)}不一致。`,
        '请核对各项服务的金额。',
      ),
    ]
  if (byUnit && sum > price)
    return [
      say(
        'servicesSum',
        'error',
        `各项服务单价乘数量合计${wideYuan(sum)}，超过合同价${yuan(priceFen)}。`,
        '请调低单价或数量，结算不得超过合同价。',
      ),
    ]
  const values = county.rules.suggestedValues
  // Unit prices that account for less leave the rest of the price without a ground.
  if (byUnit && sum * 10_000n < price * BigInt(10_000 - figureOf(values, 'price-left-share')))
    return [
      say(
        'servicesLow',
        'warning',
        `各项服务单价乘数量合计${wideYuan(sum)}，比合同价${yuan(priceFen)}低${valueText(values, 'price-left-share')}以上（${valueStatus(values, 'price-left-share')}）。`,
        '请核对单价、数量和合同价；合同价是最高限额的，请在项目材料中说明。',
      ),
    ]
  return []
}
