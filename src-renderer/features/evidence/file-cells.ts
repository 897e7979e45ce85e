import { chinaDate } from '#shared/china-time'
import type { AlteredHow } from '#shared/documents/document-version'
import { alteredWords } from '#shared/materials/altered-file'

/** Of a list of materials for paper and clipboard. */
export const materialHeads = ['材料', '情况', '文件', '日期', '保存至'] as const

/** The file of a material that has none. */
export const noFileCells = ['', '', '']

interface Listed {
  fileName: string
  altered?: AlteredHow
  retainUntil?: string | null
}

/** File, day in China and the day it is kept until; a file that is no longer what was brought says so. */
export function fileCells(file: Listed, since: string): string[] {
  const { fileName, altered, retainUntil } = file
  return [`${fileName}${altered ? `（${alteredWords[altered]}）` : ''}`, chinaDate(since), retainUntil ?? '']
}
