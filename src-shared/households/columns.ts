import { fieldTitles, type HouseholdField } from './household'
import { maskedFurtherNumbers } from './masked-cell'
import type { ColumnUse, TableRow } from './table'

/** How offices head the columns of a register; the first that fits, and each field once. */
const heads: [HouseholdField, RegExp][] = [
  ['citizenNumber', /身份证|公民身份|证件号/],
  ['bankAccount', /银行(?:账|帐)号|(?:账|帐)号|(?:账|帐)户|银行卡|卡号|一卡通/],
  ['phone', /电话|手机|联系方式/],
  ['area', /苏木|乡镇|街道/],
  ['village', /嘎查|村|社区/],
  ['code', /户编码|户编号|户号|编码|编号|档案号/],
  ['type', /类型|类别|救助(?:种类|项目)|对象/],
  ['address', /住址|地址/],
  ['name', /户主|姓名|申请人/],
]

/** Whose number or name it is: 家庭成员身份证号 is no number of the head of the household. */
const ofOthers = /成员|配偶|子女|监护|经办|调查员|代理|联系人姓名|开户(?:行|银行)|户主关系|与户主/

/** 序号 numbers the rows of a table and says nothing of a household. */
const numbering = /^(?:序号|序|no\.?|行号)$/i

/** What the table of the rows that were not imported has behind the clerk's own columns: it comes back as it was given. */
export const addedHeads = ['原表行号', '未导入的原因'] as const

const plain = (head: string) => head.normalize('NFKC').replace(/\s+/g, '')

const isAdded = (head: string) => addedHeads.some((added) => added === plain(head))

/** The line of the heads: the first of the first rows that names two fields at least; else the first that has anything. */
export function guessHeadLine(rows: readonly TableRow[]): number {
  const first = rows.slice(0, 20)
  const named = first.find(({ cells }) => fieldsIn(guessMapping(cells)).length >= 2)
  return (named ?? first[0])?.line ?? 1
}

/** What each column is by its head. What nobody knows is kept; a blank head says nothing and is left out. */
export function guessMapping(cells: readonly string[]): ColumnUse[] {
  const taken = new Set<ColumnUse>()
  return cells.map((head) => {
    const text = plain(head)
    if (text === '' || numbering.test(text) || isAdded(text)) return 'leave'
    const field = ofOthers.test(text) ? undefined : heads.find(([id, by]) => by.test(text) && !taken.has(id))?.[0]
    if (!field) return 'keep'
    taken.add(field)
    return field
  })
}

const fieldsIn = (mapping: readonly ColumnUse[]) => mapping.filter((use) => use !== 'keep' && use !== 'leave')

/** A line taken for heads may be a household: its numbers are kept under no title. */
const withoutNumbers = (head: string) => maskedFurtherNumbers('', head)

/** The heads of a table as their mapping is remembered by, without what the program has added. */
export const headsKey = (cells: readonly string[]): string =>
  cells
    .filter((head) => !isAdded(head))
    .map((head) => plain(withoutNumbers(head)))
    .join('|')

/** What is remembered of a mapping, by `headsKey`. */
export const ownMapping = (cells: readonly string[], mapping: readonly ColumnUse[]): ColumnUse[] =>
  mapping.filter((_, at) => !isAdded(cells[at] ?? ''))

/** What was remembered, over the heads of a table that may have come back with columns of the program's. */
export function rememberedMapping(cells: readonly string[], own: readonly ColumnUse[]): ColumnUse[] {
  const left = [...own]
  return cells.map((head) => (isAdded(head) ? 'leave' : (left.shift() ?? 'keep')))
}

/** Why a table cannot be taken so, in Chinese; null = it can. `given`: what the project says where no column does. */
export function mappingProblem(
  mapping: readonly ColumnUse[],
  given: Partial<Record<HouseholdField, string>>,
): string | null {
  const fields = fieldsIn(mapping) as HouseholdField[]
  const twice = fields.find((field, at) => fields.indexOf(field) !== at)
  if (twice) return `有两列都选作“${fieldTitles[twice]}”，请只留一列`
  const needed: HouseholdField[] = ['code', 'name', 'area', 'type']
  const missing = needed.filter((field) => !fields.includes(field) && given[field] === undefined)
  if (missing.length === 0) return null
  return `还没有选哪一列是${missing.map((field) => `“${fieldTitles[field]}”`).join('、')}`
}

/** Titles of the columns, once each: a blank one is named by its place, a second of the same name is numbered. */
export function columnTitles(cells: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return cells.map((head, at) => {
    const title = withoutNumbers(head.trim().replace(/\s+/g, ' ')).slice(0, 100) || `第${at + 1}列`
    const count = (seen.get(title) ?? 0) + 1
    seen.set(title, count)
    return count === 1 ? title : `${title}（${count}）`
  })
}
