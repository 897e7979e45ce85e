import type { Paragraph, Table } from 'docx'
import type { BudgetPaperInput } from '#shared/papers/budget'
import { areasInThrees, type NumberedArea } from '#shared/text/areas-in-threes'
import { heading, type PaperCell, paperTable } from './paper-style'
import { areasInTheTable } from './project-facts'

/** 服务区域 of many places, three to a row, behind the signatures; nothing where the table names them all. */
export function areaList({ project }: BudgetPaperInput): (Paragraph | Table)[] {
  const areas = project.areas.map((area) => area.trim()).filter(Boolean)
  if (areas.length <= areasInTheTable) return []
  const cellsOf = ({ number, name }: NumberedArea): PaperCell[] => [
    { texts: [number], align: 'center', small: true },
    { texts: [name], small: true },
  ]
  const rows = areasInThrees(areas, '').map((areas) => areas.flatMap(cellsOf))
  const pair = [700, 2308]
  const table = paperTable({
    widths: [...pair, ...pair, 700, 2310],
    head: ['序号', '苏木乡镇（街道）', '序号', '苏木乡镇（街道）', '序号', '苏木乡镇（街道）'],
    rows,
  })
  return [heading('附：服务区域名单'), table]
}
