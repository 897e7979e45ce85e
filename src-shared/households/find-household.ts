import { codeKey, nameKey } from './keys'

export interface Named {
  id: string
  code: string
  name: string
}

export type FoundHousehold<H extends Named> =
  | { found: H; by: 'code' | 'name' }
  /** Several of that name, or two that the text names at once. */
  | { found: null; candidates: H[] }

/**
 * Which household a name means, of a folder or a row: its code, or its name where only one bears it, alone or as parts of the
 * text (0012-张三, 张三（低保）). A code that is there counts before any name. Built once for a register.
 */
export class HouseholdFinder<H extends Named> {
  readonly #byCode = new Map<string, H>()
  readonly #byName = new Map<string, H[]>()

  constructor(households: Iterable<H>) {
    for (const one of households) {
      this.#byCode.set(codeKey(one.code), one)
      const key = nameKey(one.name)
      const same = this.#byName.get(key)
      if (same) same.push(one)
      else this.#byName.set(key, [one])
    }
  }

  find(text: string): FoundHousehold<H> {
    const coded = this.coded(text)
    if (coded.length === 1) return { found: coded[0]!, by: 'code' }
    if (coded.length > 1) return { found: null, candidates: coded }
    const named = this.named(text)
    return named.length === 1 ? { found: named[0]!, by: 'name' } : { found: null, candidates: named }
  }

  /** Whose code the text bears, whomever it names. */
  coded(text: string): H[] {
    return unique([text, ...partsOf(text)].flatMap((part) => this.#byCode.get(codeKey(part)) ?? []))
  }

  /** Whom the text names, whatever code it bears. */
  named(text: string): H[] {
    return unique([text, ...partsOf(text)].flatMap((part) => this.#byName.get(nameKey(part)) ?? []))
  }
}

/** What stands between blanks, dashes, brackets and numbers in a circle or brackets, as it was written: only keys know no width. */
export const partsOf = (text: string): string[] =>
  text.split(/[\s_＿\-－—+＋,，、()（）[\]［］【】\p{No}]+/u).filter((part) => part !== '')

const unique = <T>(all: readonly T[]): T[] => [...new Set(all)]
