import { compareDates, type IsoDate } from '../dates'
import { documentNumber } from '../text/document-number'
import type { Obligation } from './obligations'
import type { RelatedRecord } from './record-field'
import { matterKey, sentState, type UrgingBody, writtenMatters } from './urging-schema'

/** 催办台账: one matter, and how often it was urged. */
export interface UrgedRow {
  key: string
  what: string
  times: number
  /** 发文字号 of the letters, in their order. */
  numbers: string[]
  lastOn: IsoDate | null
  /** By when the last letter wants it. */
  doBy: IsoDate | null
  /** The day the last letter was answered on. */
  repliedOn: IsoDate | null
  /** The day it was done; of what is no obligation of the contract, that of the answer. null = open. */
  doneOn: IsoDate | null
}

type Kept = readonly Pick<RelatedRecord, 'kind' | 'state' | 'body'>[]

/** Letters that went out, also those that are closed. */
export const lettersSent = <R extends Pick<RelatedRecord, 'state'>>(records: readonly R[]): R[] =>
  records.filter(({ state }) => state === sentState || state === 'closed')

/** Every matter that was urged, in the order of its first letter. */
export function urgingLog(records: Kept, owed: readonly Pick<Obligation, 'key' | 'doneOn'>[]): UrgedRow[] {
  const done = new Map(owed.map((one) => [one.key, one.doneOn]))
  const letters = lettersSent(records.filter(({ kind }) => kind === 'urging'))
    .map(({ body }) => body as UrgingBody)
    .sort((one, other) => compareDates(one.urgedOn ?? '', other.urgedOn ?? ''))
  const rows = new Map<string, UrgedRow>()
  for (const letter of letters) {
    for (const matter of writtenMatters(letter)) {
      const key = matterKey(matter)
      const { what = matter.what.trim(), times = 0, numbers = [] } = rows.get(key) ?? {}
      const { urgedOn: lastOn, doBy, repliedOn } = letter
      const sent = [...numbers, documentNumber(letter.number)].filter(Boolean)
      rows.set(key, {
        key,
        what,
        times: times + 1,
        numbers: sent,
        lastOn,
        doBy,
        repliedOn,
        doneOn: done.has(key) ? (done.get(key) ?? null) : repliedOn,
      })
    }
  }
  return [...rows.values()]
}
