import { lastDayOfMonths, type Period, periodOf } from '../dates'
import type { PaymentStage } from '../project/contract-form'
import type { PaymentPreset, PresetStage, YearCut } from '../project/payment-preset'
import type { Project } from '../project/project'
import { ended, presetOf, stageOfYear, started } from './payment-presets'
import { paymentYears } from './year-payments'

/** What is due in a year is told by the plan the contractor files (C11). */
const planned = '工作实施方案确定的'

/**
 * The stages as agreed: those of a preset follow the budget years of the contract, whenever these change; what the clerk
 * has arranged by himself stays as typed.
 */
export function agreedStages(project: Project, presets: readonly PaymentPreset[]): PaymentStage[] {
  const { paymentPreset, payments } = project.contract
  const years = paymentYears(project)
  const preset = presetOf(presets, paymentPreset)
  if (!preset || years.length === 0) return payments
  return presetByYear(preset, years, periodOf(project.period.startOn, project.period.endOn))
}

/** A preset for a contract paid from several budget years: in each of them its stages make up the year's price. */
export function presetByYear(preset: PaymentPreset, years: number[], period: Period | null): PaymentStage[] {
  const last = years.at(-1)
  const end = preset.stages.at(-1)?.condition ?? ended
  return years.flatMap((year) => {
    const months = monthsServed(year, period)
    const stages = months.length === 0 ? withoutService(year, period) : stagesOfYear(preset, months, year === years[0])
    return stages.map((stage, index) => ({
      ...stageOfYear(stage, year),
      ...(year === last && index === stages.length - 1 ? { condition: end, milestone: '' } : {}),
    }))
  })
}

/** Months (1 to 12) of the calendar year in which the service runs; all while its period is open. */
function monthsServed(year: number, period: Period | null): number[] {
  const all = Array.from({ length: 12 }, (_, index) => index + 1)
  if (!period) return all
  return all.filter((month) => {
    const first = `${year}-${String(month).padStart(2, '0')}-01`
    return first <= period.endOn && lastDayOfMonths(first, 1) >= period.startOn
  })
}

/** Money of a year before the service is paid ahead, of a year after it with the end. */
function withoutService(year: number, period: Period | null): PresetStage[] {
  const isBefore = period !== null && year < Number(period.startOn.slice(0, 4))
  const whole = { shareBp: 10_000, dueWorkdays: 10, milestone: '', byQuantity: false }
  return [
    isBefore
      ? { ...whole, name: '首期款', condition: started, afterAcceptance: false }
      : { ...whole, name: '末期款', condition: ended, afterAcceptance: true },
  ]
}

function stagesOfYear({ stages, ofYear }: PaymentPreset, months: number[], isFirst: boolean): PresetStage[] {
  const own = ofYear.stages.map((stage, index) => {
    const ahead = index === 0 && isFirst && !stage.afterAcceptance ? stages[0] : null
    return ahead && !ahead.afterAcceptance ? { ...stage, condition: ahead.condition } : stage
  })
  const kept = own.reduce((sum, { shareBp }) => sum + shareBp, 0)
  return [...partsOfYear(ofYear, months, 10_000 - kept), ...own]
}

function partsOfYear({ parts, byQuantity, dueWorkdays }: YearCut, months: number[], wholeBp: number): PresetStage[] {
  if (parts.length === 0) return []
  const numbers = months.map((month) => Math.ceil((month * parts.length) / 12))
  const pieces = [...new Set(numbers)]
  const shares = sharesByMonths(
    pieces.map((piece) => numbers.filter((number) => number === piece).length),
    wholeBp,
  )
  return pieces.map((piece, index) => {
    const name = parts[piece - 1] ?? ''
    const span = `${name.replace(/(?:服务|考核)?款$/, '')}${monthsText(months.filter((_, at) => numbers[at] === piece))}`
    return {
      name,
      shareBp: shares[index] ?? 0,
      condition: `${planned}${span}数量经验收合格`,
      dueWorkdays,
      afterAcceptance: true,
      milestone: `${planned}${span}数量完成`,
      byQuantity,
    }
  })
}

/** （4月至6月）: the months of a quarter or half year in which there is service. */
const monthsText = (months: number[]) => (months.length < 2 ? '' : `（${months[0]}月至${months.at(-1)}月）`)

/** Shares in the proportion of the months, the last takes the rest. */
function sharesByMonths(months: number[], wholeBp: number): number[] {
  const sum = months.reduce((total, count) => total + count, 0)
  const first = months.slice(0, -1).map((count) => Math.floor((wholeBp * count) / sum))
  return [...first, wholeBp - first.reduce((total, share) => total + share, 0)]
}
