import { chinaDate } from '#shared/china-time'
import type { DocumentVersion, EvidenceFile } from '#shared/documents/document-version'
import { dueStateNames } from '#shared/materials/due-material'
import type { ChecklistRow, StageChecklist } from './checklist'

export const materialHeads = ['材料', '情况', '文件', '日期', '保存至'] as const

/** The check list of a stage for paper and clipboard: a line for each file, and one for each paper there is no file of. */
export const materialRows = ({ rows, others }: Pick<StageChecklist, 'rows' | 'others'>): string[][] => [
  ...rows.flatMap(rowsOf),
  ...others.map((file) => [file.title || '其他材料', '有（其他材料）', ...fileCells(file)]),
]

function rowsOf(row: ChecklistRow): string[][] {
  const { title, papers, files, ofRecords } = row
  const state = stateText(row)
  const held = [
    ...papers.map(fileCells),
    ...files.map(fileCells),
    ...ofRecords.map((name) => [`${name}（存在记录里）`, '', '']),
  ]
  return (held.length > 0 ? held : [['', '', '']]).map((cells) => [title, state, ...cells])
}

const fileCells = ({ fileName, retainUntil, ...file }: DocumentVersion | EvidenceFile): string[] => [
  fileName,
  chinaDate('addedAt' in file ? file.addedAt : file.createdAt),
  retainUntil ?? '',
]

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
