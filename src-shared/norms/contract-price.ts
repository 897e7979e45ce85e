import { decimalText } from '../budget/decimal'
import { formatShare } from '../contract/wording'
import { type Fen, fen } from '../money/fen'
import { formatYuan } from '../money/yuan'
import { textGap } from '../text/filler'
import { annex, suggested } from './citations'
import { clauseLabel } from './clause'
import { elementsBasis } from './element'
import type { Facts } from './facts'
import { at, type Rule, type RuleFinding } from './rule'
import { typedFigure } from './typed-figure'

const price = at('contract', 'contract.priceFen')
const basis = elementsBasis
const yuan = (amount: Fen) => `${formatYuan(amount)}元`

/** C08: one price, above zero, within budget and award (P21). */
export const contractPrice: Rule = {
  id: 'contract.price',
  norms: ['P21'],
  check: (facts) => [...priceFindings(facts), ...awardFindings(facts), ...pricingFindings(facts)],
}

function priceFindings({ project, totalFen }: Facts): RuleFinding[] {
  const { priceFen } = project.contract
  const { awardedFen } = project.procurement
  const say = (id: string, message: string, fix: string, level: RuleFinding['level'] = 'error'): RuleFinding => ({
    id,
    level,
    message: `${clauseLabel('C08')}：${message}`,
    basis,
    fix,
    where: price,
  })
  if (priceFen === null) return [say('missing', '还没有填合同价。', '请按成交通知书填写合同价。')]
  if (priceFen <= 0) return [say('zero', `合同价${yuan(priceFen)}应大于0。`, '请按成交通知书填写合同价。')]
  const found: RuleFinding[] = []
  if (totalFen !== null && totalFen > 0 && priceFen > totalFen) {
    const over = yuan(fen(priceFen - totalFen))
    found.push(
      say('budget', `合同价${yuan(priceFen)}高于预算${yuan(totalFen)}，高出${over}。`, '合同价不得高于预算，请核对。'),
    )
  }
  if (awardedFen !== null && awardedFen > 0 && priceFen > awardedFen) {
    const over = yuan(fen(priceFen - awardedFen))
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
  const where = at('procurement', 'procurement.awardedFen')
  if (awardedFen === null) {
    if (method === null || method === 'internal_control') return []
    const message = '还没有填成交金额，无法核对合同价。'
    return [{ id: 'noAward', level: 'error', message, basis, fix: '请按成交（中标）通知书填写成交金额。', where }]
  }
  if (awardedFen <= 0) {
    const message = `成交金额${yuan(awardedFen)}应大于0。`
    return [{ id: 'awardZero', level: 'error', message, basis, fix: '请按成交（中标）通知书填写成交金额。', where }]
  }
  if (totalFen === null || totalFen <= 0 || awardedFen <= totalFen) return []
  const message = `成交金额${yuan(awardedFen)}高于预算${yuan(totalFen)}，高出${yuan(fen(awardedFen - totalFen))}。`
  return [{ id: 'overBudget', level: 'error', message, basis, fix: '请核对成交通知书和预算。', where }]
}

function pricingFindings({ project, items }: Facts): RuleFinding[] {
  const { pricing, unitPriceFen, priceFen, taxRateBp } = project.contract
  const found: RuleFinding[] = []
  if (taxRateBp === null) {
    const message = `${clauseLabel('C08')}：还没有填含税税率。`
    const where = at('contract', 'contract.taxRateBp')
    found.push({ id: 'tax', level: 'error', message, basis, fix: '请填写税率；免税的填0。', where })
  }
  if (pricing !== 'unit_price') return found
  const where = at('contract', 'contract.unitPriceFen')
  if (unitPriceFen === null || unitPriceFen <= 0) {
    const message = `${clauseLabel('C08')}：按单价据实结算，还没有填单价。`
    return [...found, { id: 'unit', level: 'error', message, basis, fix: '请填写每户（次）单价。', where }]
  }
  const counted = items.find(({ entry }) => entry?.name === '家计调查') ?? items[0]
  const quantity = counted ? typedFigure(counted.item.quantity) : null
  if (priceFen === null || quantity === null) return found
  if (quantity.mul(BigInt(unitPriceFen)).compare(BigInt(priceFen)) <= 0) return found
  const message = `${clauseLabel('C08')}：单价${yuan(unitPriceFen)}乘数量${decimalText(quantity)}超过合同价${yuan(priceFen)}。`
  return [
    ...found,
    {
      id: 'unitTotal',
      level: 'error',
      message,
      basis: suggested(clauseLabel('C08')),
      fix: '请调低单价或数量，结算不得超过合同价。',
      where,
    },
  ]
}

/** C09: stages that sum to all of it, the last after acceptance (P21; annex 1 一（四）; shares of 30, 50 and 10% [G]). */
export const contractPayments: Rule = {
  id: 'contract.payments',
  norms: ['N13', 'P21'],
  check({ project }) {
    const { payments } = project.contract
    const where = at('contract', 'contract.payments')
    const say = (id: string, message: string, fix: string, level: RuleFinding['level'] = 'error', from = basis) => ({
      id,
      level,
      message: `${clauseLabel('C09')}：${message}`,
      basis: from,
      fix,
      where,
    })
    if (payments.length === 0) return [say('none', '还没有填付款方式。', '请选择付款方案或自行填写各期。')]
    const found: RuleFinding[] = []
    const sum = payments.reduce((total, { shareBp }) => total + shareBp, 0)
    if (sum !== 10_000)
      found.push(say('sum', `各期比例合计${formatShare(sum)}，应为100%。`, '请调整各期比例，合计为100%。'))
    for (const [index, stage] of payments.entries()) {
      const unsaid = textGap(`第${index + 1}期付款条件`, stage.condition)
      if (unsaid) found.push(say(`condition.${index}`, `${unsaid}。`, '请写明付款条件。'))
      if (stage.shareBp <= 0)
        found.push(say(`share.${index}`, `第${index + 1}期比例应大于0。`, '请填写比例或删除该期。'))
      if (/按月|每月|月付/.test(`${stage.name}${stage.condition}`)) {
        const fix = '请改为按验收的服务量分阶段付款。'
        found.push(
          say(
            `monthly.${index}`,
            `第${index + 1}期按月支付，近似按月发放工资（PX-11）。`,
            fix,
            'warning',
            suggested('4.1'),
          ),
        )
      }
    }
    return [...found, ...edgeFindings(payments, say)]
  },
}

type Say = (id: string, message: string, fix: string, level?: RuleFinding['level'], from?: typeof basis) => RuleFinding

function edgeFindings(payments: Facts['project']['contract']['payments'], say: Say): RuleFinding[] {
  const found: RuleFinding[] = []
  const first = payments[0]
  const last = payments.at(-1)
  if (last && !last.afterAcceptance) {
    const from = annex('一（四）')
    found.push(say('last', '末期付款没有约定在验收之后。', '末期款应在全部验收合格后支付。', 'error', from))
  }
  if (last && last.shareBp < 1000) {
    const message = `末期比例${formatShare(last.shareBp)}，应不低于10%（建议值）。`
    found.push(say('lastShare', message, '请把末期比例调到10%以上。', 'error', suggested('4.1')))
  }
  if (first && first !== last && !first.afterAcceptance && first.shareBp > 3000) {
    const severe = first.shareBp > 5000
    const message = `首期（验收前）预付${formatShare(first.shareBp)}，超过${severe ? '50%' : '30%'}（建议值）。`
    const fix = '请把预付比例降到30%以内。'
    found.push(say('prepayment', message, fix, severe ? 'error' : 'warning', suggested('4.1')))
  }
  return found
}
