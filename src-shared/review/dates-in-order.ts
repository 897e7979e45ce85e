import { compareDates, formatChineseDate, isIsoDate, periodDays } from '../dates'
import { readCount } from './counts'
import { dayPattern, isoDateOf } from './days'
import { type Flaw, flawAt } from './flaw'
import { blockText, type PaperText } from './paper-text'
import type { ReviewFacts } from './review-facts'

const range = new RegExp(`(?:自)?${dayPattern}(?:起)?至${dayPattern}`, 'g')
const counted = new RegExp(`${dayPattern}(?:起)?至${dayPattern}(?:止)?，[^。；]{0,20}?共([\\d,]+)日`)

/** Every stretch of days runs forwards; the days of the service period are counted right; the reports end with it. */
export function datesInOrder(paper: PaperText, { period }: ReviewFacts): Flaw[] {
  const said = paper.blocks.flatMap((block, at) => {
    const text = blockText(block)
    return [...text.matchAll(range)].flatMap((match) => {
      const from = isoDateOf(match.slice(1, 4))
      const to = isoDateOf(match.slice(4, 7))
      return isIsoDate(from) && isIsoDate(to) && compareDates(from, to) > 0
        ? flawAt(paper, at, {
            message: `“${match[0]}”的结束早于开始。`,
            fix: '请核对该处日期。',
          })
        : []
    })
  })
  return [...said, ...(period ? [...countedDays(paper, period), ...steps(paper, period)] : [])]
}

/** The purchase ends before the contract is signed, and what is handed over is there first. */
function steps(paper: PaperText, { endOn }: NonNullable<ReviewFacts['period']>): Flaw[] {
  const awarded = dayAfter(paper, '(?:成交|中标)通知书日期为')
  const signed = dayAfter(paper, '签订日期：')
  const handedOver = dayAfter(paper, '档案移交：乙方应当于')
  const flaws: Flaw[] = []
  const add = (at: number, message: string) => flaws.push(flawAt(paper, at, { message, fix: '请核对该处日期。' }))
  if (awarded && signed && compareDates(awarded.on, signed.on) > 0)
    add(signed.at, `签订日期${formatChineseDate(signed.on)}早于采购结果${formatChineseDate(awarded.on)}。`)
  if (handedOver && compareDates(handedOver.on, endOn) < 0)
    add(handedOver.at, `档案移交日期${formatChineseDate(handedOver.on)}早于服务期截止日${formatChineseDate(endOn)}。`)
  return flaws
}

function dayAfter(paper: PaperText, words: string): { at: number; on: string } | null {
  const pattern = new RegExp(words + dayPattern)
  for (const [at, block] of paper.blocks.entries()) {
    const on = isoDateOf(pattern.exec(blockText(block))?.slice(1) ?? [])
    if (isIsoDate(on)) return { at, on }
  }
  return null
}

function countedDays(paper: PaperText, period: NonNullable<ReviewFacts['period']>): Flaw[] {
  return paper.blocks.flatMap((block, at) => {
    const match = counted.exec(blockText(block))
    if (!match) return []
    const flaw = (message: string) => flawAt(paper, at, { message, fix: '请核对服务期开始和结束日期。' })
    const found = { startOn: isoDateOf(match.slice(1, 4)), endOn: isoDateOf(match.slice(4, 7)) }
    const wholePeriod = `${formatChineseDate(period.startOn)}至${formatChineseDate(period.endOn)}`
    if (found.startOn !== period.startOn || found.endOn !== period.endOn)
      return [flaw(`服务期写作“${match[0]}”，与项目的服务期${wholePeriod}不一致。`)]
    const days = readCount(match[7] ?? '')
    return days === BigInt(periodDays(period))
      ? []
      : [flaw(`服务期${wholePeriod}共 ${periodDays(period)} 日，写作 ${days} 日。`)]
  })
}
