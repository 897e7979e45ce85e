import { dueStateNames } from '#shared/materials/due-material'
import { fileCells, noFileCells } from '../evidence/file-cells'
import type { ChecklistRow, StageChecklist } from './checklist'

/** The check list of a stage for paper and clipboard: a line for each file, and one for each paper there is no file of. */
export const materialRows = ({ rows, others }: Pick<StageChecklist, 'rows' | 'others'>): string[][] => [
  ...rows.flatMap(rowsOf),
  ...others.map((file) => [file.title || '其他材料', '有（其他材料）', ...fileCells(file, file.addedAt)]),
]

function rowsOf(row: ChecklistRow): string[][] {
  const { title, papers, files, ofRecords } = row
  const state = stateText(row)
  const held = [
    ...papers.map((file) => fileCells(file, file.createdAt)),
    ...files.map((file) => fileCells(file, file.addedAt)),
    ...ofRecords.map((name) => [`${name}（存在记录里）`, '', '']),
  ]
  return (held.length > 0 ? held : [noFileCells]).map((cells) => [title, state, ...cells])
}

function stateText({ state, slot, files, papers, makers, unsigned }: ChecklistRow): string {
  const few = slot?.atLeast !== undefined && files.length > 0 && files.length < slot.atLeast
  return [
    dueStateNames[state],
    few && `应有 ${slot.atLeast} 份`,
    unsigned && '只有未签字稿',
    papers.length > 0 && makers.length > 0 && '与现在填写的内容不一致',
  ]
    .filter(Boolean)
    .join('，')
}
