import { type Flaw, flawAt } from './flaw'
import { blockText, type PaperText, tablesOf } from './paper-text'
import type { ReviewFacts } from './review-facts'

/** What is bought is also what is accepted; as many areas are listed as are counted. */
export function quantitiesAgree(paper: PaperText, { areas }: ReviewFacts): Flaw[] {
  return [...acceptedQuantities(paper), ...(areas === null ? [] : wrongAreas(paper, areas))]
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

/** 服务区域：共21个苏木乡镇（街道）, the target of the same, and the rows of the list. */
function wrongAreas(paper: PaperText, areas: number): Flaw[] {
  const said = paper.blocks.flatMap((block, at) => {
    const counts = [...blockText(block).matchAll(/服务区域：?共([\d,]+)个/g)].map(([, count = '']) => count)
    const isTarget = block.kind === 'row' && block.cells[0] === '服务区域' && block.cells[3] === '个'
    const promised = isTarget && /^[\d,]+$/.test(block.cells[2] ?? '') ? [block.cells[2] ?? ''] : []
    return [...counts, ...promised].map((count) => ({ at, count: Number(count.replace(/,/g, '')) }))
  })
  const list = tablesOf(paper).find(({ rows: [head = []] }) => head.join() === '序号,苏木乡镇（街道）')
  const listed = list ? [{ at: list.at, count: list.rows.length - 1 }] : []
  return [...said, ...listed]
    .filter(({ count }) => count !== areas)
    .map(({ at, count }) =>
      flawAt(paper, at, {
        message: `服务区域有 ${areas} 个，此处为 ${count} 个。`,
        fix: '请核对服务区域和绩效目标。',
      }),
    )
}
