import type { ClauseCode } from '../contract/clause-names'
import { waitsForPlan } from '../contract/stage-days'
import { compareDates, daysBetween, type IsoDate } from '../dates'
import { isEndedEarly } from './contract-change-body'
import type { OwedBy } from './kind'
import { milestonesOf } from './milestones'
import type { RelatedRecord } from './record-field'
import { waitsFor } from './rectification-days'
import type { RectificationBody } from './rectification-schema'
import { reportsDue, reportTitle } from './reports-due'
import { receivedState, type ServiceReportBody } from './service-report-schema'
import type { WorkPlanBody } from './work-plan-schema'

/** 应交、应做: what the contractor owes by a day, and what came of it. */
export interface Obligation {
  /** Names it for good: report-p1, node-<id>, work-plan, rectification-<id>. */
  key: string
  what: string
  clause: ClauseCode
  /** null = nothing to reckon from. */
  dueOn: IsoDate | null
  doneOn: IsoDate | null
  /** First day on which it can be asked for: a report's period is over. */
  fromOn: IsoDate | null
  /** Neither contract nor plan says the day: it is reckoned from the service, unconfirmed, and nothing is late by it. */
  reckoned?: true
  /** Its acceptance shows that it was done, no later than `doneOn`; on which day nobody has registered. */
  accepted?: true
  /** The record that says so, begun or done. */
  record: { kind: string; id: string } | null
}

type Kept = readonly Pick<RelatedRecord, 'id' | 'kind' | 'state' | 'body'>[]

/** All that is owed over the service: the work plan, each report, each milestone with a day, each open rectification. */
export function obligationsOf(by: OwedBy, records: Kept): Obligation[] {
  return [
    ...workPlanOwed(by, records),
    ...reportsOwed(by, records),
    ...nodesOwed(by, records),
    ...rectificationsOwed(records),
  ]
}

/** Of one sort (report-, node-) what was due up to a day. */
export const dueUntil = (facts: OwedBy & { related: Kept }, sort: 'report-' | 'node-', on: IsoDate): Obligation[] =>
  obligationsOf(facts, facts.related).filter(
    ({ key, dueOn }) => key.startsWith(sort) && dueOn !== null && compareDates(dueOn, on) <= 0,
  )

/** Handed in, or handed in again where it was sent back. */
function workPlanOwed({ project, workPlanDueOn }: OwedBy, records: Kept): Obligation[] {
  if (!project) return []
  const kept = records.filter(({ kind }) => kind === 'work-plan').at(-1)
  const body = kept?.body as WorkPlanBody | undefined
  const isBack = kept?.state === 'returned'
  const dueOn = isBack ? (body?.correctBy ?? null) : (body?.dueOn ?? workPlanDueOn)
  if (dueOn === null && !kept) return []
  const at = project.contract.payments.findIndex(({ prepaid, condition }) => prepaid && waitsForPlan(condition))
  const ofStage = at < 0 ? '' : `（第${at + 1}期付款的条件）`
  return [
    {
      key: 'work-plan',
      what: `${isBack ? '补正后重新提交工作方案' : '报备工作方案'}${ofStage}`,
      clause: 'C11',
      dueOn,
      doneOn: isBack ? null : (body?.receivedOn ?? null),
      fromOn: isBack ? (body?.concludedOn ?? null) : project.contract.signedOn,
      record: kept ? { kind: kept.kind, id: kept.id } : null,
    },
  ]
}

function reportsOwed(by: OwedBy, records: Kept): Obligation[] {
  return reportsDue(by).map((report) => {
    const own = records.filter(
      ({ kind, body }) => kind === 'service-report' && (body as ServiceReportBody).report === report.id,
    )
    const kept = own.find(({ state }) => state === receivedState) ?? own[0]
    const body = kept?.body as ServiceReportBody | undefined
    return {
      key: `report-${report.id}`,
      what: reportTitle(report),
      clause: 'C07' as const,
      dueOn: body?.dueOn ?? report.dueOn,
      doneOn: kept?.state === receivedState ? (body?.receivedOn ?? null) : null,
      fromOn: report.endOn,
      record: kept ? { kind: kept.kind, id: kept.id } : null,
    }
  })
}

