import type { Join } from '../text/join-text'

/**
 * A value of a paper. need: always = the paper is not complete without it, and a template must have it; known =
 * the same, but a template may do without it; ifKnown = `/` when empty; byHand = a line to write on when empty; mayBeEmpty = nothing when empty.
 */
export interface PaperField {
  /** The part of the paper it belongs to, C08. */
  clause: string
  need: 'always' | 'known' | 'ifKnown' | 'byHand' | 'mayBeEmpty'
  /** How the text joins what stands around its place; absent = name. */
  join?: Join
}

/** Rows of a table, with their columns. */
export interface PaperList {
  clause: string
  columns: readonly string[]
}

/** What a cell of a spreadsheet keeps of a text: an amount to two decimals (yuan with its 分, points), a whole number, a share in hundredths, a calendar day. */
export type CellKind = 'amount' | 'count' | 'share' | 'day'

/**
 * The words a template of one kind of paper may use: `{{甲方名称}}` a field, `{{付款.金额小写}}` a column of a list in a
 * table row, `{{如果 多年期}}` … `{{如果结束 多年期}}` a condition, each marker a paragraph of its own. All that the template
 * engine knows of a paper.
 */
export interface PaperWords {
  id: string
  title: string
  fields: Record<string, PaperField>
  lists: Record<string, PaperList>
  conditions: readonly string[]
  /** Conditions of which exactly one holds: what stands under each of them is always printed. */
  alternatives: readonly (readonly string[])[]
  /** Fields and `list.column` that every template must hold. */
  required: readonly string[]
  /** Fields and `list.column` that are more than texts where they fill a cell of a spreadsheet. */
  kinds?: Readonly<Record<string, CellKind>>
  /** Stands at the head of a preview. */
  previewMark: string
}

/** A paper that keeps the names of its fields, lists and conditions as types. Requires all fields needed always. */
export function defineWords<
  const Fields extends Record<string, PaperField>,
  const Lists extends Record<string, PaperList>,
  const Condition extends string,
>(paper: {
  id: string
  title: string
  fields: Fields
  lists: Lists
  conditions: readonly Condition[]
  alternatives?: readonly (readonly Condition[])[]
  /** Columns without which the paper lacks an element. */
  requiredColumns?: readonly string[]
  kinds?: Readonly<Record<string, CellKind>>
  previewMark?: string
}) {
  const { requiredColumns = [], alternatives = [], previewMark = '预览稿　不作正式文书', ...words } = paper
  const always = Object.entries(paper.fields).flatMap(([name, { need }]) => (need === 'always' ? [name] : []))
  return { ...words, alternatives, previewMark, required: [...always, ...requiredColumns] } satisfies PaperWords
}

export const paperField = (clause: string, need: PaperField['need'], join: Join = 'name'): PaperField => ({
  clause,
  need,
  join,
})
