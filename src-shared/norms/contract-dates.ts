import { judgeDeadline } from '../calendar/deadline'
import { restOn } from '../calendar/workdays'
import { clauseLabel } from '../contract/clause-names'
import { addDays, compareDates, daysBetween, type IsoDate, realDate } from '../dates'
import { annex, type Basis, civilCode, suggested } from '../law/citations'
import { termText } from '../law/time-limits'
import { limitsOf, signLimit } from '../procurement/legal-limits'
import { judgeLimit, type Limit, limitDay, limitStatus } from '../procurement/limit'
import { textGap } from '../text/filler'
import { awardPaper, noticeOfNoProcedure } from './award-paper'
import { elementsBasis } from './element'
import type { Facts } from './facts'
import { at, type Rule, type RuleFinding } from './rule'

const signed = at('contract', 'contract.signedOn')
const movedOn = ({ document, article }: Basis): Basis => ({
  document: `${document}；${civilCode('').document}`,
  article: `${article}；第二百零三条`,
})

/** What counts, and the law's own where the office has set itself a stricter one. */
function signLimits({ county }: Facts): { strictest: Limit; law: Limit } {
  const limits = limitsOf(signLimit, county.rules.timeLimits)
  return { strictest: limits[0] as Limit, law: limits.at(-1) as Limit }
}

/** Award, signing and start of the service in their order (Procurement Law art. 46, Civil Code art. 203; C00). */
export const contractDates: Rule = {
  id: 'contract.dates',
  norms: ['P21'],
  check(facts) {
    const { project } = facts
    const signedOn = realDate(project.contract.signedOn)
    const awardedOn = realDate(project.procurement.awardedOn)
    return [
      ...procurementPapers(facts, awardedOn),
      ...noticeOfNoProcedure(facts),
      ...(awardedOn ? awardFindings(facts, awardedOn) : []),
      ...(signedOn ? signingFindings(facts, signedOn, awardedOn) : [notSigned(facts, awardedOn)]),
    ]
  },
}

/** What stands on the paper is written by hand at the signing; the last day for it is said before. */
function notSigned(facts: Facts, awardedOn: IsoDate | null): RuleFinding {
  const { procurement } = facts.project
  const bound = awardedOn && procurement.method !== 'internal_control'
  const last = bound ? limitDay(signLimits(facts).strictest, awardedOn, facts.county.rules.calendars) : null
  const until = last ? `按${awardPaper(procurement)}日期${awardedOn}，最迟${last}签订。` : ''
  return {
    id: 'signed',
    level: 'note',
    message: `${clauseLabel('C00')}：还没有填签订日期，合同上留空，由双方签署时填写。${until}`,
    basis: elementsBasis,
    fix: '签署后请补填签订日期，以核对成交、签订、起始的先后。',
    where: signed,
  }
}

/** Below the threshold there is no award notice; every other way ends with one. */
function procurementPapers({ project }: Facts, awardedOn: IsoDate | null): RuleFinding[] {
  const { method, number, awardedName } = project.procurement
  if (method === null || method === 'internal_control') return []
  const needed: [string, string, string][] = [
    ['number', '采购编号', number],
    ['awardedOn', '成交（中标）通知书日期', awardedOn ?? ''],
    ['awardedName', '成交（中标）供应商名称', awardedName],
  ]
  return needed.flatMap(([field, label, text]) => {
    const gap = textGap(label, text)
    if (!gap) return []
    return {
      id: field,
      level: 'error' as const,
      message: `${clauseLabel('C00')}：${gap}。`,
      basis: elementsBasis,
      fix: `请按采购结果填写${label}。`,
      where: at('procurement', `procurement.${field}`),
    }
  })
}

/** A service that runs before anybody has been chosen for it. */
function awardFindings({ project }: Facts, awardedOn: IsoDate): RuleFinding[] {
  const startOn = realDate(project.period.startOn)
  if (!startOn || compareDates(awardedOn, startOn) <= 0) return []
  return [
    {
      id: 'awardedLate',
      level: 'warning',
      message: `${awardPaper(project.procurement)}日期${awardedOn}晚于服务期起始日${startOn}，采购还没有结果，服务已经开始${daysBetween(startOn, awardedOn)}天。`,
      basis: annex('一（三）'),
      fix: '请核对两个日期；服务应在确定成交供应商并签订合同之后开始。',
      where: at('procurement', 'procurement.awardedOn'),
    },
  ]
}

