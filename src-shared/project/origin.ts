import type { CountyProfile } from '../county/county'
import { plainTyped } from '../money/typed-number'

/** 来自…: the unit whose bundle a project came in with; not adopted, it counts in no ceiling and signs no contract here. */
export interface ProjectOrigin {
  bureauName: string
  regionName: string
  adopted: boolean
}

type Unit = Pick<CountyProfile, 'regionCode' | 'regionName' | 'bureauName' | 'creditCode'>

/** The same county: by its code of GB/T 2260 where both have one, else by its names. */
export function isSameUnit(one: Unit, other: Unit): boolean {
  if (one.regionCode !== null && other.regionCode !== null) return one.regionCode === other.regionCode
  return sameName(one.regionName, other.regionName) && sameName(one.bureauName, other.bureauName)
}

const sameName = (one: string, other: string) => plainTyped(one) === plainTyped(other)
