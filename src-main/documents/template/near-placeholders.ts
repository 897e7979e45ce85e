import type { PaperWords } from '#shared/template/paper-words'
import { showInvisible, withoutInvisible } from './invisible-signs'
import { type FoundPlaceholder, withoutPlaceholders } from './placeholders'

const single = /[{｛]([^{}｛｝]{0,40})[}｝]/g
/** Other signs in which people, and other programs, put names to be filled in: there only a whole name is meant. */
const otherSigns =
  /(?:[[［【〔〖「『《〈«‹<＜﹛❴|｜]|[（(]{2}|[#@$%*＊~～^&＆=＝_＿]{1,20})([^[\]［］【】〔〕〖〗「」『』《》〈〉«»‹›<>＜＞﹛﹜❴❵（）()|｜#@$%*＊~～^&＆=＝_＿]{2,40})(?:[\]］】〕〗」』》〉»›>＞﹜❵|｜]|[）)]{2}|[#@$%*＊~～^&＆=＝_＿])/g

/** Whether a text may hold a placeholder, or something that was meant for one. */
export const mayHoldPlaceholder = (text: string): boolean =>
  /[{}｛｝[［【〔〖「『《〈«‹<＜﹛❴|｜#@$%*＊~～^&＆=＝_＿]|[（(]{2}/.test(text)

/** More hints than a clerk reads; more comparisons than a template with honest mistakes needs. */
const mostOfOneText = 20
const mostComparisons = 2_000

export interface Hint {
  sentence: string
  /** Where it is in the text. */
  at: number
}

/** Says which name of the paper was probably meant where something is nearly a placeholder. */
export class NearPlaceholders {
  readonly #names: string[]
  /** By their plain form. */
  readonly #whole: ReadonlyMap<string, string>
  readonly #nearest = new Map<string, string | null>()

  constructor({ fields, lists, conditions }: PaperWords) {
    const cells = Object.entries(lists).flatMap(([list, { columns }]) => columns.map((column) => `${list}.${column}`))
    const markers = conditions.flatMap((name) => [`如果 ${name}`, `如果结束 ${name}`])
    this.#names = [...Object.keys(fields), ...cells, ...markers]
    this.#whole = new Map(this.#names.map((name) => [plain(name), name]))
  }

  /** A sentence for each place in one whole text. */
  hints(text: string, found: FoundPlaceholder[]): Hint[] {
    const hints = found
      .slice(0, mostOfOneText)
      .flatMap((one) => this.#ofName(one).map((sentence) => ({ sentence, at: one.from })))
    const rest = withoutPlaceholders(text, found)
    for (const [all, inner = ''] of rest.matchAll(single)) {
      if (hints.length >= mostOfOneText || this.#nearest.size >= mostComparisons) break
      const meant = this.#nearestName(inner)
      if (meant !== null) hints.push({ sentence: notFilled(all, meant), at: text.indexOf(all) })
      else if (inner === ' ' && found.length > 0) hints.push({ sentence: tooManyBraces, at: text.indexOf('{{') })
    }
    for (const [all, inner = ''] of rest.matchAll(otherSigns)) {
      if (hints.length >= mostOfOneText) break
      const meant = this.#whole.get(plain(inner))
      if (meant !== undefined) hints.push({ sentence: notFilled(all, meant), at: text.indexOf(all) })
    }
    return hints
  }

  #ofName({ known, mended, typed }: FoundPlaceholder): string[] {
    const shown = showInvisible(typed.slice(0, 40))
    if (mended)
      return [`“{{${shown}}}”的名称里有多余的空格或看不见的字符，已按“${withoutInvisible(typed)}”处理，建议删去重打`]
    const meant = known || typed.length > 40 ? null : this.#nearestName(typed)
    return meant === null ? [] : [`程序不认识“${shown}”，是不是“${meant}”？`]
  }

  /** The name that is equal or nearly so: one sign wrong, two in a name of six and more. */
  #nearestName(typed: string): string | null {
    const known = this.#nearest.get(typed)
    if (known !== undefined) return known
    if (this.#nearest.size >= mostComparisons) return null
    const found = nearestOf(plain(typed), this.#names)
    this.#nearest.set(typed, found)
    return found
  }
}

/** Without what nobody sees and without the signs around it: “甲方名称”, %甲方名称%. */
const plain = (typed: string): string =>
  withoutInvisible(typed)
    .replaceAll('．', '.')
    .replace(' ', '')
    .replace(/^[\p{P}\p{S}]+|[\p{P}\p{S}]+$/gu, '')

const tooManyBraces = '占位符外面多了一对花括号，会原样印出'

const notFilled = (all: string, meant: string): string =>
  `“${showInvisible(all.trim())}”不会被填写：占位符要用两个半角花括号，写成“{{${meant}}}”`

function nearestOf(typed: string, names: string[]): string | null {
  if (typed.length < 2) return null
  let nearest: string | null = null
  let least = typed.length >= 6 ? 3 : 2
  for (const name of names) {
    const distance = distanceOf(typed, name.replace(' ', ''), least)
    if (distance >= least) continue
    nearest = name
    least = distance
  }
  return nearest !== null && least * 2 < nearest.length ? nearest : null
}

/** Levenshtein's distance, or `limit` when it is not below that. */
function distanceOf(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) >= limit) return limit
  let before = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let row = 1; row <= one.length; row += 1) {
    const now = [row]
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1] ? 0 : 1
      now.push(Math.min(before[column]! + 1, now[column - 1]! + 1, before[column - 1]! + same))
    }
    before = now
  }
  return Math.min(before.at(-1)!, limit)
}
