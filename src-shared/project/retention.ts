import { addDays, compareDates, type IsoDate, lastDayOfYears } from '../dates'
import { handoverDay } from './contract-form'
import type { Project } from './project'

/** 采购文件自采购结束之日起至少保存十五年 (Procurement Law art. 42, P34). */
const retentionYears = 15

/**
 * Papers are kept at least until this day; null while no end of the purchase is known. "End of the purchase" has no legal
 * definition: the latest known date counts, which is the safe side.
 */
export function retentionDate(project: Project): IsoDate | null {
  const end = purchaseEnd(project)
  return end && addDays(lastDayOfYears(end, retentionYears), 1)
}

/** 采购结束: the latest known day of the purchase; null while no end is known. */
export function purchaseEnd({ period, contract, procurement }: Project): IsoDate | null {
  const known = [period.endOn, contract.signedOn, handoverDay(contract.handover), procurement.awardedOn].filter(
    (on) => on !== null,
  )
  // An award or a signature alone does not end a purchase.
  if (!period.endOn) return null
  return known.reduce((latest, on) => (compareDates(on, latest) > 0 ? on : latest), period.endOn)
}