function signingFindings(facts: Facts, signedOn: IsoDate, awardedOn: IsoDate | null): RuleFinding[] {
  const found: RuleFinding[] = awardedOn ? afterAward(facts, signedOn, awardedOn) : []
  const startOn = realDate(facts.project.period.startOn)
  if (startOn && compareDates(startOn, signedOn) < 0) {
    found.push({
      id: 'start',
      level: 'warning',
      message: `服务期${startOn}开始，早于签订日${signedOn}，有${daysBetween(startOn, signedOn)}天没有合同。`,
      basis: annex('一（三）'),
      fix: '请核对起始日，服务一般应在签订后开始。',
      where: at('basics', 'period.startOn'),
    })
  }
  const endOn = realDate(facts.project.period.endOn)
  if (endOn && compareDates(signedOn, endOn) > 0) {
    const message = `签订日${signedOn}晚于服务期截止日${endOn}。`
    found.push({
      id: 'ended',
      level: 'error',
      message,
      basis: elementsBasis,
      fix: '请核对签订日期和服务期。',
      where: signed,
    })
  }
  return found
}

/** Not before the award, and within 30 days of it; what is bought under internal control is not bound to the 30 days. */
function afterAward(facts: Facts, signedOn: IsoDate, awardedOn: IsoDate): RuleFinding[] {
  const { calendars } = facts.county.rules
  const { law: limit, strictest } = signLimits(facts)
  const law = limit.basis
  const term = termText(limit)
  const say = (
    id: string,
    level: RuleFinding['level'],
    message: string,
    fix: string,
    basis: Basis = law,
  ): RuleFinding[] => [{ id, level, message, basis, fix, where: signed }]
  const paper = awardPaper(facts.project.procurement)
  if (compareDates(signedOn, awardedOn) < 0) {
    const message = `签订日${signedOn}早于${paper}日期${awardedOn}。`
    return say('before', 'error', message, '请核对两个日期，合同应在成交之后签订。')
  }
  const natural = addDays(awardedOn, limit.count)
  const last = limitDay(limit, awardedOn, calendars)
  const verdict = judgeDeadline(signedOn, natural, last)
  const fix = `请核对日期；应自${paper}发出之日起${term}内签订，当日不计，期满日是法定休假日的顺延。`
  if (facts.project.procurement.method === 'internal_control') {
    if (verdict !== 'late') return []
    const message = `签订日${signedOn}距成交确认日期${awardedOn}超过${term}。`
    return say(
      'late',
      'warning',
      message,
      '按单位内控制度采购的，请核对内控制度对签订时间的要求。',
      suggested('签订期限'),
    )
  }
  if (verdict === 'unknown') {
    const message = `不可判定：签订日${signedOn}晚于${term}期满日${natural}，但没有该年度的放假安排，无法核对期满日是否顺延。`
    return say(
      'unjudged',
      'warning',
      message,
      '请对照国务院办公厅当年放假安排核对；期满日不是休假日的，即为逾期。',
      movedOn(law),
    )
  }
  if (verdict === 'late') {
    const until = last ?? natural
    const message = `签订日${signedOn}超过${paper}（${awardedOn}）发出之日起${term}的期限，最迟应在${until}签订，晚${daysBetween(until, signedOn)}天。`
    return say('late', 'error', message, fix, until === natural ? law : movedOn(law))
  }
  if (judgeLimit(strictest, awardedOn, signedOn, calendars) === 'late') {
    const message = `签订日${signedOn}超过${paper}（${awardedOn}）发出之日起${termText(strictest)}的期限（${limitStatus(strictest)}），在法律规定的${term}以内。`
    return say('late', 'warning', message, '请核对日期和本单位的规定。', strictest.basis)
  }
  if (compareDates(signedOn, natural) <= 0) return []
  const rest = restOn(calendars, natural) ?? '法定休假日'
  const message = `${term}期满日${natural}是${rest}，顺延至${last}，签订日${signedOn}在期限内。`
  return say('moved', 'note', message, '无需改动。', movedOn(law))
}
