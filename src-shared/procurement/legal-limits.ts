import type { Basis } from '../law/citations'
import { type LimitId, limitRow, limitRows, limitSides, type TimeLimitsInForce, termText } from '../law/time-limits'
import type { Limit } from './limit'

/** How a limit of the law binds a step (domain 3.3): what it runs from, and how it is said; its figure is data. */
export interface LimitRule {
  id: LimitId
  /** Id of the step it is counted from. */
  from: string
  /** 采购意向公开满30日, with the term in its place. */
  says(term: string): string
}

/** The order of two steps. */
export const notBefore = (from: string, title: string, basis: Basis, confirmed = true): Limit => ({
  kind: 'earliest',
  from,
  count: 0,
  unit: 'days',
  title,
  basis,
  confirmed,
})

const rule = (id: LimitId, from: string, says: LimitRule['says']): LimitRule => ({ id, from, says })

export const intentionLimit = rule('intention', 'intention', (term) => `采购意向公开满${term}`)

export const consultationAnswerLimits = [
  rule('consultation-documents', 'documents', (term) => `磋商文件发出满${term}`),
  rule('consultation-sale', 'documents', (term) => `磋商文件发售满${term}`),
  rule('consultation-notice', 'invite', (term) => `磋商公告满${term}`),
  rule('consultation-clarify', 'clarify', (term) => `澄清、修改通知后满${term}，不足的顺延`),
]

export const tenderAnswerLimits = [
  rule('tender-documents', 'documents', (term) => `招标文件发出满${term}`),
  rule('tender-sale', 'documents', (term) => `招标文件提供满${term}`),
  rule('tender-notice', 'invite', (term) => `招标公告满${term}`),
  rule('tender-clarify', 'clarify', (term) => `澄清、修改通知后满${term}，不足的顺延`),
]

/** Written for tenders; for a consultation it is taken over [G]. */
export const reportLimit = (of: 'consultation' | 'tender') =>
  rule(`${of}-report`, 'review', (term) => `评审结束后${term}内送达`)

export const decisionLimit = (of: 'consultation' | 'tender') =>
  rule(`${of}-decision`, 'report', (term) => `收到评审报告后${term}内确定`)

export const awardLimit = rule('award', 'decision', (term) => `确定供应商后${term}内发出通知书并公告`)
export const challengeLimit = rule('challenge', 'award', (term) => `知道或应知权益受损后${term}内提出`)
export const replyLimit = rule('reply', 'challenge', (term) => `收到质疑后${term}内答复`)
/** Runs from the end of the time for a reply, whether one was given or not: 7 working days, and 15 more. */
export const complaintLimit = rule(
  'complaint',
  'challenge',
  (term) => `质疑答复期满后投诉，连同答复期自收到质疑起${term}内`,
)
export const loserDepositLimit = rule('loser-deposit', 'award', (term) => `通知书发出后${term}内退还未成交供应商`)
export const winnerDepositLimit = rule('winner-deposit', 'sign', (term) => `合同签订后${term}内退还成交供应商`)
export const signLimit = rule('sign', 'award', (term) => `成交（中标）通知书发出后${term}内签订`)
export const publishLimit = rule('publish', 'sign', (term) => `签订后${term}内公告`)
export const fileLimit = rule('file', 'sign', (term) => `签订后${term}内备案`)
/** Of no step of the purchase: what the contractor owes once it has signed. */
export const workPlanLimit = rule('work-plan', 'sign', (term) => `签订合同后${term}内报备工作方案`)

/** The limit that counts, and behind it the law's where the office has set itself a stricter one. */
export const limitsOf = (of: LimitRule, limits: Pick<TimeLimitsInForce, 'limits'>): Limit[] =>
  limitRows(limits, of.id).map(({ count, unit, basis, confirmed, by, effectiveFrom }, at, rows) => ({
    kind: limitSides[of.id] === 'shortest' ? 'earliest' : 'latest',
    from: of.from,
    count,
    unit,
    title: of.says(termText({ count, unit })),
    basis,
    confirmed,
    by,
    ...(at === 0 && rows.length > 1 && { own: true }),
    ...(effectiveFrom && { effectiveFrom }),
  }))

/** The strictest. */
export const limitOf = (of: LimitRule, limits: Pick<TimeLimitsInForce, 'limits'>): Limit =>
  limitsOf(of, limits)[0] as Limit

/** 30日, 2个工作日, as it counts. */
export const termOf = ({ id }: LimitRule, limits: Pick<TimeLimitsInForce, 'limits'>): string =>
  termText(limitRow(limits, id))
