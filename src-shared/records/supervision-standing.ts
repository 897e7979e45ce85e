import type { ReportPeriod } from '../contract/periods'
import { compareDates, type IsoDate } from '../dates'
import { isBlank } from '../text/filler'
import { type InspectionBody, inspectedState } from './inspection-schema'
import type { Owed } from './kind'
import type { RelatedRecord } from './record-field'
import { judgedState, type SamplingBody } from './sampling-body'
import type { SupervisionRow } from './supervision-plan'
import { fitsRow, rowsInForce, rowTitle } from './supervision-rows'
import { quarterOf, quarterTitle, serviceQuarters, slotsOf } from './supervision-schedule'
import { fundsService } from './supervision-words'

/** A quarter of the service: what the plan asks in it, what was done, and whether the contractor's money was looked at (N16). */
export interface QuarterStanding extends ReportPeriod {
  planned: number
  /** Of what is planned, how much was done; without a plan every visit. */
  done: number
  /** Every inspection in it, planned or not. */
  visits: number
  fundsChecked: boolean
  when: 'over' | 'running' | 'ahead'
}

/** A row in force, per quarter: how often it is planned, how often that is due by today, and how often it was done. */
export interface RowStanding {
  id: string
  title: string
  planned: number[]
  due: number[]
  done: number[]
}

/** 计划与完成: the plan's rows over the quarters of the service (P13). */
export interface SupervisionStanding {
  hasPlan: boolean
  quarters: QuarterStanding[]
  rows: RowStanding[]
  /** Whole sentences on what is missing. */
  gaps: string[]
}

interface Looked {
  startOn: IsoDate | null
  endsOn: IsoDate | null
  today: IsoDate
  /** Of the project, and of its contractor where they name it. */
  records: readonly Pick<RelatedRecord, 'id' | 'kind' | 'state' | 'title' | 'body'>[]
}

interface Done {
  on: IsoDate
  planRow: string | null
  way: string | null
  service: string | null
  funds: boolean
}

/** Inspections that took place, also those registered with the contractor as it was done before. */
function inspectionsIn(records: Looked['records']): Done[] {
  return records.flatMap(({ kind, state, body }) => {
    if (kind === 'inspection' && state === inspectedState) {
      const { checkedOn: on, planRow, way, service, accounts } = body as InspectionBody
      return on ? [{ on, planRow, way, service, funds: service === fundsService || !isBlank(accounts) }] : []
    }
    if (kind === 'contractor-inspection' && state !== 'draft') {
      const on = body.checkedOn as IsoDate | null
      const funds = /资金|专账|票据/.test(String(body.service))
      return on ? [{ on, planRow: null, way: null, service: null, funds }] : []
    }
    return []
  })
}

/**
 * Samples of households whose results are in, on the day they were drawn: a 重点抽查 of 家计调查, else of the first service the
 * plan has one for (P14).
 */
function samplesIn(records: Looked['records'], rows: readonly SupervisionRow[]): Done[] {
  const own = rows.filter(({ way, service }) => way === 'key_sampling' && service !== fundsService)
  const row = own.find(({ service }) => service === '家计调查') ?? own[0]
  const as = { planRow: row?.id ?? null, way: row?.way ?? null, service: row?.service ?? null, funds: false }
  return records.flatMap(({ kind, state, body }) => {
    const on = kind === 'sampling' && state === judgedState ? (body as SamplingBody).drawnOn : null
    return on ? [{ on, ...as }] : []
  })
}

/** What the contractor told of the money it spent, and the office received: a look at the money of its quarter (N16), and no visit. */
const fundsToldIn = (records: Looked['records'], periods: readonly ReportPeriod[]): Done[] =>
  records.flatMap(({ kind, state, body }) => {
    const of = periods.find(({ number }) => body.quarter === `第${number}季度`)
    return kind === 'fund-use' && state !== 'draft' && of
      ? [{ on: of.endOn, planRow: null, way: null, service: null, funds: true }]
      : []
  })

/** Whether a look is one of a row: at the contractor's money by whatever looked at it, else by the row it names. */
const isOf = (row: SupervisionRow, one: Done): boolean =>
  row.service === fundsService ? one.funds : one.planRow === row.id && fitsRow(row, one)

