import type { FileStanding } from '../households/file-standing'
import type { DeliveredFiles } from '../law/county-year'
import type { HouseholdTrace } from '../office-data/household-traces'

/** Which traces of a household are there, and which are missing for a reason on record, by their codes. */
export interface TracesOf {
  there: readonly string[]
  reasons: readonly string[]
}

type Asked = Pick<HouseholdTrace, 'code' | 'needed'>

/** What each household must have and this one has neither, nor a reason for it. */
export const missingTraces = <T extends Asked>({ there, reasons }: TracesOf, rows: readonly T[]): T[] =>
  rows.filter(({ code, needed }) => needed && !there.includes(code) && !reasons.includes(code))

export function fileStanding(traces: TracesOf, rows: readonly Asked[]): FileStanding {
  if (missingTraces(traces, rows).length > 0) return traces.there.length === 0 ? 'none' : 'lacking'
  return rows.every(({ code, needed }) => !needed || traces.there.includes(code)) ? 'complete' : 'reasoned'
}

/** Households that stand alike, counted together. */
export function deliveredFiles(
  groups: readonly (TracesOf & { households: number })[],
  rows: readonly HouseholdTrace[],
): DeliveredFiles {
  const counted: DeliveredFiles = { households: 0, complete: 0, reasoned: 0, lacking: 0, none: 0, missing: [] }
  const missing = new Map<string, number>()
  for (const group of groups) {
    const standing = fileStanding(group, rows)
    counted.households += group.households
    counted[standing] += group.households
    if (standing !== 'lacking') continue
    for (const { title } of missingTraces(group, rows)) missing.set(title, (missing.get(title) ?? 0) + group.households)
  }
  return { ...counted, missing: [...missing].map(([title, households]) => ({ title, households })) }
}

/** Complete, or the reason why not on record (domain 5). */
export const settledFiles = ({ complete, reasoned }: DeliveredFiles): number => complete + reasoned
