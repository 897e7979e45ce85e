import { answeredState, type Complaint, complaint } from '../complaint'
import type { IndicatorSource } from './source'

/** Those registered about the project that were found true; whether there was bad publicity no record says. */
export const complaintsFounded: IndicatorSource = ({ related }) => {
  const all = related.filter(({ kind }) => kind === complaint.id)
  const answered = all.filter(({ state }) => state === answeredState)
  const founded = answered.filter(({ body }) => ['true', 'partly'].includes((body as Complaint).verdict ?? ''))
  const open = all.length - answered.length
  const counted =
    all.length === 0
      ? '没有登记涉及本项目的投诉'
      : `涉及本项目${all.length}起，属实、部分属实${founded.length}起${open > 0 ? `，还在办理${open}起没有计` : ''}`
  return {
    figure: { wrong: founded.length },
    source: `投诉登记：${counted}；未登记的投诉和负面舆情另行核实`,
  }
}
