import type { Region } from './region'

/**
 * Regions that fit a query by code, name, a short name staff use, or pinyin (whole, initials, or both mixed), best first; an
 * empty query gives all in code order.
 */
export function searchRegions(regions: Region[], query: string): Region[] {
  const wanted = query
    .normalize('NFKC')
    .replace(/[\s'’\u200b\ufeff]+/g, '')
    .toLowerCase()
  if (wanted === '') return [...regions]
  const found = regions.map((region) => ({ region, rank: rank(region, wanted) })).filter((entry) => entry.rank > 0)
  const sure = found.filter((entry) => entry.rank > guess)
  return (sure.length > 0 ? sure : found)
    .sort((a, b) => b.rank - a.rank || a.region.code.localeCompare(b.region.code))
    .map((entry) => entry.region)
}

/** Letters that merely occur in the right order; shown when nothing else fits. */
const guess = 1

/** 0 = no fit; a whole name before a beginning, a beginning or short name before a part, the county before its prefecture. */
function rank(region: Region, wanted: string): number {
  const { code, name, pinyin, prefectureName, alsoCalled = [] } = region
  const syllables = pinyin.split(' ')
  const stem = name.replace(/(自治旗|联合旗|矿区|[旗县区市])$/, '')
  const spoken = [syllables, ...alsoCalled.map((other) => other.pinyin.split(' '))].flatMap(writings)
  if ([code, name, ...alsoCalled.map((other) => other.name), ...spoken].includes(wanted)) return 7
  if ([stem, ...writings(syllables.slice(0, stem.length))].includes(wanted)) return 6
  if ([code, name].some((text) => text.startsWith(wanted))) return 5
  if (spoken.some((text) => text.startsWith(wanted))) return 4
  if (isShortFor(name, wanted)) return 3 + 1 / name.length
  if (name.includes(wanted)) return 3
  if (`${prefectureName}${name}`.includes(wanted)) return 2
  return wanted.length > 1 && isSpelledBy(syllables, wanted) ? guess : 0
}

const writings = (syllables: string[]) => [syllables.join(''), syllables.map(([initial]) => initial).join('')]

/** 达茂旗 for 达尔罕茂明安联合旗: the first character and then others, in their order. Of two the one that leaves out less. */
function isShortFor(name: string, wanted: string): boolean {
  if (wanted[0] !== name[0]) return false
  let at = 0
  for (const char of wanted) {
    at = name.indexOf(char, at) + 1
    if (at === 0) return false
  }
  return wanted.length > 1
}

/** `damaoqi`, `dmq`, `damaoq`: the first syllable and then others, each whole or by its initial. */
function isSpelledBy(syllables: string[], wanted: string, first = true): boolean {
  if (wanted === '') return true
  return syllables.slice(0, first ? 1 : syllables.length).some((syllable, index) => {
    const rest = syllables.slice(index + 1)
    return [syllable, syllable[0] as string].some(
      (part) => wanted.startsWith(part) && isSpelledBy(rest, wanted.slice(part.length), false),
    )
  })
}
