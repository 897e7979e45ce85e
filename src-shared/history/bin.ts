import type { FileRef } from '../documents/document-version'
import type { AppError } from '../errors'
import type { Stamp } from '../records/record-entry'
import type { OwnerId, RecordOwner } from '../records/record-field'

/** What can lie in the 回收站, in the order it is offered. */
export const binSorts = {
  project: '项目',
  record: '记录',
  material: '材料',
  file: '记录的文件',
  contractor: '承接主体',
  household: '户册的户',
  import: '导入的花名册',
  delivery: '交付的文件夹',
  template: '范本',
  dataSet: '标准与模板数据',
} as const
export type BinSort = keyof typeof binSorts
export const binSortNames = Object.keys(binSorts) as [BinSort, ...BinSort[]]

/** How it is looked at before it comes back. */
export type BinView =
  | { by: 'project' }
  | { by: 'record'; kind: string; owner: RecordOwner; ownerId: OwnerId }
  | { by: 'file'; file: FileRef; fileName: string }
  /** Its history tells what it was. */
  | { by: 'history'; of: string }

export interface BinKey {
  sort: BinSort
  id: string
}

/** Something deleted: it is kept, and counts nowhere. */
export interface BinItem extends BinKey {
  title: string
  /** Whose: a project, contractor or record by name, a year, a kind; '' = the county's. */
  of: string
  /** When it was deleted. */
  at: string
  /** '' = nobody was named. */
  who: string
  view: BinView
}

export interface BinPage {
  /** What was deleted last comes first. */
  items: BinItem[]
  /** Of each sort, whatever is searched for. */
  counts: Record<BinSort, number>
  /** How many there are of what is searched for. */
  found: number
}

export interface BinRestored {
  restored: number
  refused: (AppError & { title: string })[]
  /** What has brought them back, the last at the end: each can be taken back. */
  steps: Stamp[]
}
