import { clauseLabel } from '../contract/clause-names'
import { type DelayPenalty, delayPenalty } from '../contract/delay-penalty'
import { compareDates, daysBetween, type IsoDate } from '../dates'
import { formatYuan } from '../money/yuan'
import type { Proposal, RecordFacts } from './record-field'
import { correctBy } from './rectification-days'
import type { RectificationBody } from './rectification-schema'
import { banClause } from './supervision-words'

/** A term of the notice that was, or is being, missed: its last day, and the day up to which it is late. */
interface Missed {
  what: string
  by: IsoDate
  until: IsoDate
}

const firstOf = (...days: (IsoDate | null)[]): IsoDate | null => days.find((day) => day !== null) ?? null

/**
 * Both terms the contract sets (C12: the plan, the correction), each against the day on which what it asks came; until that,
 * or the end of 补救、赔偿, today decides.
 */
function missedTerms(body: RectificationBody, today: IsoDate): Missed[] {
  const { planDueOn, planReceivedOn, correctedOn, remedyDoneOn } = body
  const terms = [
    { what: '提出整改方案', by: planDueOn, until: firstOf(planReceivedOn, correctedOn, remedyDoneOn, today) },
    { what: '整改', by: correctBy(body), until: firstOf(correctedOn, remedyDoneOn, today) },
  ]
  return terms.flatMap(({ what, by, until }) =>
    by !== null && until !== null && compareDates(until, by) > 0 ? [{ what, by, until }] : [],
  )
}

/** Days on which either term was missed, none counted twice; 0 = in time. */
export function lateDays(body: RectificationBody, today: IsoDate): number {
  const terms = missedTerms(body, today).toSorted((one, other) => compareDates(one.by, other.by))
  let counted: IsoDate | null = null
  let days = 0
  for (const { by, until } of terms) {
    const from: IsoDate = counted !== null && compareDates(counted, by) > 0 ? counted : by
    if (compareDates(until, from) <= 0) continue
    days += daysBetween(from, until)
    counted = until
  }
  return days
}

/** 提出整改方案逾期 4 日、整改逾期 5 日; '' = in time. */
export const lateText = (body: RectificationBody, today: IsoDate): string =>
  missedTerms(body, today)
    .map(({ what, by, until }) => `${what}逾期 ${daysBetween(by, until)} 日`)
    .join('、')

/** The contract's own sum for being late with it (P17): proposed, and owed by the office's decision alone. */
const lateSum = (body: RectificationBody, { project, today }: RecordFacts): DelayPenalty | null =>
  project && delayPenalty(project, lateDays(body, today))

/** 合同第二十三条“违约责任”，每日 350.00 元，计 1,400.00 元 */
function sumText({ dailyFen, amountFen, capped }: DelayPenalty): string {
  const most = capped ? '（已到合同约定的上限）' : ''
  return `按${clauseLabel('C19')}，每日 ${formatYuan(dailyFen)} 元，计 ${formatYuan(amountFen)} 元${most}，是否追究由本单位决定`
}

/** While it is late, and behind that: which clause, and what it comes to. */
export function lateRemark(body: RectificationBody, facts: RecordFacts): string[] {
  const late = lateText(body, facts.today)
  if (late === '') return []
  const sum = lateSum(body, facts)
  return [
    `${late}；${sum ? sumText(sum) : `按${clauseLabel('C19')}办理；合同没有填价款或者日违约金比例，算不出金额，按实际填写并写明依据`}。`,
  ]
}

/** 违约金 is what the contract reckons for being late. */
export function proposedRemedy(body: RectificationBody, facts: RecordFacts): Proposal | null {
  const sum = lateSum(body, facts)
  return sum && { value: 'penalty', text: `${lateText(body, facts.today)}；${sumText(sum)}。` }
}

/**
 * The clause that says what follows: of a service handed on its own (C16); 违约金 for being late stands in 违约责任 (C19);
 * 补救措施 and 赔偿损失 for what is late or not put right in 监督检查与整改 (C12).
 */
export function proposedClause({ problems, remedyType }: RectificationBody, why: { late: boolean }): Proposal {
  const isBan = problems.some(({ clause }) => clause === banClause)
  const isPenalty = remedyType === 'penalty' || (remedyType === null && why.late)
  const code = isPenalty ? 'C19' : isBan ? banClause : 'C12'
  const says = isPenalty
    ? '逾期每日的违约金和上限'
    : isBan
      ? '转包、违反约定分包的，可以解除合同，所涉部分不予支付价款'
      : '逾期未整改或者整改不到位的，可以要求采取补救措施、赔偿损失'
  return { value: code, text: `${clauseLabel(code)}：${says}。用本单位合同范本的，条号以签订的合同为准。` }
}

/** Of 违约金, and before anything is chosen; nothing else is reckoned by the contract. */
export function proposedSum(body: RectificationBody, facts: RecordFacts): Proposal | null {
  const sum = lateSum(body, facts)
  if (!sum || (body.remedyType !== null && body.remedyType !== 'penalty')) return null
  return { value: sum.amountFen, text: `${lateText(body, facts.today)}；${sumText(sum)}。` }
}

/** 赔偿 is what was lost: the contract names no sum, whoever types one says what it rests on. */
export const compensationRemark = ({ remedyType, remedyFen }: RectificationBody): string[] =>
  remedyType === 'compensation' && remedyFen === null
    ? [
        '赔偿损失的金额，合同没有定数：按实际损失填写，并在“补救、赔偿情况”写明依据和算法；逾期违约金不足以弥补损失的，赔偿不足部分。',
      ]
    : []
