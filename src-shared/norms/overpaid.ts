import { agreedPrice } from '../law/agreed-price'
import { annex } from '../law/citations'
import { formatYuan } from '../money/yuan'
import { at, type Rule } from './rule'
import { wideYuan } from './wide-amount'

/** P09: what was paid on the contract is never more than its price; a payment is refused then, but a price may fall later. */
export const overpaid: Rule = {
  id: 'contract.overpaid',
  norms: ['P09'],
  check({ project, county }) {
    const paid = (county.payments?.get(project.id) ?? []).reduce((sum, { amountFen }) => sum + BigInt(amountFen), 0n)
    const priceFen = agreedPrice(county, project)
    if (paid === 0n || (priceFen !== null && paid <= BigInt(priceFen))) return []
    const price = priceFen === null ? '而合同没有价款' : `超过合同价款（连同补充、终止协议）${formatYuan(priceFen)}元`
    return [
      {
        level: 'error',
        message: `已登记付款${wideYuan(paid)}，${price}。`,
        basis: annex('一（四）'),
        fix: '请核对合同价款；付款录错的，在事中“付款”一步退回更正。',
        where: at('contract', 'contract.priceFen'),
      },
    ]
  },
}
