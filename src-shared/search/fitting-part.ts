import { type Part, sameDays } from './found-days'
import { readingsOf } from './readings'
import { foundKey } from './search-text'

/** Which parts of a title hold what was typed, word by word, as it is written or by its sound; `soundsOf`: a syllable for each sign. */
export function fittingParts(title: string, typed: string, soundsOf: (title: string) => readonly string[]): Part[] {
  const signs = [...title]
  const keys = signs.map(foundKey)
  const words = new Set(
    readingsOf(typed).flatMap((reading) => reading.flatMap(({ is, held }) => (is === 'text' ? [held] : []))),
  )
  let sounds: readonly string[] | null = null
  const parts = [...words].flatMap((word) => {
    const written = firstFit(keys, word, (key, rest) => (key !== '' && rest.startsWith(key) ? [key.length] : []))
    if (written || !/^[a-z0-9]+$/.test(word)) return written ? [written] : []
    sounds ??= soundsOf(title)
    const heard = firstFit(sounds, word, beginningsIn)
    return heard ? [heard] : []
  })
  return joined([...parts, ...sameDays(title, typed)])
}

/** How much of what is left a syllable may stand for: any beginning of it that is typed. */
function beginningsIn(syllable: string, rest: string): number[] {
  const lengths: number[] = []
  for (let length = Math.min(syllable.length, rest.length); length > 0; length--) {
    if (syllable.slice(0, length) === rest.slice(0, length)) lengths.push(length)
  }
  return lengths
}

/** The first run of signs that takes up the word; signs that say nothing stand between. */
function firstFit(keys: readonly string[], word: string, taken: (key: string, rest: string) => number[]): Part | null {
  const endOf = (at: number, rest: string): number | null => {
    if (rest === '') return at
    const key = keys[at]
    if (key === undefined) return null
    if (key === '') return endOf(at + 1, rest)
    for (const length of taken(key, rest)) {
      const end = endOf(at + 1, rest.slice(length))
      if (end !== null) return end
    }
    return null
  }
  for (let from = 0; from < keys.length; from++) {
    if (keys[from] === '') continue
    const end = endOf(from, word)
    if (end !== null) return [from, end]
  }
  return null
}

function joined(parts: readonly Part[]): Part[] {
  const all: Part[] = []
  for (const [from, to] of parts.toSorted(([a], [b]) => a - b)) {
    const last = all.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else all.push([from, to])
  }
  return all
}
