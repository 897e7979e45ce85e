import { formatChineseDate, type IsoDate } from '../dates'
import { groupedFigure } from '../money/typed-number'

/** 抽样范围: which households of the register a draw is of (P14: 逐批). */
export interface SampleBasis {
  /** Those of whom a folder was delivered up to the end of that day; null = delivered or not. */
  deliveredBy: IsoDate | null
  /** 苏木乡镇; [] = all. */
  areas: string[]
  /** Who is left out: households of batches that were drawn and passed before. */
  without: 'passed'[]
}

/** As every draw was before there was a choice. */
export const wholeBasis: SampleBasis = { deliveredBy: null, areas: [], without: [] }

export const basisOf = ({ deliveredBy, areas, without }: SampleBasis): SampleBasis => ({ deliveredBy, areas, without })

export const sameBasis = (one: SampleBasis, other: SampleBasis): boolean =>
  one.deliveredBy === other.deliveredBy &&
  one.without.length === other.without.length &&
  one.areas.toSorted().join('\n') === other.areas.toSorted().join('\n')

export const isWhole = (basis: SampleBasis): boolean => sameBasis(basis, wholeBasis)

/** 截至2026年5月20日已交付的1,200户，苏木乡镇：甲苏木、乙苏木，不含已通过批次的户; of the whole register 3,200户. */
export function basisText({ deliveredBy, areas, without }: SampleBasis, households: number): string {
  const count = `${groupedFigure(String(households))}户`
  return [
    deliveredBy === null ? count : `截至${formatChineseDate(deliveredBy)}已交付的${count}`,
    ...(areas.length > 0 ? [`苏木乡镇：${areas.join('、')}`] : []),
    ...(without.length > 0 ? ['不含已通过批次的户'] : []),
  ].join('，')
}

/** What a draw of a basis would be of now. */
export interface BasisCount {
  households: number
  /** Of those of its day and areas, how many lie in batches that have passed; left out of `households` where the basis says so. */
  passed: number
  /** Passed batches of which is not known whom they were of: drawn before that was kept, or in another county. */
  untold: number
}
