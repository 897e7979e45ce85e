import { addDays, compareDates, type IsoDate, isIsoDate, lastDayOfYears, type Period, periodDays } from '../dates'
import type { Project } from './project'
import { emptyQuote } from './quote'

/** 3 is the longest lawful period in years (Order 102 art. 24, P35). */
const wholeYears = [1, 2, 3]

/**
 * The same service for the next period: it starts the day after the old end, as agreed last (`endOn`), and is as long as the
 * old contract was made for (whole years stay whole years); its budget year moves by as many years as the start. What belonged to the old purchase alone (award, number,
 * contract dates, waivers) is cleared.
 */
export function nextCycle(project: Project, endOn: IsoDate | null, id: string): Project {
  const period = nextPeriod(project.period, endOn)
  const years = yearsMoved(project.period.startOn, period.startOn)
  const year = project.year + years
  return {
    ...project,
    id,
    year,
    name: nextName(project.name, project.year, year),
    revision: 1,
    budgetDocumentNumber: '',
    fundSources: project.fundSources.map((source) => ({ ...source, documentNumber: '' })),
    annualAllotments: project.annualAllotments.map((allotment) => ({ ...allotment, year: allotment.year + years })),
    period: { ...project.period, ...period },
    procurement: {
      ...project.procurement,
      approvalPaper: '',
      number: '',
      awardedOn: null,
      awardedFen: null,
      awardedName: '',
      steps: [],
      panelSize: null,
      panelExperts: null,
      suppliers: null,
    },
    contractorId: null,
    contract: {
      ...project.contract,
      number: '',
      signedOn: null,
      priceFen: null,
      unitPriceFen: null,
      servicePrices: [],
      quote: emptyQuote,
      performanceBond: { ...project.contract.performanceBond, amountFen: null },
      publishedOn: null,
      filedOn: null,
      payments: project.contract.payments.map((stage) => ({
        ...stage,
        year: stage.year === null ? null : stage.year + years,
      })),
      handover: { ...project.contract.handover, on: null },
    },
    waivers: [],
    status: 'active',
    previousId: project.id,
  }
}

/** Three after a contract of three years, none within one year; without dates the next year is meant. */
function yearsMoved(from: string | null, to: string | null): number {
  return from && to ? Number(to.slice(0, 4)) - Number(from.slice(0, 4)) : 1
}

function nextName(name: string, oldYear: number, year: number): string {
  if (year === oldYear) return `${name}（下一周期）`
  const before = String(oldYear)
  return name.includes(before) ? name.replaceAll(before, String(year)) : `${name}（${year}年）`
}

/** Empty where the old period is incomplete or upside down: better no date than a wrong one. */
function nextPeriod(
  { startOn, endOn }: Project['period'],
  agreedEndOn: IsoDate | null,
): { startOn: string | null; endOn: string | null } {
  if (!startOn || !endOn || !isIsoDate(startOn) || !isIsoDate(endOn) || compareDates(startOn, endOn) > 0) {
    return { startOn: null, endOn: null }
  }
  const old: Period = { startOn, endOn }
  const start = addDays(agreedEndOn ?? endOn, 1)
  const years = wholeYears.find((count) => lastDayOfYears(startOn, count) === endOn)
  return { startOn: start, endOn: years ? lastDayOfYears(start, years) : addDays(start, periodDays(old) - 1) }
}
