import type { ReportPeriod } from '../contract/periods'
import { compareDates, type IsoDate } from '../dates'
import { isBlank } from '../text/filler'
import { type InspectionBody, inspectedState } from './inspection-schema'
import type { RelatedRecord } from './record-field'
import { rowsInForce, rowTitle } from './supervision-rows'
import { plannedIn, quarterOf, quarterTitle, serviceQuarters } from './supervision-schedule'
import { fundsService } from './supervision-words'

/** A quarter of the service: what the plan asks in it, what was done, and whether the contractor's money was looked at (N16). */
export interface QuarterStanding extends ReportPeriod {
  planned: number
  done: number
  fundsChecked: boolean
  when: 'over' | 'running' | 'ahead'
}

/** 计划与完成: the plan's rows over the quarters of the service (P13). */
export interface SupervisionStanding {
  hasPlan: boolean
  quarters: QuarterStanding[]
  /** Of each row in force, per quarter. */
  rows: { id: string; title: string; planned: number[]; done: number[] }[]
  /** Whole sentences on what is missing. */
  gaps: string[]
}

interface Looked {
  startOn: IsoDate | null
  endsOn: IsoDate | null
  today: IsoDate
  /** Of the project, and of its contractor where they name it. */
  records: readonly Pick<RelatedRecord, 'id' | 'kind' | 'state' | 'title' | 'body' | 'ownerId'>[]
}

interface Done {
  on: IsoDate
  planRow: string | null
  funds: boolean
}

/** Inspections that took place, also those registered with the contractor as it was done before. */
function inspectionsIn(records: Looked['records']): Done[] {
  return records.flatMap(({ kind, state, body }) => {
    if (kind === 'inspection' && state === inspectedState) {
      const { checkedOn, planRow, service, accounts } = body as InspectionBody
      return checkedOn ? [{ on: checkedOn, planRow, funds: service === fundsService || !isBlank(accounts) }] : []
    }
    if (kind === 'contractor-inspection' && state !== 'draft') {
      const on = body.checkedOn as IsoDate | null
      return on ? [{ on, planRow: null, funds: /资金|专账|票据/.test(String(body.service)) }] : []
    }
    return []
  })
}

/** Quarters for which the contractor has told what it spent. */
const fundsTold = (records: Looked['records'], quarter: ReportPeriod): boolean =>
  records.some(
    ({ kind, state, body }) => kind === 'fund-use' && state !== 'draft' && body.quarter === `第${quarter.number}季度`,
  )

export function supervisionStanding({ startOn, endsOn, today, records }: Looked): SupervisionStanding {
  const periods = serviceQuarters(startOn, endsOn)
  const done = inspectionsIn(records)
  const planRows = rowsInForce(records as RelatedRecord[])
  const rows = planRows.map((row) => ({
    id: row.id,
    title: rowTitle(row),
    planned: plannedIn(row, periods),
    done: periods.map((quarter) => countIn(done, quarter, periods, row.id)),
  }))
  const quarters = periods.map((quarter, at) => ({
    ...quarter,
    planned: rows.reduce((sum, row) => sum + (row.planned[at] ?? 0), 0),
    done: countIn(done, quarter, periods),
    fundsChecked:
      fundsTold(records, quarter) || done.some(({ on, funds }) => funds && quarterOf(periods, on) === quarter),
    when: whenOf(quarter, today),
  }))
  return { hasPlan: planRows.length > 0, quarters, rows, gaps: gapsOf(quarters, planRows.length > 0, records) }
}

const countIn = (done: readonly Done[], quarter: ReportPeriod, all: readonly ReportPeriod[], row?: string) =>
  done.filter(({ on, planRow }) => quarterOf(all, on) === quarter && (row === undefined || planRow === row)).length

function whenOf({ startOn, endOn }: ReportPeriod, today: IsoDate): QuarterStanding['when'] {
  if (compareDates(endOn, today) < 0) return 'over'
  return compareDates(startOn, today) <= 0 ? 'running' : 'ahead'
}

function gapsOf(quarters: readonly QuarterStanding[], hasPlan: boolean, records: Looked['records']): string[] {
  const over = quarters.filter(({ when }) => when === 'over')
  const begun = quarters.some(({ when }) => when !== 'ahead')
  const bare = over.filter(({ done }) => done === 0)
  const few = over.filter(({ done, planned }) => done > 0 && done < planned)
  const blind = over.filter(({ fundsChecked }) => !fundsChecked)
  const answered = new Set(records.flatMap(({ kind, body }) => (kind === 'rectification' ? body.inspectionId : [])))
  const open = records.filter(
    ({ id, kind, state, body }) =>
      kind === 'inspection' && state === inspectedState && body.handling === 'rectify' && !answered.has(id),
  )
  return [
    ...(begun && !hasPlan ? ['服务已经开始，还没有批准的监督检查计划。'] : []),
    ...bare.map((quarter) => `${quarterTitle(quarter)}没有监督检查，合同约定每季度不少于一次。`),
    ...few.map((quarter) => `${quarterTitle(quarter)}计划检查 ${quarter.planned} 次，完成 ${quarter.done} 次。`),
    ...(blind.length > 0 ? [`${blind.map(quarterTitle).join('、')}没有检查承接主体的资金使用。`] : []),
    ...open.map(({ title }) => `“${title}”应当发出整改通知，还没有发出。`),
  ]
}
