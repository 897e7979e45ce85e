import { addDays, compareDates, daysBetween, type IsoDate } from '../dates'
import type { OwedBy } from './kind'
import { nodesInForce } from './milestones'
import { type QuantityTarget, quantityTargets } from './quantity-targets'
import type { RelatedRecord } from './record-field'
import { reportsDue } from './reports-due'
import { receivedState, type ServiceReportBody } from './service-report-schema'

/** So much in all at the end of that day. */
export interface Point {
  on: IsoDate
  amount: number
}

/** 进度 of one quantity target (P23): planned against done, in whole units. */
export interface TargetProgress extends QuantityTarget {
  /** Planned by the nodes of the filed plan, or else evenly over the service. */
  byNodes: boolean
  planned: Point[]
  /** Summed up over the reports that were received, each at the end of its stretch. */
  done: Point[]
  /** Day the last of them speaks of; null = none is in. */
  asOf: IsoDate | null
  plannedAsOf: number
  doneSum: number
  /** Of the total, in basis points, rounded down. */
  shareBp: number
  /** Less than planned on that day by so much; 0 = on the plan or before it. */
  behind: number
  /** More than the whole by so much: what the reports tell wants an explanation; 0 = no more than it. */
  over: number
}

/** What the line says of a day: straight between two points, in whole units rounded down. */
export function amountOn(points: readonly Point[], on: IsoDate): number {
  const after = points.findIndex((point) => compareDates(point.on, on) >= 0)
  if (after === -1) return points.at(-1)?.amount ?? 0
  const [from, to] = [points[after - 1], points[after]]
  if (!to || !from) return to && to.on === on ? to.amount : 0
  const span = daysBetween(from.on, to.on)
  return from.amount + Math.floor(((to.amount - from.amount) * daysBetween(from.on, on)) / span)
}

type Kept = readonly Pick<RelatedRecord, 'kind' | 'state' | 'body'>[]

/** The picture of 履约跟踪, and what it carries: how far the contract is with each quantity it counts. */
export const progress = { id: 'records.progress', norms: ['P23'], of: progressOf }

/** Of each quantity target; none while the days of the service are open. */
function progressOf(by: OwedBy, records: Kept): TargetProgress[] {
  const { project, endsOn } = by
  const startOn = project?.period.startOn ?? null
  if (startOn === null || endsOn === null || compareDates(endsOn, startOn) < 0) return []
  const before = { on: addDays(startOn, -1), amount: 0 }
  const told = reportsIn(by, records)
  return quantityTargets(by).map((target) => {
    const nodes = plannedNodes(records, target.name)
    const planned = lineOf([before, ...nodes], { on: endsOn, amount: target.total })
    const done = sumsOf(before, told, target.name)
    const [asOf, doneSum] = [told.at(-1)?.endOn ?? null, done.at(-1)?.amount ?? 0]
    const plannedAsOf = asOf === null ? 0 : amountOn(planned, asOf)
    return {
      ...target,
      byNodes: nodes.length > 0,
      planned,
      done,
      asOf,
      plannedAsOf,
      doneSum,
      shareBp: Math.floor((doneSum * 10_000) / target.total),
      behind: Math.max(0, plannedAsOf - doneSum),
      over: Math.max(0, doneSum - target.total),
    }
  })
}

const plannedNodes = (records: Kept, name: string): Point[] =>
  nodesInForce(records)
    .flatMap(({ on, target, quantity }) =>
      target === name && on !== null && quantity !== null ? [{ on, amount: quantity }] : [],
    )
    .sort((one, other) => compareDates(one.on, other.on) || one.amount - other.amount)

/** All is done by the last day of the service at the latest; of two points on a day the greater counts. */
const lineOf = (points: readonly Point[], last: Point): Point[] => [
  ...new Map([...points, last].map((point) => [point.on, point])).values(),
]

/** Received periodical reports in their order; 总报告 tells of the whole service again. */
function reportsIn(by: OwedBy, records: Kept) {
  const bodies = new Map(
    records
      .filter(({ kind, state }) => kind === 'service-report' && state === receivedState)
      .map(({ body }) => [(body as ServiceReportBody).report, body as ServiceReportBody]),
  )
  return reportsDue(by).flatMap(({ id, endOn, final }) => {
    const body = final ? undefined : bodies.get(id)
    return body ? [{ endOn, body }] : []
  })
}

function sumsOf(before: Point, told: ReturnType<typeof reportsIn>, name: string): Point[] {
  let amount = 0
  const sums = told.map(({ endOn, body }) => {
    amount += body.quantities.find(({ target }) => target === name)?.done ?? 0
    return { on: endOn, amount }
  })
  return [before, ...sums]
}
