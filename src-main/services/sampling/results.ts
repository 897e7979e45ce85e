import type { IsoDate } from '#shared/dates'
import { sampleHistory } from '#shared/history/history-ids'
import type { FieldChange } from '#shared/records/body-changes'
import { diffBodies } from '#shared/records/body-changes'
import type { Body } from '#shared/records/record-field'
import { backReasonLabel, correctingState, type SamplingBody } from '#shared/records/sampling-body'
import { fail, ok, type Result } from '#shared/result'
import type { SampledHousehold, SampledResult, SampleStanding, Visit } from '#shared/sampling/sampled'
import { visitFaults } from '#shared/sampling/visit-faults'
import { saysNoReason } from '#shared/text/filler'
import { membersOf } from '../../store/sample-members'
import {
  findSampled,
  insertSampled,
  listSampled,
  listToDraw,
  readStanding,
  updateSampled,
} from '../../store/sample-repository'
import type { Executor } from '../../store/schema'
import { inTransaction } from '../../store/transaction'
import { breath } from '../breath'
import { type CountyContext, type Handler, todayOf } from '../context'
import { noteChanges } from '../record-writes'
import { rankBy, sampledRecord } from './draw'

export const listPage: Handler<'sampling.list', CountyContext> = async (
  county,
  { recordId, results, after, limit },
) => {
  const drawn = await drawnFor(county, county.db, recordId)
  if (!drawn.ok) return drawn
  return ok(await listSampled(county.db, drawn.value.drawId, { results, after, limit }))
}

/** The draw that counts. INPUT_INVALID where nothing is drawn. */
export async function drawnFor(county: CountyContext, tx: Executor, recordId: string): Promise<Result<SampleStanding>> {
  const found = await sampledRecord(county, tx, recordId)
  if (!found.ok) return found
  const standing = await readStanding(tx, recordId)
  return standing ? ok(standing) : fail('INPUT_INVALID', { detail: '还没有抽取样本' })
}

/** A draw whose results may be taken down, with the day its record says it was drawn on. */
export interface OpenSample extends SampleStanding {
  drawnOn: IsoDate | null
}

/** The same, where results may be taken down: the draw is confirmed, and no conclusion rests on it, or why that is taken back is recorded. */
export async function openFor(county: CountyContext, tx: Executor, recordId: string): Promise<Result<OpenSample>> {
  const found = await sampledRecord(county, tx, recordId)
  if (!found.ok) return found
  const kind = county.recordKinds.get(found.value.kind)!
  const { state } = found.value
  const { drawnOn, backReason } = found.value.body as SamplingBody
  if (state === kind.states?.initial) return fail('INPUT_INVALID', { detail: '先确认抽样，再登记复核结果' })
  if (kind.states?.states[state]?.frozen) return fail('INPUT_INVALID', { detail: '已经作出结论，更正先退回' })
  if (state === correctingState && saysNoReason(backReason))
    return fail('INPUT_INVALID', { detail: `先写明${backReasonLabel}，再改复核结果` })
  const drawn = await drawnFor(county, tx, recordId)
  return drawn.ok ? ok({ ...drawn.value, drawnOn }) : drawn
}

export interface Finding {
  householdId: string
  result: SampledResult
  visit: Visit
}

/** A visit as the change rows see it, below its household. */
export const visitBody = ({ result, visit }: Pick<SampledHousehold, 'result' | 'visit'>): Body => ({ result, ...visit })

const rowsAtOnce = 200

/** Puts what was found into the list, with a row for every field that is another one now. */
export async function writeFindings(
  tx: Executor,
  drawId: string,
  findings: Iterable<{ before: SampledHousehold; after: Finding }>,
): Promise<FieldChange[]> {
  const changes: FieldChange[] = []
  let at = 0
  for (const { before, after } of findings) {
    if (++at % rowsAtOnce === 0) await breath()
    const own = diffBodies(visitBody(before), visitBody(after))
    if (own.length === 0) continue
    await updateSampled(tx, drawId, after)
    changes.push(...own.map(({ field, ...change }) => ({ field: `${before.householdId}/${field}`, ...change })))
  }
  return changes
}

