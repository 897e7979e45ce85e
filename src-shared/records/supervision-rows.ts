import { supervisionWayNames } from '../contract/model-values'
import type { RecordAround } from './record-field'
import { approvedState, plannedRows, type SupervisionPlanBody, type SupervisionRow } from './supervision-plan'
import { frequencyNames } from './supervision-schedule'

/** Rows of the plans that are approved; where two have the same, that of the newer. */
export function rowsInForce(related: RecordAround['related']): SupervisionRow[] {
  const rows = related
    .filter(({ kind, state }) => kind === 'supervision-plan' && state === approvedState)
    .flatMap(({ body }) => plannedRows(body as SupervisionPlanBody))
  return [...new Map(rows.map((row) => [row.id, row])).values()]
}

/** Whether a visit is one of that row: by its way, of its service (P14, P15). */
export const fitsRow = (
  { way, service }: Pick<SupervisionRow, 'way' | 'service'>,
  visit: { way: string | null; service: string | null },
): boolean => way === visit.way && service === visit.service

/** The row a visit is of, by way and service, where several are by its link; null = none, or not to be told. */
export function rowOfVisit(
  rows: readonly SupervisionRow[],
  visit: { way: string | null; service: string | null; link: string },
): SupervisionRow | null {
  const fitting = rows.filter((row) => visit.way !== null && fitsRow(row, visit))
  const link = visit.link.trim()
  const linked = fitting.filter((row) => link !== '' && (row.link.includes(link) || link.includes(row.link.trim())))
  const [only] = linked.length > 0 ? linked : fitting
  return (linked.length > 0 ? linked : fitting).length === 1 ? (only ?? null) : null
}

/** 家计调查：入户登记（服务现场检查，每季度一次） */
export const rowTitle = ({ service, link, way, frequency }: SupervisionRow): string => {
  const how = [way && supervisionWayNames[way], frequency && frequencyNames[frequency]].filter(Boolean).join('，')
  return `${[service, link.trim()].filter(Boolean).join('：')}${how && `（${how}）`}`
}
