import { addDays, compareDates, daysBetween, type IsoDate, isIsoDate } from '../dates'
import { isFiller } from '../text/filler'
import { annex, procurementLaw } from './citations'
import { clauseLabel } from './clause'
import { elementsBasis } from './element'
import type { Facts } from './facts'
import { at, type Rule, type RuleFinding } from './rule'

const signed = at('contract', 'contract.signedOn')
const law = procurementLaw('第四十六条')
const signWithinDays = 30

/** Award, signing and start of the service in their order (Procurement Law art. 46; C00). */
export const contractDates: Rule = {
  id: 'contract.dates',
  norms: ['P21'],
  check(facts) {
    const { project } = facts
    const signedOn = real(project.contract.signedOn)
    const awardedOn = real(project.procurement.awardedOn)
    return [
      ...procurementPapers(facts, awardedOn),
      ...(signedOn ? signingFindings(facts, signedOn, awardedOn) : [notSigned]),
    ]
  },
}

const real = (text: IsoDate | null): IsoDate | null => (text && isIsoDate(text) ? text : null)

const notSigned: RuleFinding = {
  id: 'signed',
  level: 'note',
  message: `${clauseLabel('C00')}：还没有填签订日期，合同上留空，由双方签署时填写。`,
  basis: elementsBasis,
  fix: '签署后请补填签订日期，以核对成交、签订、起始的先后。',
  where: signed,
}

/** Below the threshold there is no award notice; every other way ends with one. */
function procurementPapers({ project }: Facts, awardedOn: IsoDate | null): RuleFinding[] {
  const { method, number, awardedName } = project.procurement
  if (method === null || method === 'internal_control') return []
  const missing: [string, string, boolean][] = [
    ['number', '采购编号', isFiller(number)],
    ['awardedOn', '成交（中标）通知书日期', awardedOn === null],
    ['awardedName', '成交（中标）供应商名称', isFiller(awardedName)],
  ]
  return missing
    .filter(([, , open]) => open)
    .map(([field, label]) => ({
      id: field,
      level: 'error' as const,
      message: `${clauseLabel('C00')}：还没有填${label}。`,
      basis: elementsBasis,
      fix: `请按采购结果填写${label}。`,
      where: at('procurement', `procurement.${field}`),
    }))
}

function signingFindings({ project }: Facts, signedOn: IsoDate, awardedOn: IsoDate | null): RuleFinding[] {
  const found: RuleFinding[] = []
  const say = (id: string, level: RuleFinding['level'], message: string, fix: string, basis = law, where = signed) =>
    found.push({ id, level, message, basis, fix, where })
  if (awardedOn && compareDates(signedOn, awardedOn) < 0) {
    say(
      'before',
      'error',
      `签订日${signedOn}早于成交通知书日期${awardedOn}。`,
      '请核对两个日期，合同应在成交之后签订。',
    )
  }
  const late = awardedOn ? daysBetween(awardedOn, signedOn) - signWithinDays : 0
  if (awardedOn && late > 0) {
    const last = addDays(awardedOn, signWithinDays)
    const message = `签订日${signedOn}距成交通知书${awardedOn}超过30日，应在${last}前签订，晚${late}天。`
    say('late', 'error', message, '请核对日期；应自成交通知书发出之日起30日内签订。')
  }
  const startOn = real(project.period.startOn)
  if (startOn && compareDates(startOn, signedOn) < 0) {
    const message = `服务期${startOn}开始，早于签订日${signedOn}，有${daysBetween(startOn, signedOn)}天没有合同。`
    say(
      'start',
      'warning',
      message,
      '请核对起始日，服务一般应在签订后开始。',
      annex('一（三）'),
      at('basics', 'period.startOn'),
    )
  }
  const endOn = real(project.period.endOn)
  if (endOn && compareDates(signedOn, endOn) > 0) {
    say('ended', 'error', `签订日${signedOn}晚于服务期截止日${endOn}。`, '请核对签订日期和服务期。', elementsBasis)
  }
  return found
}
