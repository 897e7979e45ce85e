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

/**
 * The same, where some of a stratum cannot be drawn: what a stratum has too few for goes by largest remainder to those that
 * have households left, so that the sum stays exact; where all together have too few, all of them are drawn.
 */
export function fittedQuotas(strata: readonly { size: number; open: number }[], shareBp: number): number[] {
  const wanted = quotas(
    strata.map(({ size }) => size),
    shareBp,
  )
  const total = Math.min(sum(wanted), sum(strata.map(({ open }) => open)))
  let counts = wanted.map((count, at) => Math.min(count, strata[at]!.open))
  while (sum(counts) < total) {
    const room = strata.map(({ size, open }, at) => (open > counts[at]! ? BigInt(size) : 0n))
    const more = apportion(BigInt(total - sum(counts)), room).map(Number)
    counts = counts.map((count, at) => Math.min(count + more[at]!, strata[at]!.open))
  }
  return counts
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

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
  const isObligatory = ({ id }: SamplingUnit) => (by.obligatory.get(id)?.length ?? 0) > 0
  const counts = fittedQuotas(
    members.map((all) => ({ size: all.length, open: all.filter((unit) => !isObligatory(unit)).length })),
    by.shareBp,
  )
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
