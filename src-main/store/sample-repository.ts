import { sql } from 'kysely'
import type { ObligatoryReason } from '#shared/households/marks'
import { isSameValue } from '#shared/records/body-changes'
import { type SampleBasis, wholeBasis } from '#shared/sampling/basis'
import type { Stratum } from '#shared/sampling/sample'
import {
  blankVisit,
  leastVisitors,
  type SampledHousehold,
  type SampledResult,
  type SampleStanding,
  type Tally,
  type Visit,
} from '#shared/sampling/sampled'
import { namesIn } from '#shared/text/names-in'
import type { Executor } from './schema'

export interface NewDraw {
  id: string
  recordId: string
  seed: string
  shareBp: number
  basis: SampleBasis
  /** Numbers of the households it was drawn of. */
  members: readonly number[]
  strata: readonly Stratum[]
  drawnAt: string
  households: readonly { id: string; stratum: number; reasons: readonly ObligatoryReason[] }[]
}

/** Some thousand rows go in one statement each: a sample of 50,000 households stays one short transaction. */
const rowsAtOnce = 2_000

export async function insertDraw(tx: Executor, draw: NewDraw): Promise<void> {
  await tx
    .insertInto('sample_draws')
    .values({
      id: draw.id,
      record_id: draw.recordId,
      seed: draw.seed,
      share_bp: draw.shareBp,
      population: draw.members.length,
      basis: JSON.stringify(draw.basis),
      members: JSON.stringify(draw.members),
      strata: JSON.stringify(draw.strata),
      drawn_at: draw.drawnAt,
      removed: 0,
    })
    .execute()
  for (let at = 0; at < draw.households.length; at += rowsAtOnce) {
    await insertSampled(tx, draw.id, draw.households.slice(at, at + rowsAtOnce), at + 1)
  }
}

export async function insertSampled(
  tx: Executor,
  drawId: string,
  households: NewDraw['households'],
  first: number,
): Promise<void> {
  await tx
    .insertInto('sampled_households')
    .values(
      households.map(({ id, stratum, reasons }, at) => ({
        draw_id: drawId,
        number: first + at,
        household_id: id,
        stratum,
        reasons: reasons.join(','),
        result: 'pending' as const,
        visit: '{}',
      })),
    )
    .execute()
}

export async function setDrawRemoved(tx: Executor, id: string, removed: boolean): Promise<void> {
  await tx
    .updateTable('sample_draws')
    .set({ removed: removed ? 1 : 0 })
    .where('id', '=', id)
    .execute()
}

/** The draws of a record, oldest first, also those that were taken back. */
export async function listDraws(db: Executor, recordId: string) {
  const draws = await db
    .selectFrom('sample_draws')
    .select(['id', 'seed', 'share_bp', 'population', 'basis', 'strata', 'drawn_at', 'removed'])
    .where('record_id', '=', recordId)
    .orderBy('number')
    .execute()
  return draws.map((draw) => ({
    ...draw,
    basis: { ...wholeBasis, ...(JSON.parse(draw.basis) as Partial<SampleBasis>) },
  }))
}

/** The last draw that was not taken back, with what its visits have found; null = nothing is drawn. */
export async function readStanding(db: Executor, recordId: string): Promise<SampleStanding | null> {
  const draws = await listDraws(db, recordId)
  const draw = draws.findLast(({ removed }) => removed === 0)
  if (!draw) return null
  const counts = await db
    .selectFrom('sampled_households')
    .select(({ fn }) => ['stratum', 'reasons', 'result', fn.countAll<number>().as('households')])
    .where('draw_id', '=', draw.id)
    .groupBy(['stratum', 'reasons', 'result'])
    .execute()
  const strata = (JSON.parse(draw.strata) as Stratum[]).map((one) => ({ ...one, ...none() }))
  const standing: SampleStanding = {
    drawId: draw.id,
    draws: draws.length,
    seed: draw.seed,
    shareBp: draw.share_bp,
    population: draw.population,
    basis: draw.basis,
    drawnAt: draw.drawn_at,
    strata,
    drawn: none(),
    obligatory: { ...none(), byReason: {} },
    replaced: 0,
  }
  for (const { stratum, reasons, result, households } of counts) {
    if (result === 'replaced') {
      standing.replaced += households
      continue
    }
    const of = reasonsIn(reasons)
    const tallies: (Tally | undefined)[] = of.length > 0 ? [standing.obligatory] : [standing.drawn, strata[stratum]]
    for (const tally of tallies) if (tally) tally[result] += households
    const { byReason } = standing.obligatory
    for (const reason of of) byReason[reason] = (byReason[reason] ?? 0) + households
  }
  standing.alone = await countAlone(db, draw.id)
  return standing
}

