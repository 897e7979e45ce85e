import type { CountyProfile, YearParameters } from '#shared/county/county'
import { countyHistory, yearHistory } from '#shared/history/history-ids'
import { diffBodies } from '#shared/records/body-changes'
import type { Body } from '#shared/records/record-field'
import { type Command, wholeRecord, writeChanges } from '../store/change-repository'
import { writeProfile, writeYear } from '../store/county-repository'
import type { Executor } from '../store/schema'

/** The unit's own page, with its change rows; `before` null = the county is just being made. */
export async function putProfile(
  tx: Executor,
  before: CountyProfile | null,
  profile: CountyProfile,
  command: Command,
): Promise<void> {
  await writeProfile(tx, profile)
  await writeChanges(tx, countyHistory, changesBetween(before, profile), command)
}

/** A year's parameters, with their change rows; `before` null = the year begins. */
export async function putYear(
  tx: Executor,
  before: YearParameters | null,
  year: YearParameters,
  command: Command,
): Promise<void> {
  await writeYear(tx, year)
  await writeChanges(tx, yearHistory(year.year), changesBetween(before, year), command)
}

const changesBetween = (before: object | null, after: object) =>
  before ? diffBodies({ ...before } as Body, { ...after } as Body) : [{ field: wholeRecord, before: undefined, after }]
