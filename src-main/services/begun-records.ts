import { basisText } from '#shared/law/citations'
import { whyNotBegun } from '#shared/records/begun'
import { initialState, type RecordKind } from '#shared/records/kind'
import { withPinsOfNow } from '#shared/records/kind-in-force'
import { naming } from '#shared/records/projects-named'
import type { RecordEntry } from '#shared/records/record-entry'
import type { Body, RelatedRecord } from '#shared/records/record-field'
import { namingRecord, recordsNamed } from '#shared/records/records-named'
import { fail, ok, type Result } from '#shared/result'
import type { Command } from '../store/change-repository'
import { findProject } from '../store/project-repository'
import { findRecord } from '../store/record-repository'
import type { Executor } from '../store/schema'
import { type CountyContext, instantOf } from './context'
import { setsOf } from './office-data'
import { arisenFrom, aroundRecord } from './record-around'
import { parseBody, writeNew } from './record-writes'

const notFound = () => fail('NOT_FOUND', { what: '该记录' })

/** The records of that kind that name this one. */
const begunOf = async (county: CountyContext, tx: Executor, source: RecordEntry, kind: string) => {
  const all = await arisenFrom(county, tx, county.recordKinds.get(source.kind)!, source)
  return all.filter((one) => one.kind === kind)
}

/** What a record begins with that another one gives rise to, of its owner or of a project of its contractor, and its naming that one. */
export async function begunFrom(
  county: CountyContext,
  tx: Executor,
  kind: RecordKind,
  from: { id: string; ownerId: string },
): Promise<Result<Body>> {
  const source = await findRecord(tx, county.recordKinds, from.id)
  const begins = source && county.recordKinds.get(source.kind)?.begins?.find((one) => one.kind === kind.id)
  if (!begins || source.removed) return notFound()
  const ofItsContractor = await isOfContractor(tx, { kind, contractorId: from.ownerId, projectId: source.ownerId })
  if (source.ownerId !== from.ownerId && !ofItsContractor) return notFound()
  const why = whyNotBegun(begins, source, await begunOf(county, tx, source, kind.id))
  if (why !== null)
    return fail('RECORD_STEP_REFUSED', { to: begins.title, detail: why, basis: basisText(begins.basis) })
  const project = ofItsContractor ? naming(kind, source.ownerId) : {}
  return ok({ ...begins.bodyOf(source.body), ...project, ...namingRecord(kind, source) })
}

/** What a project's record gives rise to in the register belongs to the contractor of that project. */
async function isOfContractor(
  tx: Executor,
  { kind, contractorId, projectId }: { kind: RecordKind; contractorId: string; projectId: string },
): Promise<boolean> {
  if (kind.owner !== 'contractor') return false
  const stored = await findProject(tx, projectId)
  return stored?.project.contractorId === contractorId
}

/** Begins what a record gives rise to by itself on coming to its state, as part of that command; once. */
export async function beginAtOnce(
  county: CountyContext,
  tx: Executor,
  source: RecordEntry,
  command: Command,
): Promise<Result<null>> {
  for (const begins of county.recordKinds.get(source.kind)?.begins ?? []) {
    const kind = county.recordKinds.get(begins.kind)
    if (!kind || !begins.atOnce?.(source.body, source.state)) continue
    if ((await begunOf(county, tx, source, kind.id)).length > 0) continue
    const { ownerId } = source
    const body = {
      ...kind.blank,
      ...kind.prefill?.(await aroundRecord(county, tx, kind, { id: null, ownerId })),
      ...begins.bodyOf(source.body),
      ...namingRecord(kind, source),
    }
    const parsed = parseBody(kind, withPinsOfNow(kind, setsOf(county), body, ownerId))
    if (!parsed.ok) return parsed
    const content = { id: county.newId(), kind: kind.id, ownerId, state: initialState(kind), body: parsed.value }
    await writeNew(tx, kind, { ...content, revision: 1, removed: false, updatedAt: instantOf(county) }, command)
  }
  return ok(null)
}

/** RECORD_STEP_REFUSED where a record began by itself, and is the only one there of what gave rise to it. */
export async function keptByItsSource(
  county: CountyContext,
  tx: Executor,
  kind: RecordKind,
  { id, title, body }: RecordEntry,
): Promise<Result<null>> {
  for (const named of recordsNamed(kind, body)) {
    const source = await findRecord(tx, county.recordKinds, named)
    const begins = source && county.recordKinds.get(source.kind)?.begins?.find((one) => one.kind === kind.id)
    if (!source || source.removed || !begins?.atOnce?.(source.body, source.state)) continue
    const rest: RelatedRecord[] = await begunOf(county, tx, source, kind.id)
    if (rest.some((one) => one.id !== id)) continue
    const detail = `“${title}”由“${source.title}”立起，那份记录还是这样写的；记录有误的，先把它退回更正`
    return fail('RECORD_STEP_REFUSED', { to: '移出', detail, basis: basisText(begins.basis) })
  }
  return ok(null)
}
