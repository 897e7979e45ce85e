import { clauseLabel } from '../contract/clause-names'
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

/** A small or medium enterprise is paid within 30 days, by agreement 60 at most; whether it is one must be known. */
export function smePayment({ contractor, project }: Facts): RuleFinding[] {
  if (contractor?.kind !== 'enterprise' || contractor.enterpriseSize === 'large') return []
  if (contractor.enterpriseSize !== null) return project.contract.payments.flatMap(tooLong)
  // The rule about what is reserved asks for it already.
  return project.procurement.smeReserve === 'whole' ? [] : [unknownSize]
}

const unknownSize: RuleFinding = {
  id: 'sme.size',
  level: 'warning',
  message: `${clauseLabel('C09')}：承接主体是企业，还没有填企业划型；合同暂按不是中小企业写付款期限，是中小企业的，付款期限应按保障中小企业款项支付的规定写。`,
  basis,
  fix: '请在承接主体登记簿中填写企业划型。',
  where: at('contractor', 'contractorId'),
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
