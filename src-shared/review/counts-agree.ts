import { readCount } from './counts'
import { type Flaw, flawAt } from './flaw'
import { blockText, type PaperText, tablesOf } from './paper-text'

/** Counts that a paper says in more than one place. Each pattern has the count as its only group. */
const countedThings: { name: string; pattern: RegExp; fix: string }[] = [
  { name: '服务对象户数', pattern: /(?:服务对象[^。；]{0,80}?|户数：)共([\d,]+)户/g, fix: '请核对服务对象户数。' },
  {
    name: '报告总份数',
    pattern: /(?:报告(?:（[^）]*）)?共|^共|\n共)([\d,]+)份(?!.{0,4}附)/g,
    fix: '请核对报告周期和服务期。',
  },
  { name: '合同份数', pattern: /一式([\d零一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾]+)份/g, fix: '请核对合同份数。' },
]

/** The same count wherever it is said; the copies of the parties make up the copies of the contract. */
export function countsAgree(paper: PaperText): Flaw[] {
  const texts = paper.blocks.map(blockText)
  const different = countedThings.flatMap(({ name, pattern, fix }) => {
    const said = texts.flatMap((text, at) =>
      [...text.matchAll(pattern)].flatMap(([, said = '']) => {
        const count = readCount(said)
        return count === null ? [] : { at, count }
      }),
    )
    const [first, ...rest] = said
    return rest.flatMap(({ at, count }) =>
      count === first?.count
        ? []
        : flawAt(paper, at, {
            message: `${name}一处为 ${first?.count}，此处为 ${count}。`,
            fix,
          }),
    )
  })
  return [...different, ...copies(paper, texts), ...reportRows(paper, texts)]
}

const copiesSentence = /一式(\S{1,3}?)份，甲方执(\S{1,3}?)份，乙方执(\S{1,3}?)份(?:，其余(\S{1,3}?)份)?/

function copies(paper: PaperText, texts: string[]): Flaw[] {
  return texts.flatMap((text, at) => {
    const found = copiesSentence.exec(text)
    if (!found) return []
    const [all = 0n, ...parts] = found.slice(1).flatMap((said) => (said === undefined ? [] : [readCount(said) ?? 0n]))
    const sum = parts.reduce((total, part) => total + part, 0n)
    if (all === sum) return []
    const message = `合同一式 ${all} 份，而各方所执合计 ${sum} 份。`
    return flawAt(paper, at, { message, fix: '请核对合同份数。' })
  })
}

/** The table of reports has a row for each report the contract counts. */
function reportRows(paper: PaperText, texts: string[]): Flaw[] {
  const said = texts.flatMap((text) => /报告共([\d,]+)份/.exec(text)?.[1] ?? [])[0]
  const table = tablesOf(paper).find(({ rows: [head = []] }) => head.some((title) => /^报告期(?:间)?$/.test(title)))
  if (said === undefined || !table) return []
  const [rows, count] = [table.rows.length - 1, readCount(said)]
  if (count === null || BigInt(rows) === count) return []
  const message = `写明报告共 ${count} 份，而报告表有 ${rows} 行。`
  return [flawAt(paper, table.at, { message, fix: '请核对报告周期和服务期。' })]
}
