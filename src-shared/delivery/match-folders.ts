import { HouseholdFinder, type Named, partsOf } from '../households/find-household'
import { nameKey } from '../households/keys'

export interface Registered extends Named {
  area: string
  village: string
}

/** `hand`: the clerk has said so. */
export type MatchedBy = 'code' | 'name' | 'hand'

export const folderProblems = {
  unmatched: '户册里没有这个户编码或户主',
  ambiguous: '可能是几户中的一户，无法判断',
  twice: '与另一个文件夹是同一户',
  loose: '不在任何一户的文件夹里，没有收',
} as const
export type FolderProblem = keyof typeof folderProblems

export interface FolderMatch {
  householdId: string | null
  by: MatchedBy | null
  problem: FolderProblem | null
  /** Whom it may mean, where that is several. */
  candidates: string[]
}

const none = (problem: FolderProblem, candidates: readonly Registered[] = []): FolderMatch => ({
  householdId: null,
  by: null,
  problem,
  candidates: candidates.slice(0, 10).map(({ id }) => id),
})

/**
 * Which household each folder of a delivery is of: by its code, or by its name where only one bears it in the place that the
 * folder or those above it name. Nothing is guessed: a code of one beside the name of another, two of a name, and two folders
 * of one household, also where one of them is written in full-width digits, are told.
 */
export class FolderMatcher {
  readonly #finder: HouseholdFinder<Registered>
  readonly #places: ReadonlySet<string>

  constructor(register: readonly Registered[]) {
    this.#finder = new HouseholdFinder(register)
    const places = register.flatMap(({ area, village }) => [area, village]).filter((place) => place !== '')
    this.#places = new Set(places.map(nameKey))
  }

  /** Whether a folder's name means anybody at all; a village that is called as somebody is stays a village. */
  meansOne(names: readonly string[]): boolean {
    const name = names.at(-1) ?? ''
    return !this.#places.has(nameKey(name)) && this.#isSomebody(this.#apart(name))
  }

  #isSomebody(name: string): boolean {
    return this.#finder.coded(name).length + this.#finder.named(name).length > 0
  }

  /** JD000001张三, 白音嘎查张三, 3.张三: parted where what stands behind a code, a place or a number is somebody's name. */
  #apart(name: string): string {
    const text = name.replace(/^(\p{Nd}{1,5})[.．]/u, '$1 ')
    if (this.#isSomebody(name) || this.#isSomebody(text)) return text
    for (let at = 1; at < text.length; at++) {
      const [head, rest] = [text.slice(0, at), text.slice(at)]
      const parts = this.#finder.coded(head).length === 1 || this.#places.has(nameKey(head))
      if (parts && this.#finder.named(rest).length > 0) return `${head} ${rest}`
    }
    return name
  }

  match(folder: readonly string[]): FolderMatch {
    const name = this.#apart(folder.at(-1) ?? '')
    const names = [...folder.slice(0, -1), name]
    const [coded, named] = [this.#finder.coded(name), this.#finder.named(name)]
    const [byCode] = coded
    if (byCode) {
      const isSure = coded.length === 1 && (named.length === 0 || named.includes(byCode))
      return isSure ? matched(byCode, 'code') : none('ambiguous', [...coded, ...named])
    }
    const there = this.#inPlace(names, named)
    const [byName] = there
    if (there.length === 1 && byName) return matched(byName, 'name')
    return there.length === 0 ? none('unmatched', named) : none('ambiguous', there)
  }

  /** Those who live in every township and village that the names say. */
  #inPlace(names: readonly string[], households: readonly Registered[]): Registered[] {
    const said = names
      .flatMap((part) => [part, ...partsOf(part)])
      .map(nameKey)
      .filter((place) => this.#places.has(place))
    return households.filter(({ area, village }) => {
      const own = [nameKey(area), nameKey(village)]
      return said.every((place) => own.includes(place))
    })
  }

  /** All folders of one delivery, in their order; `loose` are files that lie in none. */
  matchAll(folders: readonly { names: readonly string[]; loose: boolean }[]): FolderMatch[] {
    const matches = folders.map(({ names, loose }) => (loose ? none('loose') : this.match(names)))
    const times = new Map<string, number>()
    for (const { householdId } of matches) if (householdId) times.set(householdId, (times.get(householdId) ?? 0) + 1)
    return matches.map((match) => {
      const { householdId } = match
      if (householdId === null || times.get(householdId) === 1) return match
      return { householdId: null, by: null, problem: 'twice', candidates: [householdId] }
    })
  }
}

const matched = ({ id }: Registered, by: MatchedBy): FolderMatch => ({
  householdId: id,
  by,
  problem: null,
  candidates: [],
})
