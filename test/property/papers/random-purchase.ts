import type { Contractor } from '#shared/contractor/contractor'
import type { Procurement, ProcurementMethod } from '#shared/project/project'
import type { Dice } from './dice'
import type { RandomMoney } from './random-money'
import type { RandomTerm } from './random-term'

const otherNames = ['竞争性谈判', '单一来源采购', '邀请招标方式', '框架协议采购']

/** The method the amount asks for, or now and then another one with its reason and approval. */
export function randomPurchase(dice: Dice, money: RandomMoney, term: RandomTerm, contractor: Contractor): Procurement {
  const { totalFen, priceFen } = money
  const usual =
    totalFen < 50_000_000 ? 'internal_control' : totalFen >= 400_000_000 ? 'open_tender' : 'competitive_consultation'
  const method = dice.happens(0.3)
    ? dice.oneOf<ProcurementMethod>(['other', 'competitive_consultation', 'open_tender'])
    : usual
  const own = method === 'internal_control'
  const odd = method !== usual
  const isSmall = contractor.kind === 'enterprise' && contractor.enterpriseSize !== 'large'
  return {
    method,
    otherMethodName: method === 'other' ? dice.oneOf(otherNames) : '',
    methodReason: odd ? '技术要求能够事先明确，符合规定情形' : '',
    approvalPaper: odd ? '盟财购批〔2023〕5号' : '',
    number: own ? '' : `SLQ-${term.year}-${dice.between(1, 99)}`,
    awardedOn: own ? null : term.awardedOn,
    awardedFen: own ? null : priceFen,
    awardedName: own ? '' : contractor.name,
    smeReserve: own ? null : isSmall ? dice.oneOf(['whole', 'part'] as const) : 'none',
    smeReason: '提供特定公共服务，符合条件的供应商多为社会组织',
    steps: [],
    bidDepositFen: null,
    panelSize: null,
    panelExperts: null,
    suppliers: null,
    priceWeightBp: null,
  }
}