export function supervisionStanding({ startOn, endsOn, today, records }: Looked): SupervisionStanding {
  const periods = serviceQuarters(startOn, endsOn)
  const planRows = rowsInForce(records as RelatedRecord[])
  const visited = [...inspectionsIn(records), ...samplesIn(records, planRows)]
  const done = [...visited, ...fundsToldIn(records, periods)]
  const rows = planRows.map((row) => rowStanding(row, periods, done, today))
  const hasPlan = planRows.length > 0
  const sum = (of: (row: RowStanding) => number) => rows.reduce((all, row) => all + of(row), 0)
  const quarters = periods.map((quarter, at) => {
    const visits = visited.filter(({ on }) => quarterOf(periods, on) === quarter).length
    const fulfilled = sum((row) => Math.min(row.done[at] ?? 0, row.planned[at] ?? 0))
    return {
      ...quarter,
      planned: sum((row) => row.planned[at] ?? 0),
      done: hasPlan ? fulfilled : visits,
      visits,
      fundsChecked: done.some(({ on, funds }) => funds && quarterOf(periods, on) === quarter),
      when: whenOf(quarter, today),
    }
  })
  return { hasPlan, quarters, rows, gaps: gapsOf(quarters, rows, records, { hasPlan, today }) }
}

/** Visits that name the row and are of its kind; one that is due once in several quarters may come in any of them. */
function rowStanding(
  row: SupervisionRow,
  periods: readonly ReportPeriod[],
  done: readonly Done[],
  today: IsoDate,
): RowStanding {
  const slots = slotsOf(row, periods)
  const own = done.filter((one) => isOf(row, one))
  const inQuarter = periods.map(({ number, startOn, endOn }) => {
    const ending = slots.filter(({ quarter }) => quarter === number)
    const from = ending
      .map((slot) => slot.startOn)
      .reduce((one, other) => (compareDates(one, other) < 0 ? one : other), startOn)
    return {
      planned: ending.length,
      due: ending.filter((slot) => compareDates(slot.endOn, today) < 0).length,
      done: own.filter(({ on }) => compareDates(from, on) <= 0 && compareDates(on, endOn) <= 0).length,
    }
  })
  return {
    id: row.id,
    title: rowTitle(row),
    planned: inQuarter.map(({ planned }) => planned),
    due: inQuarter.map(({ due }) => due),
    done: inQuarter.map((one) => one.done),
  }
}

function whenOf({ startOn, endOn }: ReportPeriod, today: IsoDate): QuarterStanding['when'] {
  if (compareDates(endOn, today) < 0) return 'over'
  return compareDates(startOn, today) <= 0 ? 'running' : 'ahead'
}

/** Each quarter that falls short of its plan, of the contract's one inspection or of the look at the money, as from the day after its end (P13, N16). */
export function quartersOwed(looked: Omit<Looked, 'today'>): Owed[] {
  const today = '9999-12-31'
  const { quarters, rows } = supervisionStanding({ ...looked, today })
  return quarters.flatMap((quarter, at) => {
    const short = quarter.visits === 0 ? [bareText(quarter)] : behindIn(quarter, at, rows, today)
    const blind = quarter.fundsChecked ? [] : [`${quarterTitle(quarter)}没有检查承接主体的资金使用`]
    const [first] = [...short, ...blind]
    return first ? [{ title: first.replace(/。$/, ''), dueOn: quarter.endOn }] : []
  })
}

const bareText = (quarter: QuarterStanding) => `${quarterTitle(quarter)}没有监督检查，合同约定每季度不少于一次。`

/** What a quarter has let pass by today, row by row: one looked at often makes up for no other (P13). */
function behindIn(quarter: QuarterStanding, at: number, rows: readonly RowStanding[], today: IsoDate): string[] {
  const behind = rows.flatMap(({ title, due, done }) => {
    const [asked = 0, did = 0] = [due[at], done[at]]
    return did < asked ? [`${title} ${did}/${asked}`] : []
  })
  if (behind.length === 0) return []
  const until = quarter.when === 'running' ? `到 ${today} ` : ''
  return [`${quarterTitle(quarter)}${until}没有按计划完成：${behind.join('、')}。`]
}

function gapsOf(
  quarters: readonly QuarterStanding[],
  rows: readonly RowStanding[],
  records: Looked['records'],
  { hasPlan, today }: { hasPlan: boolean; today: IsoDate },
): string[] {
  const over = quarters.filter(({ when }) => when === 'over')
  const begun = quarters.some(({ when }) => when !== 'ahead')
  const bare = over.filter(({ visits }) => visits === 0)
  const blind = over.filter(({ fundsChecked }) => !fundsChecked)
  const answered = new Set(records.flatMap(({ kind, body }) => (kind === 'rectification' ? body.inspectionId : [])))
  const open = records.filter(
    ({ id, kind, state, body }) =>
      kind === 'inspection' && state === inspectedState && body.handling === 'rectify' && !answered.has(id),
  )
  return [
    ...(begun && !hasPlan ? ['服务已经开始，还没有批准的监督检查计划。'] : []),
    ...bare.map(bareText),
    ...quarters.flatMap((quarter, at) => behindIn(quarter, at, rows, today)),
    ...(blind.length > 0 ? [`${blind.map(quarterTitle).join('、')}没有检查承接主体的资金使用。`] : []),
    ...open.map(({ title }) => `“${title}”应当发出整改通知，还没有发出。`),
  ]
}
