import type { Paper } from '#shared/papers/paper'
import { showInvisible, withoutInvisible } from './invisible-signs'
import { type FoundPlaceholder, withoutPlaceholders } from './placeholders'

const single = /[{｛]([^{}｛｝]{1,40})[}｝]/g
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
  readonly #nearest = new Map<string, string | null>()

  constructor({ fields, lists, conditions }: Paper) {
    const cells = Object.entries(lists).flatMap(([list, { columns }]) => columns.map((column) => `${list}.${column}`))
    const markers = conditions.flatMap((name) => [`如果 ${name}`, `如果结束 ${name}`])
    this.#names = [...Object.keys(fields), ...cells, ...markers]
  }

  /** A sentence for each place in one whole text. */
  hints(text: string, found: FoundPlaceholder[]): Hint[] {
    const hints = found
      .slice(0, mostOfOneText)
      .flatMap((one) => this.#ofName(one).map((sentence) => ({ sentence, at: one.from })))
    if (!/[{｛]/.test(text)) return hints
    for (const [all, inner = ''] of withoutPlaceholders(text, found).matchAll(single)) {
      if (hints.length >= mostOfOneText || this.#nearest.size >= mostComparisons) break
      const meant = this.#nearestName(inner)
      if (meant === null) continue
      const sentence = `“${showInvisible(all.trim())}”不会被填写：占位符要用两个半角花括号，写成“{{${meant}}}”`
      hints.push({ sentence, at: text.indexOf(all) })
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
    const found = nearestOf(withoutInvisible(typed).replaceAll('．', '.').replace(' ', ''), this.#names)
    this.#nearest.set(typed, found)
    return found
  }
}

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
