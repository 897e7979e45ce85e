import { addWorkdays } from '../calendar/workdays'
import { compareDates, type IsoDate } from '../dates'
import { figureOf, type SuggestedValues, valueStatus } from '../law/suggested-values'
import type { Proposal, RecordFacts } from './record-field'
import type { RectificationBody } from './rectification-schema'

/** So many working days after the notice; null = not yet issued, or a year without a table of holidays. */
function after(from: IsoDate | null, count: number, { calendars, today }: RecordFacts, why: string): Proposal | null {
  const on = addWorkdays(calendars, from ?? today, count)
  return on === null ? null : { value: on, text: `建议 ${on}：通知之日起${count}个工作日（${why}）。` }
}

type Noticed = Pick<RectificationBody, 'noticedOn'>

/** A signed contract prints the figure the project was made with, and keeps it (`DataKind.signed`). */
export function proposedPlanDay({ noticedOn }: Noticed, facts: RecordFacts, values: SuggestedValues) {
  const isAgreed = (facts.project?.contract.signedOn ?? null) !== null
  const why = isAgreed ? '合同约定的交方案期限' : valueStatus(values, 'rectify-plan-workdays')
  return after(noticedOn, figureOf(values, 'rectify-plan-workdays'), facts, why)
}

/** The contract's own term goes before. */
export function proposedCorrectDay({ noticedOn }: Noticed, facts: RecordFacts, values: SuggestedValues) {
  const agreed = facts.project?.contract.rectifyWithinWorkdays ?? null
  if (agreed !== null) return after(noticedOn, agreed, facts, '合同约定的整改期限')
  return after(noticedOn, figureOf(values, 'rectify-workdays'), facts, valueStatus(values, 'rectify-workdays'))
}

/** By when it must be corrected, with the longer term that was given after a review. */
export const correctBy = ({ extendedDueOn, correctDueOn }: RectificationBody): IsoDate | null =>
  extendedDueOn ?? correctDueOn

/** What the state waits for, and by when. */
export function waitsFor(body: RectificationBody, state: string): { what: string; by: IsoDate | null } | null {
  switch (state) {
    case 'ordered':
      return { what: '提出整改方案', by: body.planDueOn }
    case 'planned':
    case 'approved':
      return { what: '整改完毕', by: correctBy(body) }
    case 'remedy':
      return { what: '补救、赔偿', by: body.remedyDueOn }
    default:
      return null
  }
}

export const isLater = (on: IsoDate | null, than: IsoDate | null): boolean =>
  on !== null && than !== null && compareDates(on, than) > 0
