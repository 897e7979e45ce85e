import { addDays, compareDates, type IsoDate, lastDayOfYears } from '../dates'
import { handoverDay } from '../project/contract-form'
import type { Project } from '../project/project'
import { agreedEnd } from './agreed-end'
import type { Agreements } from './county-year'

/** 采购文件自采购结束之日起至少保存十五年 (Procurement Law art. 42, P34). */
const retentionYears = 15

/**
 * Papers are kept at least until this day, longer where the project was archived for longer; null while no end of the purchase
 * is known. "End of the purchase" has no legal definition: the latest of performance, acceptance and settlement counts, which
 * is the safe side (domain 7).
 */
export function keptUntil(agreed: Agreements, project: Project): IsoDate | null {
  const end = purchaseEnd(agreed, project)
  const years = Math.max(retentionYears, agreed.archived?.get(project.id)?.years ?? 0)
  return end && addDays(lastDayOfYears(end, years), 1)
}

/** 采购结束: the latest known day of the purchase, of what was agreed on it later and of its payments; null while no end is known. */
function purchaseEnd(agreed: Agreements, project: Project): IsoDate | null {
  const { id, contract, procurement } = project
  const endOn = agreedEnd(agreed, project)
  // An award or a signature alone does not end a purchase.
  if (!endOn) return null
  const signed = (agreed.amendments?.get(id) ?? []).map(({ signedOn }) => signedOn)
  const settled = (agreed.payments?.get(id) ?? []).flatMap(({ acceptedOn, paidOn }) => [acceptedOn, paidOn])
  const closed = [agreed.accepted, agreed.settled].flatMap((days) => days?.get(id) ?? [])
  const known = [
    contract.signedOn,
    handoverDay(contract.handover),
    procurement.awardedOn,
    ...signed,
    ...settled,
    ...closed,
  ]
  return known.reduce<IsoDate>((latest, on) => (on && compareDates(on, latest) > 0 ? on : latest), endOn)
}
