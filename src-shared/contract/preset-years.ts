import { lastDayOfMonths, type Period, periodOf } from '../dates'
import type { PaymentStage } from '../project/contract-form'
import type { Project } from '../project/project'
import { ended, type PaymentPreset, presetStage, presetStages, started } from './payment-presets'
import { paymentYears } from './year-payments'

type Preset = PaymentPreset['id']

/** How a preset cuts the calendar year of a budget, in months, and what it calls a part. */
const parts: Partial<Record<Preset, { months: number; nameOf(number: number): string; byQuantity?: boolean }>> = {
  T2: { months: 3, nameOf: (number) => `第${number}季度考核款` },
  T4: { months: 3, nameOf: (number) => `第${number}季度服务款`, byQuantity: true },
  T5: { months: 1, nameOf: (number) => `${number}月服务款` },
  T6: { months: 6, nameOf: (number) => (number === 1 ? '上半年服务款' : '下半年服务款') },
}

/** What is due in a year is told by the plan the contractor files (C11). */
const planned = '工作实施方案确定的'
const yearEnded = `${planned}本年度数量全部完成`
const yearAccepted = `${yearEnded}且年度验收合格`

/**
 * The stages as agreed: those of a preset follow the budget years of the contract, whenever these change; what the clerk
 * has arranged by himself stays as typed.
 */
export function agreedStages(project: Project): PaymentStage[] {
  const { paymentPreset, payments } = project.contract
  const years = paymentYears(project)
  if (paymentPreset === 'custom' || years.length === 0) return payments
  return presetByYear(paymentPreset, years, periodOf(project.period.startOn, project.period.endOn))
}

/** A preset for a contract paid from several budget years: in each of them its stages make up the year's price. */
export function presetByYear(preset: Preset, years: number[], period: Period | null): PaymentStage[] {
  const last = years.at(-1)
  return years.flatMap((year) => {
    const months = monthsServed(year, period)
    const stages = months.length === 0 ? withoutService(year, period) : stagesOfYear(preset, months, year === years[0])
    return stages.map((stage, index) => ({
      ...stage,
      ...(year === last && index === stages.length - 1 ? { condition: ended, milestone: '' } : {}),
      year,
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
function withoutService(year: number, period: Period | null): PaymentStage[] {
  const isBefore = period !== null && year < Number(period.startOn.slice(0, 4))
  return [
    isBefore ? presetStage('首期款', 10_000, started, 'before') : presetStage('末期款', 10_000, ended, 'accepted'),
  ]
}

function stagesOfYear(preset: Preset, months: number[], isFirst: boolean): PaymentStage[] {
  const cut = parts[preset]
  if (!cut) return preset === 'T1' ? threeStages(isFirst) : [accepted('服务款', 10_000, yearAccepted, yearEnded)]
  const numbers = months.map((month) => Math.ceil(month / cut.months))
  const pieces = [...new Set(numbers)]
  const rest = presetStages(preset).at(-1)
  const kept = preset === 'T4' && rest ? rest.shareBp : 0
  const shares = sharesByMonths(
    pieces.map((piece) => numbers.filter((number) => number === piece).length),
    10_000 - kept,
  )
  const stages = pieces.map((piece, index) => {
    const name = cut.nameOf(piece)
    const span = `${name.replace(/(?:服务|考核)款$/, '')}${monthsText(months.filter((_, at) => numbers[at] === piece))}`
    return {
      ...accepted(name, shares[index] ?? 0, `${planned}${span}数量经验收合格`, `${planned}${span}数量完成`),
      byQuantity: cut.byQuantity ?? false,
    }
  })
  return kept === 0 ? stages : [...stages, accepted('尾款', kept, yearAccepted, yearEnded)]
}

/** （4月至6月）: the months of a quarter or half year in which there is service. */
const monthsText = (months: number[]) => (months.length < 2 ? '' : `（${months[0]}月至${months.at(-1)}月）`)

const accepted = (name: string, shareBp: number, condition: string, milestone: string) =>
  presetStage(name, shareBp, condition, 'accepted', milestone)

/** 30% ahead, 40% at half of the year's work, 30% with its end. */
function threeStages(isFirst: boolean): PaymentStage[] {
  const ahead = isFirst ? started : '上一年度验收合格，且本年度工作计划已报甲方备案'
  const half = `${planned}本年度数量完成50%以上`
  return [
    presetStage('首期款', 3_000, ahead, 'before'),
    accepted('中期款', 4_000, `${half}且中期验收合格`, half),
    accepted('末期款', 3_000, yearAccepted, yearEnded),
  ]
}

/** Shares in the proportion of the months, the last takes the rest. */
function sharesByMonths(months: number[], wholeBp: number): number[] {
  const sum = months.reduce((total, count) => total + count, 0)
  const first = months.slice(0, -1).map((count) => Math.floor((wholeBp * count) / sum))
  return [...first, wholeBp - first.reduce((total, share) => total + share, 0)]
}