/** What one visit found. INPUT_INVALID with all that is wrong; nothing is written then. */
export const saveVisit: Handler<'sampling.save', CountyContext> = (county, { recordId, ...after }) =>
  inTransaction(county.db, async (tx) => {
    const open = await openFor(county, tx, recordId)
    if (!open.ok) return open
    const before = await findSampled(tx, open.value.drawId, after.householdId)
    if (!before) return fail('NOT_FOUND', { what: '名单里的这一户' })
    if (before.result === 'replaced') return fail('INPUT_INVALID', { detail: '这一户已经替换，不再登记' })
    const faults = visitFaults(after.result, after.visit, {
      today: todayOf(county),
      drawnOn: open.value.drawnOn,
    })
    if (faults.length > 0) return fail('INPUT_INVALID', { detail: faults.join('；') })
    const changes = await writeFindings(tx, open.value.drawId, [{ before, after }])
    if (changes.length > 0) await noteChanges(county, tx, 'noteVisits', sampleHistory(recordId), changes)
    return standingNow(tx, recordId)
  })

async function standingNow(tx: Executor, recordId: string): Promise<Result<SampleStanding>> {
  const standing = await readStanding(tx, recordId)
  return standing ? ok(standing) : fail('BUG')
}

/**
 * Another household in the place of one that cannot be visited, with the reason: not one of anybody's choice, but the next of its
 * stratum in the order of the seed. INPUT_INVALID where there is none left.
 */
export const replace: Handler<'sampling.replace', CountyContext> = (county, { recordId, householdId, reason }) =>
  inTransaction(county.db, async (tx) => {
    const open = await openFor(county, tx, recordId)
    if (!open.ok) return open
    const { drawId, seed } = open.value
    const before = await findSampled(tx, drawId, householdId)
    if (!before) return fail('NOT_FOUND', { what: '名单里的这一户' })
    if (before.result !== 'pending') return fail('INPUT_INVALID', { detail: '已有结果的户不能替换' })
    if (before.reasons.length > 0) return fail('INPUT_INVALID', { detail: '必查户不能替换，须查明原因后登记' })
    if (saysNoReason(reason)) return fail('INPUT_INVALID', { detail: '没有写替换的理由' })
    const next = await nextInLine(tx, { recordId, drawId, seed, before })
    if (!next.ok) return next
    const { id, stratum, number } = next.value
    const after: Finding = { householdId, result: 'replaced', visit: { ...before.visit, replacedFor: reason.trim() } }
    const changes = await writeFindings(tx, drawId, [{ before, after }])
    await insertSampled(tx, drawId, [{ id, stratum, reasons: [] }], number)
    const joined = { field: `@joined/${id}`, before: undefined, after: reason.trim() }
    await noteChanges(county, tx, 'replaceSampled', sampleHistory(recordId), [...changes, joined])
    return standingNow(tx, recordId)
  })

async function nextInLine(
  tx: Executor,
  of: { recordId: string; drawId: string; seed: string; before: SampledHousehold },
): Promise<Result<{ id: string; stratum: number; number: number }>> {
  const { drawId, seed, before } = of
  const rows = await tx
    .selectFrom('sampled_households')
    .select(['household_id', 'stratum', 'number'])
    .where('draw_id', '=', drawId)
    .execute()
  const there = new Set(rows.map(({ household_id }) => household_id))
  const record = await tx
    .selectFrom('records')
    .select('owner_id')
    .where('id', '=', of.recordId)
    .executeTakeFirstOrThrow()
  const rank = rankBy(seed)
  const members = await membersOf(tx, of.recordId)
  const left = (await listToDraw(tx, record.owner_id))
    .filter(({ number }) => members?.has(number) ?? true)
    .filter(({ id, area, type }) => area === before.area && type === before.type && !there.has(id))
    .map(({ id, code }) => ({ id, rank: rank(code) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
  const [next] = left
  if (!next) return fail('INPUT_INVALID', { detail: '同一层里没有可以替换的户了' })
  const stratum = rows.find(({ household_id }) => household_id === before.householdId)!.stratum
  return ok({ id: next.id, stratum, number: Math.max(...rows.map(({ number }) => number)) + 1 })
}
