import { type Join, joined } from '../text/join-text'
import type { PaperChart } from './chart'
import type { PaperField, PaperWords } from './paper-words'
import type { TextLook } from './text-look'

/** All that goes into a paper, as text: what the template's placeholders, conditions and rows become. */
export interface PaperModel {
  preview: boolean
  /** The instant it is made, for the document's properties: put in by who has a clock. */
  madeAt?: string | undefined
  values: Record<string, string>
  conditions: Record<string, boolean>
  rows: Record<string, Record<string, string>[]>
  /** By list and entry: columns that look other than the rest; lists without any are not here. */
  looks?: Record<string, CellLooks[]>
  /** Drawn in the place of the field of that name; its value is what stands where nothing can be drawn. */
  charts?: Record<string, PaperChart>
  /** The pages again with these, each time on a new one: a page for each household. */
  again?: readonly PaperPage[]
  /** What a complete paper still lacks, with the part that needs it, e.g. 合同价款小写 of 合同价款. */
  missing: MissingPart[]
}

/** What differs where the pages of a paper come again. */
export type PaperPage = Pick<PaperModel, 'values' | 'conditions' | 'rows'>

export type CellLooks = Partial<Record<string, TextLook>>

export interface MissingPart {
  name: string
  clause: string
}

/** A paper before its gaps are filled: null or '' = not known. */
export interface OpenModel {
  values: Record<string, string | null>
  conditions?: Record<string, boolean>
  rows?: Record<string, Record<string, string | null>[]>
  charts?: Record<string, PaperChart>
}

export interface GapRules {
  /** Fields that must be known because of what was chosen elsewhere. */
  needed?: ReadonlySet<string>
  /** Lists that are looked at under a condition alone; the others hold a row at least. */
  onlyUnder?: Readonly<Record<string, string | undefined>>
  /** Lists that may be empty. */
  mayBeEmpty?: readonly string[]
  /** `list.column` that is read as a sentence. */
  sentences?: readonly string[]
  /** `list.column` made by the program, that may hold several lines. */
  asMade?: readonly string[]
  /** `list.column` that stays blank where it says nothing: a row of the template that says nothing else is left out. */
  blank?: readonly string[]
  /** How `list.column` looks, by what stands in it; null = as the rest. Also in the office's own template. */
  looks?: Readonly<Record<string, (text: string) => TextLook | null>>
  /** Name of a part by its code. */
  titleOf?: (clause: string) => string
}

/** A paper without gaps, of texts as they stand. */
export const plainModel = ({ values, rows }: Pick<PaperModel, 'values' | 'rows'>): PaperModel => ({
  preview: false,
  values,
  conditions: {},
  rows,
  missing: [],
})

const toFill = (name: string) => `【待填写：${name}】`
export const lineToWriteOn = '＿＿＿＿＿＿＿＿'

/** Nothing is left blank: gaps read 【待填写：…】, / or a line, as the words of the paper say. Throws on a name the words do not know. */
export function paperModel(words: PaperWords, open: OpenModel, rules: GapRules = {}): PaperModel {
  const { needed, titleOf = (clause) => clause } = rules
  const missing: MissingPart[] = []
  const note = (name: string, clause: string) => missing.push({ name, clause: titleOf(clause) })
  const conditions = Object.fromEntries(words.conditions.map((name) => [name, open.conditions?.[name] ?? false]))
  const values = Object.fromEntries(
    inOrder(open.values, words.fields).map(([name, field]) => {
      const text = textOf(field, open.values[name])
      if (text) return [name, text]
      const { clause, need } = field
      if (need === 'always' || need === 'known' || needed?.has(name)) {
        note(name, clause)
        return [name, toFill(name)]
      }
      return [name, { ifKnown: '/', byHand: lineToWriteOn, mayBeEmpty: '' }[need]]
    }),
  )
  const rows = Object.fromEntries(
    inOrder(open.rows ?? {}, words.lists).map(([name, { clause, columns }]) => {
      const found = open.rows?.[name] ?? []
      const under = rules.onlyUnder?.[name]
      const isAsked = !rules.mayBeEmpty?.includes(name) && (under === undefined || conditions[under] === true)
      if (found.length > 0 || !isAsked) return [name, found.map((row) => filledRow(name, row, rules))]
      note(name, clause)
      return [name, [Object.fromEntries(columns.map((column) => [column, toFill(name)]))]]
    }),
  )
  const drawn = open.charts ? { charts: open.charts } : {}
  return { preview: false, values, conditions, rows, ...looksOf(rows, rules), ...drawn, missing }
}

function looksOf(rows: PaperModel['rows'], { looks = {} }: GapRules): Pick<PaperModel, 'looks'> {
  const byList = new Map<string, CellLooks[]>()
  for (const [place, lookOf] of Object.entries(looks)) {
    const [list = '', column = ''] = place.split('.')
    const entries = rows[list]
    if (!entries) throw new Error(`the paper has no ${place}`)
    const here = entries.map((row) => lookOf(row[column] ?? ''))
    const known = byList.get(list) ?? entries.map(() => ({}))
    const withThese = known.map((each, at) => (here[at] ? { ...each, [column]: here[at] } : each))
    if (here.some((look) => look !== null)) byList.set(list, withThese)
  }
  return byList.size > 0 ? { looks: Object.fromEntries(byList) } : {}
}

/** What the words know, in the order in which it was given; what was not given comes last. */
function inOrder<T>(given: object, known: Record<string, T>): [string, T][] {
  const names = Object.keys(given)
  const strange = names.find((name) => !Object.hasOwn(known, name))
  if (strange !== undefined) throw new Error(`the paper has no ${strange}`)
  return [...new Set([...names, ...Object.keys(known)])].map((name) => [name, known[name]!])
}

const textOf = ({ join = 'name' }: PaperField, text: string | null | undefined) => joined(join, text ?? '')

const filledRow = (
  list: string,
  row: Record<string, string | null>,
  { sentences = [], asMade = [], blank = [] }: Pick<GapRules, 'sentences' | 'asMade' | 'blank'>,
) =>
  Object.fromEntries(
    Object.entries(row).map(([column, text]) => {
      const place = `${list}.${column}`
      const join: Join = asMade.includes(place) ? 'asMade' : sentences.includes(place) ? 'sentence' : 'name'
      return [column, joined(join, text ?? '') || (blank.includes(place) ? '' : '/')]
    }),
  )
