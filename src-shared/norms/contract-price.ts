import { decimalText } from '../budget/decimal'
import { clauseLabel } from '../contract/clause-names'
import { formatShare } from '../contract/wording'
import { suggested } from '../law/citations'
import { type Fen, lessFen } from '../money/fen'
import { formatYuan } from '../money/yuan'
import { awardPaper } from './award-paper'
import { elementsBasis } from './element'
import type { Facts } from './facts'
import { at, type Rule, type RuleFinding } from './rule'
import { budgetFigure } from './typed-figure'
import { unitPriceFindings } from './unit-price'

const price = at('contract', 'contract.priceFen')
const basis = elementsBasis
const yuan = (amount: Fen) => `${formatYuan(amount)}元`

/** C08: one price, above zero, within budget and award (P21). */
export const contractPrice: Rule = {
  id: 'contract.price',
  norms: ['P21'],
  check: (facts) => [
    ...priceFindings(facts),
    ...awardFindings(facts),
    ...taxFindings(facts),
    ...unitPriceFindings(facts),
  ],
}

function priceFindings({ project, totalFen }: Facts): RuleFinding[] {
  const { priceFen } = project.contract
  const { awardedFen } = project.procurement
  const byPaper = `请按${awardPaper(project.procurement)}填写合同价。`
  const say = (id: string, message: string, fix: string, level: RuleFinding['level'] = 'error'): RuleFinding => ({
    id,
    level,
    message: `${clauseLabel('C08')}：${message}`,
    basis,
    fix,
    where: price,
  })
  if (priceFen === null) return [say('missing', '还没有填合同价。', byPaper)]
  if (priceFen <= 0) return [say('zero', `合同价${yuan(priceFen)}应大于0。`, byPaper)]
  const found: RuleFinding[] = []
  if (totalFen !== null && totalFen > 0 && priceFen > totalFen) {
    const over = yuan(lessFen(priceFen, totalFen))
    found.push(
      say('budget', `合同价${yuan(priceFen)}高于预算${yuan(totalFen)}，高出${over}。`, '合同价不得高于预算，请核对。'),
    )
  }
  if (awardedFen !== null && awardedFen > 0 && priceFen > awardedFen) {
    const over = yuan(lessFen(priceFen, awardedFen))
    found.push(say('award', `合同价${yuan(priceFen)}高于成交价${yuan(awardedFen)}，高出${over}。`, '请按成交价签订。'))
  }
  if (awardedFen !== null && priceFen < awardedFen) {
    const message = `合同价${yuan(priceFen)}低于成交价${yuan(awardedFen)}。`
    found.push(say('below', message, '请核对；确有原因的，请留存双方确认材料。', 'warning'))
  }
  return found
}

function awardFindings({ project, totalFen }: Facts): RuleFinding[] {
  const { awardedFen, method } = project.procurement
  const paper = awardPaper(project.procurement)
  const say = (id: string, message: string, fix: string): RuleFinding => ({
    id,
    level: 'error',
    message,
    basis,
    fix,
    where: at('procurement', 'procurement.awardedFen'),
  })
  const byPaper = `请按${paper}填写成交金额。`
  if (awardedFen === null) {
    if (method === null || method === 'internal_control') return []
    return [say('noAward', '还没有填成交金额，无法核对合同价。', byPaper)]
  }
  if (awardedFen <= 0) return [say('awardZero', `成交金额${yuan(awardedFen)}应大于0。`, byPaper)]
  if (totalFen === null || totalFen <= 0 || awardedFen <= totalFen) return []
  const over = yuan(lessFen(awardedFen, totalFen))
  const message = `成交金额${yuan(awardedFen)}高于预算${yuan(totalFen)}，高出${over}。`
  return [say('overBudget', message, `请核对${paper}和预算。`)]
}

/** The rate printed in the contract is there, and the one the budget reckons its tax with. */
function taxFindings(facts: Facts): RuleFinding[] {
  const { taxRateBp } = facts.project.contract
  const where = at('contract', 'contract.taxRateBp')
  if (taxRateBp === null) {
    const message = `${clauseLabel('C08')}：还没有填含税税率。`
    return [{ id: 'tax', level: 'error', message, basis, fix: '请填写税率；免税的填0。', where }]
  }
  const budgeted = budgetFigure(facts, 'vat')
  if (budgeted === null || budgeted.mul(10_000).equals(taxRateBp)) return []
  const message = `${clauseLabel('C08')}：合同税率${formatShare(taxRateBp)}，预算按${decimalText(budgeted.mul(100))}%测算增值税，两处不一致。`
  const fix = '请核对承接主体的纳税人身份和适用税率，使合同与预算一致。'
  return [
    { id: 'taxRate', level: 'warning', contradicts: true, message, basis: suggested('合同与预算的税率'), fix, where },
  ]
}
