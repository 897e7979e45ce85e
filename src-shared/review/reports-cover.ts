import { addDays, compareDates, formatChineseDate, isIsoDate, type Period } from '../dates'
import { dayPattern, isoDateOf } from './days'
import { type Flaw, flawAt } from './flaw'
import { type PaperText, tablesOf } from './paper-text'
import type { ReviewFacts } from './review-facts'

const span = new RegExp(`^${dayPattern}至${dayPattern}$`)
const day = new RegExp(`^${dayPattern}$`)

/** The reports follow on each other from the first day of the service to its last; none is due before its time is over. */
export function reportsCover(paper: PaperText, { period }: ReviewFacts): Flaw[] {
  const table = tablesOf(paper).find(({ rows: [head = []] }) => head.some((title) => /^报告期(?:间)?$/.test(title)))
  if (!table || !period) return []
  const column = table.rows[0]?.findIndex((title) => /^报告期(?:间)?$/.test(title)) ?? 0
  const rows = table.rows
    .slice(1)
    .map((cells, index) => ({ cells, at: table.at + 1 + index, span: spanOf(cells[column]) }))
  const say = (at: number, message: string) => flawAt(paper, at, { message, fix: '请核对报告周期和服务期。' })
  const early = rows.flatMap(({ cells, at, span }) =>
    span && dueOn(cells) !== null && compareDates(dueOn(cells) ?? '', span.endOn) < 0
      ? say(at, `“${cells[0]}”报告的提交期限早于报告期满。`)
      : [],
  )
  return [...early, ...broken(rows, period, say)]
}

interface Row {
  cells: string[]
  at: number
  span: Period | null
}

/** Where the chain of the periodical reports breaks; a report of the whole service stands beside the chain. */
function broken(rows: Row[], period: Period, say: (at: number, message: string) => Flaw): Flaw[] {
  const chain = rows.filter(({ cells }) => cells[0]?.trim() !== '总报告')
  let expected = period.startOn
  for (const { cells, at, span } of chain) {
    if (!span) return []
    if (span.startOn !== expected)
      return [
        say(
          at,
          `“${cells[0]}”报告期从${formatChineseDate(span.startOn)}开始，应从${formatChineseDate(expected)}开始。`,
        ),
      ]
    expected = addDays(span.endOn, 1)
  }
  const last = chain.at(-1)
  return last && expected !== addDays(period.endOn, 1)
    ? [say(last.at, `最后一期报告期没有到服务期截止日${formatChineseDate(period.endOn)}。`)]
    : []
}

function spanOf(text = ''): Period | null {
  const found = span.exec(text.trim())
  if (!found) return null
  const [startOn, endOn] = [isoDateOf(found.slice(1, 4)), isoDateOf(found.slice(4, 7))]
  return isIsoDate(startOn) && isIsoDate(endOn) ? { startOn, endOn } : null
}

function dueOn(cells: string[]): string | null {
  const found = day.exec(cells.at(-1)?.trim() ?? '')
  const on = found ? isoDateOf(found.slice(1, 4)) : ''
  return isIsoDate(on) ? on : null
}
