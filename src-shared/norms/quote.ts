import { clauseLabel } from '../contract/clause-names'
import { suggested } from '../law/citations'
import type { Fen } from '../money/fen'
import { formatYuan } from '../money/yuan'
import { emptyQuoteLine, productOf, quoteSum } from '../project/quote'
import { elementsBasis } from './element'
import type { Facts } from './facts'
import { at, type Rule, type RuleFinding } from './rule'
import { wideYuan } from './wide-amount'

const where = at('contract', 'contract.quote')
const yuan = (amount: Fen) => `${formatYuan(amount)}元`

/** Annex 2: the contractor's quote sums to the price, each line to its own product, and it is the contractor's. */
export const contractQuote: Rule = {
  id: 'contract.quote',
  norms: ['P21'],
  check({ project }: Facts) {
    const { quote, priceFen } = project.contract
    if (quote.lines.length === 0) return []
    const found: RuleFinding[] = []
    const say = (id: string, level: RuleFinding['level'], message: string, fix: string) =>
      found.push({
        id,
        level,
        message: `${clauseLabel('C08')}：${message}`,
        basis: level === 'error' ? elementsBasis : suggested('报价明细'),
        fix,
        where,
      })
    quote.lines.forEach((line, index) => {
      const row = `报价明细第${index + 1}行`
      const product = productOf(line)
      if (Object.keys(emptyQuoteLine).every((key) => !line[key as keyof typeof line]))
        say(`blank.${index}`, 'error', `${row}是空行。`, '请填写或者删除该行。')
      else if (line.name.trim() === '') say(`name.${index}`, 'error', `${row}还没有填项目。`, '请写明该行是什么费用。')
      else if (line.amountFen === null)
        say(`amount.${index}`, 'error', `${row}“${line.name}”还没有填金额。`, '请按报价填写金额。')
      else if (product !== null && product !== line.amountFen)
        say(
          `product.${index}`,
          'error',
          `${row}“${line.name}”的数量乘单价为${yuan(product)}，金额写作${yuan(line.amountFen)}。`,
          '请核对该行的数量、单价和金额。',
        )
    })
    const sum = quoteSum(quote.lines)
    if (priceFen !== null && sum !== BigInt(priceFen)) {
      const over = sum - BigInt(priceFen)
      const difference = `${over > 0n ? '多出' : '还差'}${wideYuan(over > 0n ? over : -over)}`
      say(
        'sum',
        'error',
        `报价明细合计${wideYuan(sum)}，合同价${yuan(priceFen)}，${difference}。`,
        '请按承接主体的报价核对各行；成交价低于原报价的，请填写按成交价调整后的报价。',
      )
    }
    if (quote.origin === 'budget')
      say(
        'origin',
        'warning',
        '报价明细是按本单位预算带入的，还没有按承接主体的报价核对。',
        '请按成交的报价逐行改好，再点“已按报价核对”；报价与预算逐行相同的，请留意采购是否有充分竞争。',
      )
    return found
  },
}
