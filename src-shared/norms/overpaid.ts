import { agreedPrice } from '../law/agreed-price'
import { annex } from '../law/citations'
import { formatYuan } from '../money/yuan'
import { isFiller } from '../text/filler'
import { phrase } from '../text/join-text'
import { at, type Rule } from './rule'
import { wideYuan } from './wide-amount'

/**
 * P09: what was paid on the contract is never more than its price; a payment is refused then, but a price may fall later. What
 * a 终止协议 has agreed to come back is a remark until it is there.
 */
export const overpaid: Rule = {
  id: 'contract.overpaid',
  norms: ['P09'],
  check({ project, county }) {
    const paid = (county.payments?.get(project.id) ?? []).reduce((sum, { amountFen }) => sum + BigInt(amountFen), 0n)
    const priceFen = agreedPrice(county, project)
    if (paid === 0n || (priceFen !== null && paid <= BigInt(priceFen))) return []
    const price = priceFen === null ? '而合同没有价款' : `超过合同价款（连同补充、终止协议）${formatYuan(priceFen)}元`
    const ended = county.amendments?.get(project.id)?.findLast(({ settleFen }) => settleFen != null)
    if (ended && !isFiller(ended.refund ?? '')) {
      return [
        {
          id: 'refund',
          level: 'warning',
          message: `已登记付款${wideYuan(paid)}，${price}；${ended.title}约定退还：${phrase(ended.refund ?? '')}。`,
          basis: annex('一（四）'),
          fix: '请核对多付的价款是否已经退还；已经退还的，说明理由并附收款凭证。',
          where: at('tracking', 'contract-change'),
          waivable: true,
        },
      ]
    }
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
