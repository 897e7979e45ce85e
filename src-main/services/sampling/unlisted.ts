import { sql } from 'kysely'
import { sampleHistory } from '#shared/history/history-ids'
import { type ObligatoryReason, obligatoryOf } from '#shared/households/marks'
import { fail, ok } from '#shared/result'
import { isWhole } from '#shared/sampling/basis'
import type { SampleStanding } from '#shared/sampling/sampled'
import { insertSampled, readStanding } from '../../store/sample-repository'
import type { Executor } from '../../store/schema'
import { inTransaction } from '../../store/transaction'
import type { CountyContext, Handler } from '../context'
import { noteChanges } from '../record-writes'
import { overlapsOf } from './overlaps'
import { openFor } from './results'

interface Unlisted {
  id: string
  area: string
  type: string
  reasons: ObligatoryReason[]
  /** On the list, with another household in its place. */
  replaced: boolean
}

/**
 * Households that must be visited by what is known now, and are not on the list: it was said of them after the draw. Where a
 * part of the register was drawn from, they are those of that part: the others are another batch's.
 */
async function unlistedOf(tx: Executor, projectId: string, { drawId, basis }: SampleStanding): Promise<Unlisted[]> {
  const members = isWhole(basis)
    ? sql<boolean>`1`
    : sql<boolean>`households.number IN
        (SELECT value FROM sample_draws, json_each(members) WHERE sample_draws.id = ${drawId})`
  const rows = await tx
    .selectFrom('households')
    .leftJoin('sampled_households', (join) =>
      join.onRef('household_id', '=', 'households.id').on('draw_id', '=', drawId),
    )
    .select(['households.id', 'area', 'type', 'marks', 'further', 'result'])
    .where('project_id', '=', projectId)
    .where(sql<boolean>`removed = 0 AND (marks <> '' OR further <> '{}')`)
    .where(members)
    .where((is) => is.or([is('result', 'is', null), is('result', '=', 'replaced')]))
    .orderBy('households.number')
    .execute()
  return rows.flatMap(({ id, area, type, marks, further, result }) => {
    const reasons = obligatoryOf(marks, JSON.parse(further))
    return reasons.length > 0 ? [{ id, area, type, reasons, replaced: result !== null }] : []
  })
}

/** The standing of a draw with what has come since: the same at the guard and on the screen. */
export async function standingNow(tx: Executor, recordId: string, projectId: string): Promise<SampleStanding | null> {
  const standing = await readStanding(tx, recordId)
  if (!standing) return null
  const unlisted = (await unlistedOf(tx, projectId, standing)).length
  return { ...standing, unlisted, overlaps: await overlapsOf(tx, recordId, projectId) }
}

/** They come on top of the list, each with its reason; one that another had taken the place of is visited after all. */
export const join: Handler<'sampling.join', CountyContext> = (county, { recordId }) =>
  inTransaction(county.db, async (tx) => {
    const open = await openFor(county, tx, recordId)
    if (!open.ok) return open
    const { drawId, strata } = open.value
    const { owner_id: projectId } = await tx
      .selectFrom('records')
      .select('owner_id')
      .where('id', '=', recordId)
      .executeTakeFirstOrThrow()
    const late = await unlistedOf(tx, projectId, open.value)
    const { last } = await tx
      .selectFrom('sampled_households')
      .select(({ fn }) => fn.max('number').as('last'))
      .where('draw_id', '=', drawId)
      .executeTakeFirstOrThrow()
    // -1 = of no layer there was at the draw: it must not count to another one.
    const stratum = (of: Unlisted) => strata.findIndex(({ area, type }) => area === of.area && type === of.type)
    const added = late.filter(({ replaced }) => !replaced)
    const rows = added.map((one) => ({ id: one.id, stratum: stratum(one), reasons: one.reasons }))
    if (rows.length > 0) await insertSampled(tx, drawId, rows, (last ?? 0) + 1)
    const back = late.filter(({ replaced }) => replaced).map(({ id }) => id)
    if (back.length > 0)
      await tx
        .updateTable('sampled_households')
        .set({ result: 'pending' })
        .where('draw_id', '=', drawId)
        .where('household_id', 'in', back)
        .execute()
    const changes = [
      ...added.map(({ id }) => ({ field: `@joined/${id}`, before: undefined, after: '抽样以后登记的必查户' })),
      ...back.map((id) => ({ field: `${id}/result`, before: 'replaced', after: 'pending' })),
    ]
    if (changes.length > 0) await noteChanges(county, tx, 'joinObligatory', sampleHistory(recordId), changes)
    const standing = await standingNow(tx, recordId, projectId)
    return standing ? ok(standing) : fail('BUG')
  })
