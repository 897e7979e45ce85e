import { foldText } from '../text/fold-text'
import type { CatalogItem, ServiceCatalog } from './catalog'
import { besides, counted, ofTheOffice, surroundings, usualNames } from './match-words'

/** Marks between words; they say nothing. */
const mark = /[\p{P}\p{S}]/u

/**
 * The one enabled catalogue item a clerk's text means, or null: refused (N01, notice 一(一)). Year, parcel, place, whom it
 * is for and how it is bought may stand around the name in any order; one word more refuses the text, so nothing rides
 * along. `places` are names of counties and prefectures, and the county's own.
 */
export function matchCatalogItem(
  catalog: ServiceCatalog,
  text: string,
  places: readonly string[] = [],
): CatalogItem | null {
  const folded = foldText(text)
  if (folded === '') return null
  const items = catalog.items.filter((item) => item.enabled)
  const byCode = items.find((item) => item.code.toUpperCase() === folded.toUpperCase())
  if (byCode) return byCode
  if (ofTheOffice.test(folded)) return null
  const around = [...surroundings, ...places.flatMap(placeWords)]
  const meant = items.filter((item) =>
    says(folded, calledSo(item.name), [...around, item.code, ...(besides[item.name] ?? [])]),
  )
  return meant.length === 1 ? (meant[0] as CatalogItem) : null
}

/** 敖汉旗, also said 敖汉; a name of two signs has no shorter form. */
function placeWords(name: string): string[] {
  const place = foldText(name)
  const short = place.replace(/(?:自治旗|自治区|矿区|盟|市|旗|县|区)$/, '')
  return [place, short].filter((word) => word.length > 1)
}

/** The text means no service of its own: it is made of the words alone that may stand around the name of one. */
export const namesNoService = (text: string, places: readonly string[] = []): boolean =>
  (ledTo(foldText(text), [], [...surroundings, ...places.flatMap(placeWords)]) & 1) === 1

/** Names and usual names of a service, as texts are folded: 家计调查, 入户核查. */
export const calledSo = (name: string): string[] => [foldText(name), ...(usualNames[name] ?? [])]

/** True when the text is one of the names, and for the rest nothing but words that may stand around it. */
const says = (text: string, names: string[], around: string[]): boolean => (ledTo(text, names, around) & 2) === 2

/** How the words lead to the end of the text; 1 = without the name, 2 = with it, 3 = both, 0 = they do not. */
function ledTo(text: string, names: string[], around: string[]): number {
  const reach: number[] = new Array(text.length + 1).fill(0)
  reach[0] = 1
  for (let at = 0; at < text.length; at += 1) {
    const state = reach[at] ?? 0
    if (state === 0) continue
    for (const length of lengthsAt(text, at, names)) reach[at + length] = (reach[at + length] ?? 0) | 2
    for (const length of [...lengthsAt(text, at, around), ...countedAt(text, at)])
      reach[at + length] = (reach[at + length] ?? 0) | state
  }
  return reach[text.length] ?? 0
}

const lengthsAt = (text: string, at: number, words: string[]): number[] =>
  words.flatMap((word) => (text.startsWith(word, at) ? word.length : []))

/** Lengths of the marks, places, years and counts that begin here. */
function countedAt(text: string, at: number): number[] {
  const lengths = counted.flatMap((pattern) => {
    pattern.lastIndex = at
    return pattern.exec(text)?.[0].length ?? []
  })
  return mark.test(text[at] ?? '') ? [1, ...lengths] : lengths
}