/** Visits that tell fewer than two who made them. */
async function countAlone(db: Executor, drawId: string): Promise<number> {
  const rows = await db
    .selectFrom('sampled_households')
    .select(({ fn }) => [sql<string>`visit ->> 'visitors'`.as('visitors'), fn.countAll<number>().as('households')])
    .where('draw_id', '=', drawId)
    .where('result', 'in', ['good', 'bad'])
    .groupBy('visitors')
    .execute()
  return rows
    .filter(({ visitors }) => new Set(namesIn(visitors ?? '')).size < leastVisitors)
    .reduce((sum, { households }) => sum + households, 0)
}

const none = (): Tally => ({ good: 0, bad: 0, pending: 0 })
const reasonsIn = (text: string) => (text === '' ? [] : (text.split(',') as ObligatoryReason[]))
const visitIn = (json: string): Visit => ({ ...blankVisit, ...(JSON.parse(json) as Partial<Visit>) })

/** Households of a draw in the order of its list, of these results, behind a number. */
export async function listSampled(
  db: Executor,
  drawId: string,
  { results, after = 0, limit }: { results: readonly SampledResult[]; after?: number; limit: number },
): Promise<SampledHousehold[]> {
  const rows = await sampledRows(db, drawId)
    .where('result', 'in', results)
    .where('sampled_households.number', '>', after)
    .limit(limit)
    .execute()
  return rows.map(sampledOf)
}

export async function findSampled(db: Executor, drawId: string, householdId: string): Promise<SampledHousehold | null> {
  const row = await sampledRows(db, drawId).where('household_id', '=', householdId).executeTakeFirst()
  return row ? sampledOf(row) : null
}

const sampledRows = (db: Executor, drawId: string) =>
  db
    .selectFrom('sampled_households')
    .innerJoin('households', 'households.id', 'sampled_households.household_id')
    .select(['sampled_households.number', 'household_id', 'reasons', 'result', 'visit'])
    .select(['code', 'name', 'area', 'village', 'type'])
    .where('draw_id', '=', drawId)
    .orderBy('sampled_households.number')

type SampledRow = Awaited<ReturnType<ReturnType<typeof sampledRows>['execute']>>[number]

const sampledOf = ({ household_id, reasons, result, visit, ...row }: SampledRow): SampledHousehold => ({
  ...row,
  householdId: household_id,
  reasons: reasonsIn(reasons),
  result,
  visit: visitIn(visit),
})

export async function updateSampled(
  tx: Executor,
  drawId: string,
  { householdId, result, visit }: Pick<SampledHousehold, 'householdId' | 'result' | 'visit'>,
): Promise<void> {
  await tx
    .updateTable('sampled_households')
    // A visit that was taken back says nothing, as one that was never noted.
    .set({ result, visit: isSameValue(visit, blankVisit) ? '{}' : JSON.stringify(visit) })
    .where('draw_id', '=', drawId)
    .where('household_id', '=', householdId)
    .execute()
}

/** Who is in a register, of which stratum, and why one must be visited: all a draw goes by. */
export const listToDraw = (db: Executor, projectId: string) =>
  db
    .selectFrom('households')
    .select(['number', 'id', 'code', 'area', 'type', 'marks', 'further'])
    .where('project_id', '=', projectId)
    .where(sql<boolean>`removed = 0`)
    .orderBy('number')
    .execute()
