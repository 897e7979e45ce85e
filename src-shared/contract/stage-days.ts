import { addDays, compareDates, type IsoDate, isIsoDate, lastDayOfMonths, type Period, periodDays } from '../dates'
import type { PaymentStage } from '../project/contract-form'
import { datesIn } from '../text/dates-in'
import { countOf, smallNumber } from '../text/small-number'

type Stages = readonly Pick<PaymentStage, 'name' | 'condition' | 'milestone' | 'prepaid' | 'year'>[]

/** By when a stage of the contract is reached. `agreed`: the contract's own words or period say so; else it is reckoned from the service, and unconfirmed. */
export interface StageDay {
  on: IsoDate
  agreed: boolean
}

/** The stage the whole service is accepted in; none where all is paid ahead. */
export const isLastStage = (stages: Stages, at: number): boolean =>
  stages.findLastIndex(({ prepaid }) => !prepaid) === at

/** What must be done by then: as the contract calls it, else what the stage waits for. */
export function stageMatter(stages: Stages, at: number): string {
  const { milestone = '', condition = '', name = '' } = stages[at] ?? {}
  return milestone.trim() || (isLastStage(stages, at) ? '全部服务完成' : condition.trim() || name.trim())
}

/** What a stage waits for is the filing of the work plan, whose term is that of C11. */
export const waitsForPlan = (condition: string): boolean =>
  /(?:方案|计划)[^，；。]{0,10}备案|备案[^，；。]{0,6}(?:方案|计划)/.test(condition)

/** A day named, a stretch of the service, its end; where the contract names none: by its share of the work, else evenly over the service. */
export function stageDay(stages: Stages, at: number, period: Period): StageDay | null {
  const stage = stages[at]
  if (!stage) return null
  const text = `${stage.milestone}；${stage.condition}；${stage.name}`.replace(/\s+/g, '')
  const named = dayNamed(stage.milestone.replace(/\s+/g, ''))
  if (named) return named
  if (isLastStage(stages, at)) return { on: period.endOn, agreed: true }
  if (stage.prepaid) return { on: period.startOn, agreed: false }
  const day =
    (stage.year === null ? ofService(text, period) : ofYear(text, stage.year, period)) ?? evenly(stages, at, period)
  return compareDates(day.on, period.endOn) > 0 ? { ...day, on: period.endOn } : day
}

/** 2023年9月30日前 says a day; 2023年9月底 the last of its month, 2023年9月前 who knows. */
function dayNamed(text: string): StageDay | null {
  const [, year, month, end] = /(\d{4})年(\d{1,2})月(?!\d)(底|末|内)?/.exec(text) ?? []
  if (year && month && Number(month) >= 1 && Number(month) <= 12)
    return { on: lastDayOfMonths(`${year}-${month.padStart(2, '0')}-01`, 1), agreed: end !== undefined }
  const on = datesIn(text).filter(isIsoDate).at(-1)
  return on ? { on, agreed: true } : null
}

const months = new RegExp(`(?:满|第)${smallNumber}个?月`)
const quarter = new RegExp(`第${smallNumber}个?季度?(服务期)?`)

/** Stretches counted from the first day of the service. */
function ofService(text: string, period: Period): StageDay | null {
  const after = (count: number, agreed: boolean) => ({ on: lastDayOfMonths(period.startOn, count), agreed })
  const month = countOf(months.exec(text)?.[1] ?? '')
  if (month > 0) return after(month, true)
  const [, count = '', served] = quarter.exec(text) ?? []
  if (countOf(count) > 0) return after(countOf(count) * 3, served !== undefined)
  if (/满半年/.test(text)) return after(6, true)
  if (/[前上]半年/.test(text)) return after(6, false)
  if (/(?:服务期|合同期|期限)限?(?:过|届?满)?(?:半|一半)/.test(text)) return { on: part(period, 5_000), agreed: true }
  return byShare(text, period)
}

/** Months of the budget year it is paid from, as far as there is service in them. */
function ofYear(text: string, year: number, { startOn, endOn }: Period): StageDay | null {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`]
  const served = {
    startOn: compareDates(startOn, first) > 0 ? startOn : first,
    endOn: compareDates(endOn, last) < 0 ? endOn : last,
  }
  if (compareDates(served.startOn, served.endOn) > 0) return null
  const until = countOf(/至(\d{1,2})月/.exec(text)?.[1] ?? /(\d{1,2})月/.exec(text)?.[1] ?? '')
  const third = countOf(new RegExp(`第${smallNumber}个?季度`).exec(text)?.[1] ?? '') * 3
  const half = /上半年/.test(text) ? 6 : /下半年/.test(text) ? 12 : 0
  const month = until || third || half
  if (month >= 1 && month <= 12) return { on: lastDayOfMonths(first, month), agreed: true }
  const share = byShare(text, served)
  if (share) return share
  return /年度/.test(text) ? { on: served.endOn, agreed: true } : null
}

/** 约定数量完成50%以上: as much of the days as of the quantity. */
function byShare(text: string, period: Period): StageDay | null {
  const percent = Number(/(\d{1,3})(?:\.\d+)?[%％]/.exec(text)?.[1] ?? (/[一过]半/.test(text) ? 50 : 0))
  return percent > 0 && percent <= 100 ? { on: part(period, percent * 100), agreed: false } : null
}

/** Its place among those that wait for something. */
function evenly(stages: Stages, at: number, period: Period): StageDay {
  const waiting = stages.flatMap(({ prepaid }, index) => (prepaid ? [] : [index]))
  return { on: part(period, Math.ceil(((waiting.indexOf(at) + 1) * 10_000) / waiting.length)), agreed: false }
}

const part = (period: Period, shareBp: number): IsoDate =>
  addDays(period.startOn, Math.ceil((periodDays(period) * Math.min(shareBp, 10_000)) / 10_000) - 1)
