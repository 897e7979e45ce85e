import { judgeDeadline } from '../calendar/deadline'
import { workdaysBetween } from '../calendar/workdays'
import { addDays, compareDates, type IsoDate } from '../dates'
import { termText } from '../law/time-limits'
import { type Limit, limitDay, limitStatus } from '../procurement/limit'
import type { Facts } from './facts'
import type { FieldPlace } from './finding'
import type { RuleFinding } from './rule'

interface Duty {
  /** Of the findings. */
  id: string
  /** 合同公告 */
  name: string
  limit: Limit
  signedOn: IsoDate
  doneOn: IsoDate | null
  where: FieldPlace
  facts: Facts
}

/** What is owed within working days of a signing: a note while it is open, a remark when it is late; it bars nothing. */
export function dutyFindings({ id, name, limit, signedOn, doneOn, where, facts: { county } }: Duty): RuleFinding[] {
  const { basis, count } = limit
  const say = (what: string, level: RuleFinding['level'], message: string, fix: string): RuleFinding[] => [
    { id: `${id}.${what}`, level, message, basis, fix, where },
  ]
  const { calendars } = county.rules
  const last = limitDay(limit, signedOn, calendars)
  const natural = addDays(signedOn, count)
  const status = limitStatus(limit)
  const term = `签订之日（${signedOn}）起${termText(limit)}内${status && `（${status}）`}`
  if (!doneOn) {
    const overdue = judgeDeadline(county.today, natural, last) === 'late'
    const until = last ? `，最迟${last}` : ''
    const message = `${name}应在${term}完成${until}，还没有填日期。`
    return say('open', overdue ? 'warning' : 'note', message, `办理后请填写${name}日期，并把凭证归入材料。`)
  }
  if (compareDates(doneOn, signedOn) < 0) {
    return say('before', 'warning', `${name}日期${doneOn}早于签订日${signedOn}。`, '请核对两个日期。')
  }
  const verdict = judgeDeadline(doneOn, natural, last)
  if (verdict === 'unknown') {
    const message = `不可判定：${name}应在${term}完成，但没有该年度的放假安排，无法核对${doneOn}是否逾期。`
    return say('unjudged', 'warning', message, '请对照国务院办公厅当年放假安排核对。')
  }
  if (verdict === 'in_time') return []
  const late = last === null ? null : workdaysBetween(calendars, last, doneOn)
  const much = late === null ? '' : `，晚${late}个工作日`
  const message = `${name}日期${doneOn}晚于${term}的期限${last ? `（最迟${last}）` : ''}${much}。`
  return say('late', 'warning', message, '请核对日期；确已逾期的，请留存情况说明。')
}
