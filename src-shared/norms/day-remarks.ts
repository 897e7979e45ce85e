import { restOn } from '../calendar/workdays'
import { compareDates, type IsoDate, realDate } from '../dates'
import { procurementLaw, suggested } from '../law/citations'
import { awardPaper } from './award-paper'
import type { Facts } from './facts'
import type { FieldPlace } from './finding'
import { at, type Rule, type RuleFinding } from './rule'

interface DoneDay {
  /** Of the findings: `sign` makes sign.future, sign.rest. */
  id: string
  /** 签订日, 合同公告日期. */
  name: string
  on: IsoDate
  where: FieldPlace
}

/** What is worth a second look in the day on which something was done, and bars nothing. */
export function dayRemarks({ id, name, on, where }: DoneDay, { county }: Facts): RuleFinding[] {
  const found: RuleFinding[] = []
  // A day still to come is no real one; it may be another year's slip, and may be this machine's clock.
  if (compareDates(on, county.today) > 0) {
    found.push({
      id: `${id}.future`,
      level: 'note',
      message: `${name}${on}还没有到。`,
      basis: procurementLaw('第四十二条'),
      fix: '请办理之后再填；还没有办的，填在采购步骤的计划日期里。',
      where,
    })
  }
  const rest = restOn(county.rules.calendars, on)
  if (rest) {
    found.push({
      id: `${id}.rest`,
      level: 'note',
      message: `${name}${on}是${rest}，不是工作日。`,
      basis: suggested('：休息日办理的提示'),
      fix: '请核对日期；确在休息日办理的，无需改动。',
      where,
    })
  }
  return found
}

/** P21: award, signing, announcement and filing, each on a day that has come and on which offices work; remarks. */
export const doneDays: Rule = {
  id: 'contract.days',
  norms: ['P21'],
  check(facts) {
    const { procurement, contract } = facts.project
    const days: [string, string, IsoDate | null, FieldPlace][] = [
      ['awarded', `${awardPaper(procurement)}日期`, procurement.awardedOn, at('procurement', 'procurement.awardedOn')],
      ['signed', '签订日', contract.signedOn, at('contract', 'contract.signedOn')],
      ['published', '合同公告日期', contract.publishedOn, at('contract', 'contract.publishedOn')],
      ['filed', '合同副本备案日期', contract.filedOn, at('contract', 'contract.filedOn')],
    ]
    return days.flatMap(([id, name, typed, where]) => {
      const on = realDate(typed)
      return on ? dayRemarks({ id, name, on, where }, facts) : []
    })
  },
}
