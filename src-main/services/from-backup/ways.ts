import type { FoundRef, PlaceRef } from '#shared/backup/found'
import type { CountyContext } from '../context'
import { bodyIn } from './bodies'
import { evidenceIn } from './evidence'
import { householdIn } from './household'
import { budgetIn, paperIn } from './papers'
import { recordIn } from './record'
import type { Found, Ways } from './way'

const ways: Ways = {
  body: bodyIn,
  budget: budgetIn,
  household: householdIn,
  record: recordIn,
  paper: paperIn,
  evidence: evidenceIn,
}

/** A thing of the backup, read whole; null = it has none of that id, or of a kind this program does not know. */
export const findIn = (then: CountyContext, place: PlaceRef, { sort, id }: FoundRef): Promise<Found | null> =>
  ways[sort](then, { place, id })
