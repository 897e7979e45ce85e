import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { FoundPlan } from '#shared/backup/found'
import type { FieldChange } from '#shared/records/body-changes'
import { fail, ok } from '#shared/result'
import type { CountyContext, Handler } from '../context'
import type { Subject } from '../subjects/subject'
import { withBackup } from './opened'
import { findIn } from './ways'
import { weigh } from './weigh'

/** What taking one thing back would change, field by field; nothing is written. */
export const planOne: Handler<'backup.plan', CountyContext> = (county, { place, thing, ...ref }) =>
  withBackup(county, ref, {}, async ({ past, pools }) => {
    const found = await findIn(past, place, thing)
    if (!found) return fail('TAKE_BACK_REFUSED', { detail: '它是本版本不认识的内容' })
    const { subject, changes, stays, refusal } = await weigh(county, county.db, found)
    return ok({
      changes: subject ? changes.flatMap((change) => lineOf(subject, change)) : [],
      stays: subject
        ? stays.flatMap((change) => lineOf(subject, change).map(({ label, now }) => `${label}：${now}`))
        : [],
      missing: found.files.filter(({ sha256 }) => !liesIn(county, pools, sha256)).map(({ name }) => name),
      refusal,
    } satisfies FoundPlan)
  })

/** What a clerk reads of it; the order of a list, say, is nothing she does. */
function lineOf(subject: Subject, { field, before, after }: FieldChange): FoundPlan['changes'] {
  const [now, was] = [subject.shown(field, before), subject.shown(field, after)]
  return now === null || was === null ? [] : [{ label: subject.labelOf(field), now, was }]
}

/** Whether bytes of that digest are anywhere; they are read against it when it is taken back. */
const liesIn = (county: CountyContext, pools: readonly string[], sha256: string) =>
  [county.evidence.pathOf(sha256), ...pools.map((pool) => join(pool, sha256.slice(0, 2), sha256))].some(existsSync)
