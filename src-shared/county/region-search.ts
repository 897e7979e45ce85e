import type { Region } from './region'

/** Regions that fit a query by code, name or pinyin initials, best first; an empty query gives all in code order. */
export function searchRegions(regions: Region[], query: string): Region[] {
  const wanted = query.normalize('NFKC').replace(/\s+/g, '').toLowerCase()
  if (wanted === '') return [...regions]
  return regions
    .map((region) => ({ region, rank: rank(region, wanted) }))
    .filter((entry) => entry.rank > 0)
    .sort((a, b) => b.rank - a.rank || a.region.code.localeCompare(b.region.code))
    .map((entry) => entry.region)
}

/** 0 = no fit; a whole name before a beginning, a beginning before a part, the county before its prefecture. */
function rank(region: Region, wanted: string): number {
  const { code, name, initials, prefectureName } = region
  if (code === wanted || name === wanted || initials === wanted) return 6
  if (code.startsWith(wanted)) return 5
  if (name.startsWith(wanted)) return 5
  if (initials.startsWith(wanted)) return 4
  if (name.includes(wanted)) return 3
  if (`${prefectureName}${name}`.includes(wanted)) return 2
  // A part in the middle of the initials only from two letters on: one letter would fit half the list.
  return wanted.length > 1 && initials.includes(wanted) ? 1 : 0
}
