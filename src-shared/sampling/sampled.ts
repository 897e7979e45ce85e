import type { IsoDate } from '../dates'
import type { ObligatoryReason } from '../households/marks'
import type { SampleBasis } from './basis'
import type { Stratum } from './sample'

/** 待复核, 合格, 不合格; `replaced` no longer counts: another household was drawn in its place. */
export const sampledResults = ['pending', 'good', 'bad', 'replaced'] as const
export type SampledResult = (typeof sampledResults)[number]
export const resultTitles: Record<SampledResult, string> = {
  pending: '待复核',
  good: '合格',
  bad: '不合格',
  replaced: '已替换',
}

/** 留痕 that each household must have (★ of domain 5, and the folder they lie in). */
export const traces = { form: '调查表', photos: '照片', recording: '录音', folder: '一户一档' } as const
export type Trace = keyof typeof traces
export const traceCodes = Object.keys(traces) as Trace[]

/** What is written down of one visit; everything may still be missing. */
export interface Visit {
  visitedOn: IsoDate | null
  /** 复核人. */
  visitors: string
  /** Who had made the survey. */
  surveyor: string
  /** null = not looked at yet. */
  traces: Record<Trace, 'there' | 'missing' | null>
  /** Of what is missing: 拒绝录音, 户不在. */
  traceReason: string
  /** What was not as the survey says, or why it does not count. */
  reason: string
  /** Why another household was drawn in its place. */
  replacedFor: string
}

export const blankVisit: Visit = {
  visitedOn: null,
  visitors: '',
  surveyor: '',
  traces: { form: null, photos: null, recording: null, folder: null },
  traceReason: '',
  reason: '',
  replacedFor: '',
}

/** A household of the sample, as its list shows it. */
export interface SampledHousehold {
  number: number
  householdId: string
  code: string
  name: string
  area: string
  village: string
  type: string
  /** [] = drawn; else visited whatever the draw said. */
  reasons: ObligatoryReason[]
  result: SampledResult
  visit: Visit
}

/** 复核人 of one visit (papers 10). */
export const leastVisitors = 2

export interface Tally {
  good: number
  bad: number
  pending: number
}

export interface StratumStanding extends Stratum, Tally {}

/** The draw that counts, and what its visits have found so far. */
export interface SampleStanding {
  drawId: string
  /** How often was drawn for this record, this one among them. */
  draws: number
  seed: string
  shareBp: number
  population: number
  basis: SampleBasis
  drawnAt: string
  strata: StratumStanding[]
  /** Households drawn; the verdict goes by them. */
  drawn: Tally
  /** 必查 on top. */
  obligatory: Tally & { byReason: Partial<Record<ObligatoryReason, number>> }
  replaced: number
  /** Visited households beside which stand fewer than two 复核人. */
  alone?: number
  /** Ids of the other samples of the project whose households are partly the same; absent = not looked at. */
  overlaps?: readonly string[]
  /** To be visited by what is known now, and not on the list; absent = not looked at. */
  unlisted?: number
}

export const all = ({ good, bad, pending }: Tally): number => good + bad + pending

/** What the program has drawn, as its paper prints it. */
export interface DrawnForPaper {
  standing: SampleStanding
  /** Replaced ones left out. */
  households: SampledHousehold[]
}
