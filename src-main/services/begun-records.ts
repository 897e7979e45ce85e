import { basisText } from '#shared/law/citations'
import { whyNotBegun } from '#shared/records/begun'
import { initialState, type RecordKind } from '#shared/records/kind'
import { withPinsOfNow } from '#shared/records/kind-in-force'
import { naming, projectsNamed } from '#shared/records/projects-named'
import type { RecordEntry } from '#shared/records/record-entry'
import type { Body, OwnerId, RelatedRecord } from '#shared/records/record-field'
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

/** The records of that kind and owner that name this one. */
const begunOf = async (
  county: CountyContext,
  tx: Executor,
  source: RecordEntry,
  { kind, ownerId }: { kind: string; ownerId: OwnerId },
) => {
  const all = await arisenFrom(county, tx, county.recordKinds.get(source.kind)!, source)
  return all.filter((one) => one.kind === kind && one.ownerId === ownerId)
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
  const ofItsContractor = await isOfItsContractor(tx, { kind, contractorId: from.ownerId, projectId: source.ownerId })
  const owners = await ownersOfBegun(county, tx, kind, source)
  if (!owners.includes(from.ownerId) && !ofItsContractor) return notFound()
  const why = whyNotBegun(begins, source, await begunOf(county, tx, source, { kind: kind.id, ownerId: from.ownerId }))
  if (why !== null)
    return fail('RECORD_STEP_REFUSED', { to: begins.title, detail: why, basis: basisText(begins.basis) })
  const project = ofItsContractor ? naming(kind, source.ownerId) : {}
  const around = await aroundRecord(county, tx, county.recordKinds.get(source.kind)!, source)
  return ok({ ...begins.bodyOf(source.body, around), ...project, ...namingRecord(kind, source) })
}

/** What a project's record gives rise to in the register belongs to the contractor of that project. */
async function isOfItsContractor(
  tx: Executor,
  { kind, contractorId, projectId }: { kind: RecordKind; contractorId: string; projectId: string },
): Promise<boolean> {
  if (kind.owner !== 'contractor') return false
  const stored = await findProject(tx, projectId)
  return stored?.project.contractorId === contractorId
}

/** Whose a record begins: its own owner's, and what a contractor's gives rise to in projects is that of those it names. */
async function ownersOfBegun(
  county: CountyContext,
  tx: Executor,
  kind: RecordKind,
  source: RecordEntry,
): Promise<OwnerId[]> {
  if (source.owner !== 'contractor' || kind.owner !== 'project') return [source.ownerId]
  const named = projectsNamed(county.recordKinds.get(source.kind)!, source.body)
  const found = await Promise.all(named.map((id) => findProject(tx, id)))
  return found.flatMap((stored) => (stored?.project.contractorId === source.ownerId ? [stored.project.id] : []))
}

/** Begins what a record gives rise to by itself on coming to its state, as part of that command; once for each owner. RECORD_STEP_REFUSED where nobody would have it. */
export async function beginAtOnce(
  county: CountyContext,
  tx: Executor,
  source: RecordEntry,
  command: Command,
): Promise<Result<null>> {
  const of = county.recordKinds.get(source.kind)
  if (!of) return ok(null)
  for (const begins of of.begins ?? []) {
    const kind = county.recordKinds.get(begins.kind)
    if (!kind || !begins.atOnce?.(source.body, source.state)) continue
    const owners = await ownersOfBegun(county, tx, kind, source)
    if (owners.length === 0) {
      const detail = `涉及项目都不是这家承接主体承接的，“${kind.title}”没有项目可立：请核对涉及项目`
      return fail('RECORD_STEP_REFUSED', { to: begins.title, detail, basis: basisText(begins.basis) })
    }
    const part = begins.bodyOf(source.body, await aroundRecord(county, tx, of, source))
    for (const ownerId of owners) {
      if ((await begunOf(county, tx, source, { kind: kind.id, ownerId })).length > 0) continue
      const begun = await beginFor(county, tx, { kind, ownerId, part, source }, command)
      if (!begun.ok) return begun
    }
  }
  return ok(null)
}

async function beginFor(
  county: CountyContext,
  tx: Executor,
  { kind, ownerId, part, source }: { kind: RecordKind; ownerId: OwnerId; part: Body; source: RecordEntry },
  command: Command,
): Promise<Result<null>> {
  const prefilled = kind.prefill?.(await aroundRecord(county, tx, kind, { id: null, ownerId }))
  const body = { ...kind.blank, ...prefilled, ...part, ...namingRecord(kind, source) }
  const parsed = parseBody(kind, withPinsOfNow(kind, setsOf(county), body, ownerId))
  if (!parsed.ok) return parsed
  const content = { id: county.newId(), kind: kind.id, ownerId, state: initialState(kind), body: parsed.value }
  await writeNew(tx, kind, { ...content, revision: 1, removed: false, updatedAt: instantOf(county) }, command)
  return ok(null)
}

/** RECORD_STEP_REFUSED where a record began by itself, and is the only one there of what gave rise to it. */
export async function keptByItsSource(
  county: CountyContext,
  tx: Executor,
  kind: RecordKind,
  { id, ownerId, title, body }: RecordEntry,
): Promise<Result<null>> {
  for (const named of recordsNamed(kind, body)) {
    const source = await findRecord(tx, county.recordKinds, named)
    const begins = source && county.recordKinds.get(source.kind)?.begins?.find((one) => one.kind === kind.id)
    if (!source || source.removed || !begins?.atOnce?.(source.body, source.state)) continue
    const rest: RelatedRecord[] = await begunOf(county, tx, source, { kind: kind.id, ownerId })
    if (rest.some((one) => one.id !== id)) continue
    const detail = `“${title}”由“${source.title}”立起，那份记录还是这样写的；记录有误的，先把它退回更正`
    return fail('RECORD_STEP_REFUSED', { to: '移出', detail, basis: basisText(begins.basis) })
  }
  return ok(null)
}
