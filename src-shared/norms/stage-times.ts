import type { PaymentStage } from '../contract/contract-form'
import { addDays, compareDates, coveredMonths, type IsoDate, isIsoDate, type Period } from '../dates'

/** A last payment may well be due after the service: acceptance and evaluation take their time. */
const lastMayWaitMonths = 3
const lastMayWaitDays = 366

const numeral = '(\\d{1,3}|[一二三四五六七八九十]{1,3})'
const month = new RegExp(`第${numeral}个?月`, 'g')
/** Words for a stretch of the service, and how many months it has. */
const stretches: { pattern: RegExp; months: number }[] = [
  { pattern: new RegExp(`第${numeral}个?季度?`, 'g'), months: 3 },
  { pattern: new RegExp(`第${numeral}个?半年`, 'g'), months: 6 },
  { pattern: new RegExp(`第${numeral}(?:个服务)?年度?`, 'g'), months: 12 },
]

/** Stages whose name or condition names a month, quarter, half or year of service, or a date, that the period does not reach. */
export function stagesAfterService(payments: PaymentStage[], period: Period): PaymentStage[] {
  const months = coveredMonths(period)
  return payments.filter((stage, index) => {
    const text = `${stage.name}；${stage.condition}`.replace(/\s+/g, '')
    const last = index === payments.length - 1
    return (
      begun(text, month, 1) >= months + (last ? lastMayWaitMonths : 0) ||
      stretchBegun(text) >= months ||
      datesIn(text).some((on) => compareDates(on, last ? addDays(period.endOn, lastMayWaitDays) : period.endOn) > 0)
    )
  })
}

/** Months gone by when the latest stretch that is named begins; -1 when none is. 第12个月 -> 11, 第四季度 -> 9. */
function begun(text: string, pattern: RegExp, months: number): number {
  return Math.max(-1, ...[...text.matchAll(pattern)].map(([, count = '']) => (countOf(count) - 1) * months))
}

function stretchBegun(text: string): number {
  const second = /后半年|下半年/.test(text) ? 6 : -1
  return Math.max(second, ...stretches.map(({ pattern, months }) => begun(text, pattern, months)))
}

function datesIn(text: string): IsoDate[] {
  return [...text.matchAll(/(\d{4})[年.-](\d{1,2})[月.-](\d{1,2})日?/g)]
    .map(([, year, month = '', day = '']) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
    .filter(isIsoDate)
}

/** 12, 十二, 二十 -> a number; 0 for what is none. */
function countOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  const digits = '零一二三四五六七八九'
  const [tens, ones = ''] = text.includes('十') ? text.split('十') : ['', text]
  const ten = text.includes('十') ? (tens ? digits.indexOf(tens) : 1) : 0
  return ten * 10 + Math.max(0, digits.indexOf(ones || '零'))
}
