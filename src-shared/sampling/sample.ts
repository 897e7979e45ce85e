import type { ObligatoryReason } from '../households/marks'
import { apportion } from '../money/apportion'

/** A household as it is drawn: what tells it apart, and the two things it is stratified by. */
export interface SamplingUnit {
  id: string
  /** 户编码; of one register no two are alike. */
  code: string
  area: string
  type: string
}

/** 层: the households of one area and one type. */
export interface Stratum {
  area: string
  type: string
  /** Households in it, those that must be visited among them. */
  size: number
  /** Of them to be drawn. */
  quota: number
}

export interface Sample {
  strata: Stratum[]
  drawn: SamplingUnit[]
  /** On top of those drawn. */
  obligatory: { unit: SamplingUnit; reasons: ObligatoryReason[] }[]
}

/** ⌈N × share⌉; `shareBp` in basis points. */
export const sampleSize = (population: number, shareBp: number): number => Math.ceil((population * shareBp) / 10_000)

/** Largest remainder over the strata: their sum is the sample size exactly. */
export function quotas(sizes: readonly number[], shareBp: number): number[] {
  const population = sizes.reduce((sum, size) => sum + size, 0)
  if (population === 0) return sizes.map(() => 0)
  return apportion(BigInt(sampleSize(population, shareBp)), sizes.map(BigInt)).map(Number)
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/**
 * Draws without looking at anything but the codes: in each stratum those come first whose `rank` is lowest, a number that
 * follows from seed and code alone, so that the same seed draws the same households everywhere and anybody can check it.
 * Households that must be visited are no part of the draw: they come on top.
 */
export function drawSample(
  units: readonly SamplingUnit[],
  by: {
    shareBp: number
    /** By id. */
    obligatory: ReadonlyMap<string, readonly ObligatoryReason[]>
    /** Hexadecimal digits, as many for each code. */
    rank(code: string): string
  },
): Sample {
  const groups = new Map<string, SamplingUnit[]>()
  for (const unit of units) {
    const key = JSON.stringify([unit.area, unit.type])
    const group = groups.get(key)
    if (group) group.push(unit)
    else groups.set(key, [unit])
  }
  const keys = [...groups.keys()].sort(order)
  const members = keys.map((key) => groups.get(key) ?? [])
  const counts = quotas(
    members.map(({ length }) => length),
    by.shareBp,
  )
  const isObligatory = ({ id }: SamplingUnit) => (by.obligatory.get(id)?.length ?? 0) > 0
  const strata = members.map((all, at) => {
    const [{ area, type }] = all as [SamplingUnit]
    return { area, type, size: all.length, quota: counts[at] ?? 0 }
  })
  return {
    strata,
    drawn: members.flatMap((all, at) =>
      firstByRank(
        all.filter((unit) => !isObligatory(unit)),
        counts[at] ?? 0,
        by.rank,
      ),
    ),
    obligatory: units
      .filter(isObligatory)
      .sort((a, b) => order(a.code, b.code))
      .map((unit) => ({ unit, reasons: [...(by.obligatory.get(unit.id) ?? [])] })),
  }
}

const firstByRank = (units: readonly SamplingUnit[], count: number, rank: (code: string) => string) =>
  units
    .map((unit) => ({ unit, rank: rank(unit.code) }))
    .sort((a, b) => order(a.rank, b.rank) || order(a.unit.code, b.unit.code))
    .slice(0, count)
    .map(({ unit }) => unit)
    .sort((a, b) => order(a.code, b.code))
