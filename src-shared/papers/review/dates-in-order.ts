import { compareDates, formatChineseDate, isIsoDate, periodDays } from '../../dates'
import { type Flaw, flawAt } from './flaw'
import { blockText, type PaperText } from './paper-text'
import type { ReviewFacts } from './review-facts'

const day = '(\\d{4})年(\\d{1,2})月(\\d{1,2})日'
const range = new RegExp(`(?:自)?${day}(?:起)?至${day}`, 'g')
const counted = new RegExp(`${day}(?:起)?至${day}(?:止)?，[^。；]{0,20}?共([\\d,]+)日`)

const dateOf = (year = '', month = '', date = ''): string =>
  `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`

/** Every stretch of days runs forwards; the days of the service period are counted right; the reports end with it. */
export function datesInOrder(paper: PaperText, { period }: ReviewFacts): Flaw[] {
  const said = paper.blocks.flatMap((block, at) => {
    const text = blockText(block)
    return [...text.matchAll(range)].flatMap((match) => {
      const from = dateOf(match[1], match[2], match[3])
      const to = dateOf(match[4], match[5], match[6])
      return isIsoDate(from) && isIsoDate(to) && compareDates(from, to) > 0
        ? flawAt(paper, at, {
            message: `“${match[0]}”的结束早于开始。`,
            fix: '请核对该处日期。',
          })
        : []
    })
  })
  return [...said, ...(period ? countedDays(paper, period) : [])]
}

function countedDays(paper: PaperText, period: NonNullable<ReviewFacts['period']>): Flaw[] {
  return paper.blocks.flatMap((block, at) => {
    const match = counted.exec(blockText(block))
    if (!match) return []
    const flaw = (message: string) => flawAt(paper, at, { message, fix: '请核对服务期开始和结束日期。' })
    const found = { startOn: dateOf(match[1], match[2], match[3]), endOn: dateOf(match[4], match[5], match[6]) }
    const wholePeriod = `${formatChineseDate(period.startOn)}至${formatChineseDate(period.endOn)}`
    if (found.startOn !== period.startOn || found.endOn !== period.endOn)
      return [flaw(`服务期写作“${match[0]}”，与项目的服务期${wholePeriod}不一致。`)]
    const days = Number(match[7]?.replace(/,/g, ''))
    return days === periodDays(period)
      ? []
      : [flaw(`服务期${wholePeriod}共 ${periodDays(period)} 日，写作 ${days} 日。`)]
  })
}
