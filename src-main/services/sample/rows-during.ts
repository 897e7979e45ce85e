import { sampleAcceptances } from './rows-acceptance'
import { sampleChecks } from './rows-checks'
import { sampleReports } from './rows-reports'
import type { SampleRecord } from './sample-record'

/** 事中, in the order it was entered. */
export const sampleDuring: readonly SampleRecord[] = [...sampleReports, ...sampleChecks, ...sampleAcceptances].sort(
  (a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0),
)