const isEndedBefore = ({ endsOn }: OwedBy, records: Kept, on: IsoDate | null): boolean =>
  endsOn !== null && on !== null && compareDates(endsOn, on) < 0 && isEndedEarly(records)

/** The filing of the work plan is owed by itself, once there is a term for it; what a 终止协议 ended before its day is owed no more. */
const nodesOwed = (by: OwedBy, records: Kept): Obligation[] =>
  milestonesOf(by, records)
    .filter(({ isPlan }) => !isPlan || workPlanOwed(by, records).length === 0)
    .filter(
      ({ doneOn, acceptedOn, dueOn }) => doneOn !== null || acceptedOn !== null || !isEndedBefore(by, records, dueOn),
    )
    .map(({ id, title, clause, dueOn, by: word, doneOn, acceptedOn }) => ({
      key: `node-${id}`,
      what: title,
      clause,
      dueOn,
      doneOn: doneOn ?? acceptedOn,
      fromOn: dueOn,
      ...(word === 'reckoned' && { reckoned: true }),
      ...(acceptedOn !== null && { accepted: true }),
      record: null,
    }))

const rectificationsOwed = (records: Kept): Obligation[] =>
  records.flatMap(({ id, kind, state, body }) => {
    const waits = kind === 'rectification' ? waitsFor(body as RectificationBody, state) : null
    if (!waits) return []
    const number = (body as RectificationBody).number.trim()
    return [
      {
        key: `rectification-${id}`,
        what: `${waits.what}${number && `（${number}）`}`,
        clause: 'C12' as const,
        dueOn: waits.by,
        doneOn: null,
        fromOn: (body as RectificationBody).noticedOn,
        record: { kind, id },
      },
    ]
  })

/** done: in time; late: after its day; overdue: its day is behind and it is not done; due: can be asked for; ahead: not yet. */
export type ObligationState = 'done' | 'late' | 'overdue' | 'due' | 'ahead'

export function obligationState(obligation: Obligation, today: IsoDate): ObligationState {
  const { doneOn, fromOn } = obligation
  if (obligationLate(obligation, today) > 0) return doneOn === null ? 'overdue' : 'late'
  if (doneOn !== null) return 'done'
  return fromOn !== null && compareDates(fromOn, today) < 0 ? 'due' : 'ahead'
}

/** Days after its day, up to that on which it was done, or today; 0 = in time, or nobody can say. */
export function obligationLate({ dueOn, doneOn, reckoned, accepted }: Obligation, today: IsoDate): number {
  if (reckoned || accepted) return 0
  const on = doneOn ?? today
  return dueOn !== null && compareDates(on, dueOn) > 0 ? daysBetween(dueOn, on) : 0
}

/** What is handed in is received, what is done is finished. */
const isHandedIn = ({ key }: Obligation): boolean => key.startsWith('report-') || key === 'work-plan'

/** As a letter says it: how many days it is late stands beside it. */
export const notYet = (obligation: Obligation): string => (isHandedIn(obligation) ? '还没有收到' : '还没有完成')

/** 已完成, 逾期 3 日完成, 逾期 3 日, 待收, 未到期 */
export function obligationText(obligation: Obligation, today: IsoDate): string {
  const late = obligationLate(obligation, today)
  const isReport = isHandedIn(obligation)
  const { dueOn, reckoned, accepted } = obligation
  if (accepted) return '已验收合格，完成日期没有登记'
  switch (obligationState(obligation, today)) {
    case 'done':
      return isReport ? '已收到' : '已完成'
    case 'late':
      return `${isReport ? '已收到' : '已完成'}，逾期 ${late} 日`
    case 'overdue':
      return `逾期 ${late} 日${isReport ? '，还没有收到' : ''}`
    case 'due':
      if (reckoned && dueOn !== null) return `推算日期已过 ${daysBetween(dueOn, today)} 日，待核实`
      return isReport ? '待收' : '办理中'
    case 'ahead':
      return dueOn === null ? '未约定日期' : '未到期'
  }
}
