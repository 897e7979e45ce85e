import { chinaTime } from '../china-time'
import type { CheckResult } from './check-up'

const hourMs = 60 * 60 * 1000
const dayMs = 24 * hourMs
/** A county that rests longer than this is rather a clock that is wrong. */
const longRestDays = 400

/** The clock of the computer against what was written last, and whether what was written ever went back in time. */
export function judgeClock(now: string, last: string | null, wentBack: number): CheckResult {
  const ok = { tone: 'good', says: `电脑时间 ${shown(now)}，与最后一次改动相符。`, mends: [] } satisfies CheckResult
  const again: CheckResult['mends'] = ['again']
  if (last === null) return { ...ok, says: `电脑时间 ${shown(now)}。` }
  const ahead = Date.parse(now) - Date.parse(last)
  if (ahead < -hourMs)
    return {
      tone: 'bad',
      says: `电脑时间 ${shown(now)} 比最后一次改动（${shown(last)}）还早，多半是电脑时间被改回去了。请在系统的“日期和时间”里改正，不然日期、期限和历史的先后会错。`,
      mends: again,
    }
  if (ahead > longRestDays * dayMs)
    return {
      tone: 'mind',
      says: `最后一次改动是 ${shown(last)}，离现在的电脑时间 ${shown(now)} 很久。请看一下电脑时间对不对。`,
      mends: again,
    }
  if (wentBack > 0)
    return {
      ...ok,
      tone: 'mind',
      says: `电脑时间现在是对的；以前有 ${wentBack} 处改动的时间比前一处还早，那时电脑时间被改过。先后以历史的次序为准。`,
    }
  return ok
}

const shown = (at: string) => chinaTime(at).replace('T', ' ').slice(0, 16)
