import { createHash, randomInt } from 'node:crypto'
import { sampleHistory } from '#shared/history/history-ids'
import type { ObligatoryReason } from '#shared/households/marks'
import type { RecordEntry } from '#shared/records/record-entry'
import { fail, ok, type Result } from '#shared/result'
import { basisText, isWhole, type SampleBasis } from '#shared/sampling/basis'
import { drawSample, type Sample } from '#shared/sampling/sample'
import type { SampleStanding } from '#shared/sampling/sampled'
import type { LongWork } from '../../fs/progress'
import { findRecord } from '../../store/record-repository'
import { insertDraw, type NewDraw, readStanding } from '../../store/sample-repository'
import type { Executor } from '../../store/schema'
import { inTransaction } from '../../store/transaction'
import { breath } from '../breath'
import { type CountyContext, type Handler, instantOf } from '../context'
import { noteChanges } from '../record-writes'
import { householdsIn, type InBasis, obligatoryReasonsOf, wantedBy } from './basis'

export const drawField = (drawId: string) => `@draw/${drawId}`

/** The record, of a kind that draws a sample, where it is and is not 移出. */
export async function sampledRecord(county: CountyContext, tx: Executor, id: string): Promise<Result<RecordEntry>> {
  const entry = await findRecord(tx, county.recordKinds, id)
  if (!entry || !county.recordKinds.get(entry.kind)?.sampleRule) return fail('NOT_FOUND', { what: '该记录' })
  return entry.removed ? fail('RECORD_REMOVED', { title: entry.title }) : ok(entry)
}

/**
 * Draws by what the record says, as one step: the same seed draws the same households. Without a seed the program takes
 * digits by chance, and keeps them. INPUT_INVALID where something is missing, or where visits have begun; CANCELLED, and nothing is drawn.
 */
export const draw: Handler<'sampling.draw', CountyContext> = (county, { recordId, jobId }) =>
  county.jobs.runTold({ jobId, kind: 'draw', subject: recordId, path: '', label: '抽取样本' }, (work) =>
    inTransaction(county.db, (tx) => drawIn(county, tx, recordId, work)),
  )

async function drawIn(
  county: CountyContext,
  tx: Executor,
  recordId: string,
  { signal, onProgress }: LongWork,
): Promise<Result<SampleStanding>> {
  onProgress?.({ doneBytes: 0, totalBytes: 0 })
  const found = await sampledRecord(county, tx, recordId)
  if (!found.ok) return found
  const { body, state } = found.value
  const kind = county.recordKinds.get(found.value.kind)!
  if (state !== kind.states?.initial) return fail('INPUT_INVALID', { detail: '抽样已经确认，先退回再抽取' })
  const before = await readStanding(tx, recordId)
  const visited = before ? [before.drawn, before.obligatory].some(({ good, bad }) => good + bad > 0) : false
  if (visited) return fail('INPUT_INVALID', { detail: '已经登记了复核结果，不能重新抽取' })
  const shareBp = body.shareBp as number | null
  if (shareBp === null) return fail('INPUT_INVALID', { detail: '没有填抽查比例' })
  const seed = String(body.seed ?? '').trim() || String(randomInt(10 ** 11, 10 ** 12))
  const within = await householdsIn(county, tx, wantedBy(found.value, body))
  if (!within.ok) return within
  const { basis, units } = within.value
  await breath()
  if (signal?.aborted) return fail('CANCELLED')
  const sample = sampleOf(units, { shareBp, seed })
  const { strata } = sample
  const id = county.newId()
  const households = listed(sample)
  const drawnAt = instantOf(county)
  const members = units.map(({ number }) => number)
  await insertDraw(tx, { id, recordId, seed, shareBp, basis, members, strata, drawnAt, households })
  await breath()
  if (signal?.aborted) return fail('CANCELLED')
  const counts = { drawn: sample.drawn.length, obligatory: sample.obligatory.length }
  const after = { seed, shareBp, ...counts, ...ofBasis(basis, units.length) }
  const change = { field: drawField(id), before: undefined, after }
  await noteChanges(county, tx, 'drawSample', sampleHistory(recordId), [change])
  const standing = await readStanding(tx, recordId)
  return standing ? ok(standing) : fail('BUG')
}

/** How many a draw of that basis would be of now. */
export const countBasis: Handler<'sampling.basis', CountyContext> = async (county, { recordId, basis, previousId }) => {
  const record = await sampledRecord(county, county.db, recordId)
  if (!record.ok) return record
  const { id, ownerId, kind } = record.value
  const counted = await householdsIn(county, county.db, { id, ownerId, kind, basis, previousId })
  if (!counted.ok) return counted
  const { households, passed, untold } = counted.value
  return ok({ households, passed, untold })
}

/** What the history says of whom it was drawn; nothing where that was everybody. */
export const ofBasis = (basis: SampleBasis, households: number): { basis?: string } =>
  isWhole(basis) ? {} : { basis: basisText(basis, households) }

/** Which lot falls on a code follows from the seed alone. */
export const rankBy = (seed: string) => (code: string) => createHash('sha256').update(`${seed}\n${code}`).digest('hex')

function sampleOf(register: InBasis['units'], { shareBp, seed }: { shareBp: number; seed: string }): Sample {
  const obligatory = new Map<string, ObligatoryReason[]>()
  for (const unit of register) {
    const reasons = obligatoryReasonsOf(unit)
    if (reasons.length > 0) obligatory.set(unit.id, reasons)
  }
  return drawSample(register, { shareBp, obligatory, rank: rankBy(seed) })
}

/** By stratum and code, and behind them those that come on top. */
function listed({ strata, drawn, obligatory }: Sample): NewDraw['households'] {
  const places = new Map(strata.map(({ area, type }, at) => [JSON.stringify([area, type]), at]))
  const stratum = ({ area, type }: { area: string; type: string }) => places.get(JSON.stringify([area, type]))!
  return [
    ...drawn.map((unit) => ({ id: unit.id, stratum: stratum(unit), reasons: [] })),
    ...obligatory.map(({ unit, reasons }) => ({ id: unit.id, stratum: stratum(unit), reasons })),
  ]
}
