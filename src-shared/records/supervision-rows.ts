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

/** 家计调查：入户登记（服务现场检查，每季度一次） */
export const rowTitle = ({ service, link, way, frequency }: SupervisionRow): string => {
  const how = [way && supervisionWayNames[way], frequency && frequencyNames[frequency]].filter(Boolean).join('，')
  return `${[service, link.trim()].filter(Boolean).join('：')}${how && `（${how}）`}`
}
