import { addWorkdays, type Calendars } from '../calendar/workdays'
import type { IsoDate, Period } from '../dates'
import type { ContractForm } from '../project/contract-form'
import { reportPeriods, reportPlan } from './periods'

/** One report the contract asks for (P25), with the stretch it covers and its last day. */
export interface ContractReport extends Period {
  /** Stays what it is when the service is made longer: p1, p2 …, final. */
  id: string
  title: string
  /** null = a year without a table of holidays decides it. */
  dueOn: IsoDate | null
  /** 总报告 on the whole service, beside the periodical ones. */
  final: boolean
}

/** 第1期, 第2期 …, 总报告, in their order, each due so many working days after its last day (C07); none while period or frequency is open. */
export function contractReports(
  period: Period | null,
  form: Pick<ContractForm, 'reportFrequency' | 'finalReport'>,
  calendars: Calendars,
  withinWorkdays: number,
): ContractReport[] {
  const plan = reportPlan(period, form)
  if (!plan || !period || !form.reportFrequency) return []
  const report = (id: string, title: string, { startOn, endOn }: Period): ContractReport => ({
    id,
    title,
    startOn,
    endOn,
    dueOn: addWorkdays(calendars, endOn, withinWorkdays),
    final: id === 'final',
  })
  const periodical = reportPeriods(period, form.reportFrequency).map((each) => {
    const isLast = each.number === plan.periodical && !plan.final
    return report(`p${each.number}`, `第${each.number}期${isLast ? '（兼总报告）' : ''}`, each)
  })
  return plan.final ? [...periodical, report('final', '总报告', period)] : periodical
}
