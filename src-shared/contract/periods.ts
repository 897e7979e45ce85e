import { addDays, compareDates, coveredMonths, lastDayOfMonths, type Period } from '../dates'
import type { ContractForm } from '../project/contract-form'

export type ReportFrequency = 'monthly' | 'quarterly'

/** 报告期: one stretch of the service period that a report covers, both days included. */
export interface ReportPeriod extends Period {
  number: number
}

const monthsOf: Record<ReportFrequency, number> = { monthly: 1, quarterly: 3 }

/** 报告期 of the service period, counted from its first day; the last one ends with the period, however short (P25). */
export function reportPeriods(period: Period, frequency: ReportFrequency): ReportPeriod[] {
  const found: ReportPeriod[] = []
  let startOn = period.startOn
  while (compareDates(startOn, period.endOn) <= 0) {
    const number = found.length + 1
    const wholeEnd = lastDayOfMonths(period.startOn, number * monthsOf[frequency])
    const endOn = compareDates(wholeEnd, period.endOn) < 0 ? wholeEnd : period.endOn
    found.push({ number, startOn, endOn })
    startOn = addDays(endOn, 1)
  }
  return found
}

/** All reports the contract asks for: the one count of rule, budget and contract. */
export interface ReportPlan {
  /** How many months or quarters the service has, a begun one counted. */
  periodical: number
  /** 总报告 has a paper of its own; else the last periodical report serves as it. */
  final: boolean
  total: number
}

/** Null while period or frequency is open. */
export function reportPlan(
  period: Period | null,
  { reportFrequency, finalReport }: Pick<ContractForm, 'reportFrequency' | 'finalReport'>,
): ReportPlan | null {
  if (!period || !reportFrequency) return null
  const periodical = Math.ceil(coveredMonths(period) / monthsOf[reportFrequency])
  return { periodical, final: finalReport, total: periodical + (finalReport ? 1 : 0) }
}
