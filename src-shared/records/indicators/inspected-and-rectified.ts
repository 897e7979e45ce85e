import { closedState, rectification } from '../rectification'
import { supervisionStanding } from '../supervision-standing'
import { byShare, type IndicatorSource } from './source'

/** 每季不少于1次得1分；整改完成率×2分: the first third of the points, and the other two. */
export const inspectedAndRectified: IndicatorSource = ({ project, endsOn, today, related, ownerId }, full) => {
  const startOn = project?.period.startOn ?? null
  const records = related.map((record) => ({ ...record, ownerId }))
  const { quarters } = supervisionStanding({ startOn, endsOn, today, records })
  if (quarters.length === 0) return null
  const bare = quarters.filter(({ visits }) => visits === 0).length
  const opened = related.filter(({ kind }) => kind === rectification.id)
  const closed = opened.filter(({ state }) => state === closedState).length
  const forVisits = Math.floor(full / 3)
  const forClosing = full - forVisits
  const closing = opened.length === 0 ? forClosing : byShare(forClosing, closed, opened.length)
  const visits = bare === 0 ? `${quarters.length}个季度都有检查` : `${quarters.length}个季度中${bare}个没有检查`
  const closedText = opened.length === 0 ? '没有整改' : `整改${opened.length}件，闭环${closed}件`
  return { points: (bare === 0 ? forVisits : 0) + closing, source: `监督检查记录：${visits}；${closedText}` }
}
