import { compareDates, type IsoDate } from '../dates'
import { stageNames } from '../documents/document-version'
import { enteredState, type PlatformEntry, platformEntry } from '../records/platform-entry'
import type { RecordEntry } from '../records/record-entry'
import { shareInWords } from '../sampling/verdict'
import { documentNumber } from '../text/document-number'
import { phrase } from '../text/join-text'

/** One registration of the platform with the project it is of. */
export interface EntryLine {
  project: string
  state: string
  body: PlatformEntry
}

/** 平台录入登记 among the records of a year, by project, stage and day. */
export function entryLines(records: readonly RecordEntry[], projects: readonly { id: string; name: string }[]) {
  const stages = Object.keys(stageNames)
  const names = projects.map(({ id }) => id)
  const place = ({ ownerId, body }: RecordEntry) =>
    [names.indexOf(ownerId), stages.indexOf(String(body.stage))] as const
  return records
    .filter(({ kind, ownerId }) => kind === platformEntry.id && names.includes(ownerId))
    .toSorted((a, b) => {
      const [[one, oneStage], [other, otherStage]] = [place(a), place(b)]
      return one - other || oneStage - otherStage || compareText(a.body.enteredOn, b.body.enteredOn)
    })
    .map(
      ({ ownerId, state, body }): EntryLine => ({
        project: projects.find(({ id }) => id === ownerId)?.name ?? '',
        state,
        body: body as PlatformEntry,
      }),
    )
}

const compareText = (a: unknown, b: unknown) => (String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0)

/** Whether it stood in the platform on that day. */
export const isEnteredBy = ({ state, body: { enteredOn } }: EntryLine, day: IsoDate): boolean =>
  state === enteredState && enteredOn !== null && compareDates(enteredOn, day) <= 0

/** 按期; 逾期，按期1/2件; 全部逾期 */
export function timelinessOf({ expected, onTime, unit }: PlatformEntry): string {
  if (expected === null || onTime === null) return '/'
  if (onTime >= expected) return '按期'
  return onTime === 0 ? '全部逾期' : `部分逾期，按期${onTime}${unit.trim()}`
}

/** Entered of what was to be entered: an entry is registered once all of it stands there. */
export const rateOf = ({ expected }: PlatformEntry, entered: number): string =>
  expected === null || expected === 0 ? '/' : shareInWords(entered, expected)

/** Those that say they mend what that notice found. */
export const answering = (lines: readonly EntryLine[], number: string): EntryLine[] =>
  number.trim() === '' ? [] : lines.filter(({ body }) => documentNumber(body.answersTo) === documentNumber(number))

export const stageText = ({ stage }: PlatformEntry): string => (stage ? stageNames[stage] : '/')

export const contentText = ({ content }: PlatformEntry): string => phrase(content)
