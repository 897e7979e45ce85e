import { clauseLabel } from './clause'
import type { Facts } from './facts'
import { at, type RuleFinding } from './rule'

/** Read in reprints of the decree, not in the official gazette. */
const basis = {
  document: '《保障中小企业款项支付条例》（国务院令第728号公布，第802号修订，据转载文本，未核公报）',
  article: '第九条',
}
/** 30 days hold about 20 working days, 60 about 40: more cannot be within the term. */
const usualWorkdays = 20
const longestWorkdays = 40

/** A small or medium enterprise is paid within 30 days, by agreement 60 at most. */
export const smePayment = (facts: Facts): RuleFinding[] =>
  isSme(facts) ? facts.project.contract.payments.flatMap(tooLong) : []

function isSme({ contractor }: Facts): boolean {
  const size = contractor?.kind === 'enterprise' ? contractor.enterpriseSize : null
  return size !== null && size !== 'large'
}

function tooLong({ dueWorkdays }: Facts['project']['contract']['payments'][number], index: number): RuleFinding[] {
  if (dueWorkdays <= usualWorkdays) return []
  const over = dueWorkdays > longestWorkdays
  return [
    {
      id: `sme.${index}`,
      level: over ? 'error' : 'warning',
      message: `${clauseLabel('C09')}：第${index + 1}期付款期限${dueWorkdays}个工作日，承接主体是中小企业，一般不超过30日${over ? '，双方约定的最长也不超过60日' : '，约定更长的最长60日'}。`,
      basis,
      fix: `请把付款期限改为${usualWorkdays}个工作日以内。`,
      where: at('contract', 'contract.payments'),
    },
  ]
}
