import type { AppError } from '#shared/errors'
import type { FieldChange } from '#shared/records/body-changes'
import { stateField } from '../../store/change-repository'
import type { Executor } from '../../store/schema'
import type { CountyContext } from '../context'
import { findSubject } from '../subjects/all'
import type { Subject } from '../subjects/subject'
import type { Found } from './way'

/** What of a thing would be put back over today's. */
export interface Weighed {
  /** null = it is not there today, and comes whole. */
  subject: Subject | null
  changes: FieldChange[]
  /** Stays as it is today: a step is taken by its own way, never by putting back. */
  stays: FieldChange[]
  refusal: AppError | null
}

/** A state that cannot be gone back to so stays; what else is refused is refused whole. */
export async function weigh(county: CountyContext, db: Executor, found: Found): Promise<Weighed> {
  const there = await found.against(county, db)
  if (!there.ok) return { subject: null, changes: [], stays: [], refusal: there.error }
  const changes = await found.changes(county, db)
  const subject = changes.length > 0 ? await findSubject(county, db, found.subjectId) : null
  if (!subject) return { subject, changes: [], stays: [], refusal: null }
  const refusal = (await subject.against?.(changes)) ?? null
  const others = changes.filter(({ field }) => field !== stateField)
  if (!refusal || others.length === changes.length) return { subject, changes, stays: [], refusal }
  const stays = changes.filter(({ field }) => field === stateField)
  return {
    subject,
    changes: others,
    stays,
    refusal: others.length === 0 ? refusal : ((await subject.against?.(others)) ?? null),
  }
}
