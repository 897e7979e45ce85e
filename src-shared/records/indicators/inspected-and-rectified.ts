import { closedState, rectification } from '../rectification'
import { supervisionStanding } from '../supervision-standing'
import type { IndicatorSource } from './source'

/** An inspection in every quarter, and how many rectifications are closed; none is as good as all. */
export const inspectedAndRectified: IndicatorSource = ({ project, endsOn, today, related, ownerId }) => {
  const startOn = project?.period.startOn ?? null
  const records = related.map((record) => ({ ...record, ownerId }))
  const { quarters } = supervisionStanding({ startOn, endsOn, today, records })
  if (quarters.length === 0) return null
  const bare = quarters.filter(({ visits }) => visits === 0).length
  const opened = related.filter(({ kind }) => kind === rectification.id)
  const closed = opened.filter(({ state }) => state === closedState).length
  const visits = bare === 0 ? `${quarters.length}个季度都有检查` : `${quarters.length}个季度中${bare}个没有检查`
  const closedText = opened.length === 0 ? '没有整改' : `整改${opened.length}件，闭环${closed}件`
  const share = opened.length === 0 ? { part: 1, whole: 1 } : { part: closed, whole: opened.length }
  return { figure: { ...share, met: bare === 0 }, source: `监督检查记录：${visits}；${closedText}` }
}
