import { readCount } from './counts'
import { type Flaw, flawAt } from './flaw'
import { blockText, type PaperText, tablesOf } from './paper-text'
import type { ReviewFacts } from './review-facts'

/** What is bought is also what is accepted; as many areas are listed as are counted. */
export function quantitiesAgree(paper: PaperText, { areas }: ReviewFacts): Flaw[] {
  return [
    ...acceptedQuantities(paper),
    ...quantitiesOfYears(paper),
    ...(areas === null ? [] : wrongAreas(paper, areas)),
  ]
}

function acceptedQuantities(paper: PaperText): Flaw[] {
  const tables = tablesOf(paper)
  const bought = tables.find(({ rows: [head = []] }) => head.join() === '序号,服务项目,数量,计量单位')
  const accepted = tables.find(({ rows: [head = []] }) => head.includes('验收项目') && head.includes('合格标准'))
  if (!bought || !accepted) return []
  return bought.rows.slice(1).flatMap(([, name = '', quantity = '', unit = ''], index) => {
    const row = accepted.rows.find((cells) => cells.includes(`${name}的数量`))
    const due = `完成${quantity}${unit}`
    if (!row || row.includes(due)) return []
    const message = `“${name}”约定 ${quantity}${unit}，验收标准为“${row.find((cell) => cell.startsWith('完成')) ?? ''}”。`
    return flawAt(paper, bought.at + 1 + index, { message, fix: '请核对服务数量。' })
  })
}

const parted = /各付款年度的约定数量.*?分解为：([^。]+)/

/** The quantities of the years make up what is bought. */
function quantitiesOfYears(paper: PaperText): Flaw[] {
  const bought = tablesOf(paper).find(({ rows: [head = []] }) => head.join() === '序号,服务项目,数量,计量单位')
  return paper.blocks.flatMap((block, at) => {
    const services = parted.exec(blockText(block))?.[1]?.split('；') ?? []
    return services.flatMap((said) => {
      const row = bought?.rows.find(([, name = '']) => name !== '' && said.startsWith(name))
      const due = readCount(row?.[2] ?? '')
      const years = [...said.matchAll(/\d{4}年度([\d,]+)/g)].map(([, count = '']) => readCount(count) ?? 0n)
      const sum = years.reduce((total, count) => total + count, 0n)
      if (sum === due) return []
      const message = `“${row?.[1] ?? said}”约定数量为 ${row?.[2] ?? 0}，各年度合计 ${sum}。`
      return flawAt(paper, at, { message, fix: '请核对服务数量和分年度安排。' })
    })
  })
}

/** 服务区域：共21个苏木乡镇（街道）, the target of the same, and the rows of the list. */
function wrongAreas(paper: PaperText, areas: number): Flaw[] {
  const said = paper.blocks.flatMap((block, at) => {
    const counts = [...blockText(block).matchAll(/服务区域：?共([\d,]+)个/g)].map(([, count = '']) => count)
    const isTarget = block.kind === 'row' && block.cells[0] === '服务区域' && block.cells[3] === '个'
    const promised = isTarget && /^[\d,]+$/.test(block.cells[2] ?? '') ? [block.cells[2] ?? ''] : []
    return [...counts, ...promised].map((count) => ({ at, count: readCount(count) }))
  })
  const list = tablesOf(paper).find(({ rows: [head = []] }) => /^序号,苏木乡镇（街道）/.test(head.join()))
  const numbers = list?.rows
    .slice(1)
    .flatMap((row) => row.filter((cell, index) => index % 2 === 0 && /^\d+$/.test(cell)))
  const listed = list && numbers ? [{ at: list.at, count: BigInt(numbers.length) }] : []
  return [...said, ...listed]
    .filter(({ count }) => count !== BigInt(areas))
    .map(({ at, count }) =>
      flawAt(paper, at, {
        message: `服务区域有 ${areas} 个，此处为 ${count} 个。`,
        fix: '请核对服务区域和绩效目标。',
      }),
    )
}
