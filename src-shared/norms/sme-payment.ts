import { clauseLabel } from '../contract/clause-names'
import {
  figureOf,
  type SuggestedValues,
  type ValueId,
  valueBasis,
  valueRow,
  valueStatus,
  valueText,
} from '../law/suggested-values'
import type { PaymentStage } from '../project/contract-form'
import type { Facts } from './facts'
import { at, type RuleFinding } from './rule'

/** Read in reprints of the decree, not in the official gazette. */
const basis = {
  document: '《保障中小企业款项支付条例》（国务院令第728号公布，第802号修订，据转载文本，未核公报）',
  article: '第九条',
}
/** A small or medium enterprise is paid within 30 days, by agreement 60 at most; whether it is one must be known. */
export function smePayment({ contractor, project, county }: Facts): RuleFinding[] {
  if (contractor?.kind !== 'enterprise' || contractor.enterpriseSize === 'large') return []
  if (contractor.enterpriseSize !== null)
    return project.contract.payments.flatMap((stage, index) => tooLong(stage, index, county.rules.suggestedValues))
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

/** The decree's own days; an office's figure as it is. */
const termOf = (values: SuggestedValues, id: ValueId, decree: string) =>
  valueRow(values, id).by === '' ? decree : valueText(values, id)

/** 30 days hold about 20 working days, 60 about 40: more cannot be within the term. */
function tooLong({ dueWorkdays }: PaymentStage, index: number, values: SuggestedValues): RuleFinding[] {
  const usual = valueText(values, 'sme-payment-usual')
  if (dueWorkdays <= figureOf(values, 'sme-payment-usual')) return []
  const over = dueWorkdays > figureOf(values, 'sme-payment-most')
  const broken = over ? 'sme-payment-most' : 'sme-payment-usual'
  const own = valueRow(values, broken).by && valueStatus(values, broken)
  const days = termOf(values, 'sme-payment-usual', '30日')
  const most = termOf(values, 'sme-payment-most', '60日')
  return [
    {
      id: `sme.${index}`,
      level: 'warning',
      message: `${clauseLabel('C09')}：第${index + 1}期付款期限${dueWorkdays}个工作日，承接主体是中小企业，一般不超过${days}${over ? `，双方约定的最长也不超过${most}` : `，约定更长的最长${most}`}。`,
      basis: valueBasis(values, broken, basis),
      fix: `请把付款期限改为${usual}以内${over ? `，约定更长的不超过${valueText(values, 'sme-payment-most')}` : ''}${own && `（${own}）`}。`,
      where: at('contract', 'contract.payments'),
    },
  ]
}
