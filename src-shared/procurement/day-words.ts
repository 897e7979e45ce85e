import type { IsoDate } from '../dates'
import type { Breach, DayVerdict } from './judge-day'
import { type Limit, limitStatus } from './limit'

/** How a limit and its start are told: 磋商文件发出满10日，自2023-02-20起算，当日不计; a mere order counts no day. */
function limitText({ limit, from, fromTitle }: Pick<Breach, 'limit' | 'from' | 'fromTitle'>): string {
  if (limit.count > 0) return `${limit.title}，自${from}起算，当日不计`
  return `${limit.title}，“${fromTitle}”在${from}`
}

/** 早于最早可办的2023-03-02（…）; the order of two steps is no figure to confirm, and without a table no day is named. */
export function breachText(breach: Breach): string {
  const { limit, verdict, bound } = breach
  const side = verdict === 'early' ? '早于最早可办的' : '晚于最迟应办的'
  const day = bound ?? '日子'
  const hidden = bound ? '' : '；没有该年度的放假安排，具体哪天不可判定，但怎样放假都是如此'
  return `${side}${day}（${limitText(breach)}${hidden}）${uncertain(limit)}`
}

function uncertain(limit: Limit): string {
  const status = limitStatus(limit)
  if (status === '') return ''
  return limit.by ? `，该时限${status}` : '，该时限未核原文，为建议值'
}

/** All that is to be said of a planned day, first what makes it unlawful; [] = nothing. */
export function verdictTexts(on: IsoDate, verdict: DayVerdict): string[] {
  const { breaches, unjudged, rest, noTable } = verdict
  const texts = breaches.map(breachText)
  if (rest) texts.push(`是${rest}，不是工作日`)
  if (noTable) texts.push(`不可判定：没有${on.slice(0, 4)}年的放假安排，不能判断是不是工作日`)
  if (unjudged.length > 0) {
    texts.push(`不可判定：没有放假安排，不能判断是否符合${unjudged.map(({ limit }) => `“${limit.title}”`).join('、')}`)
  }
  return texts
}

/** What to do about it: the next lawful working day, or why none is named. */
export function verdictWayOut({ breaches, next, noTable, unjudged }: DayVerdict): string {
  if (next && breaches[0]?.verdict === 'late') return `请改到${next}或以前`
  if (next) return `下一个可办的工作日是${next}`
  if (noTable || unjudged.length > 0)
    return '请对照国务院办公厅当年放假安排核对，或在旗县信息的“标准与模板数据”中导入该年放假安排'
  return '前后步骤之间没有可办的日子，请先改前面步骤的日期'
}
