import { initialState, type RecordKind } from '#shared/records/kind'
import { kindInForce, withPinsOfNow } from '#shared/records/kind-in-force'
import { naming } from '#shared/records/projects-named'
import type { RecordEntry } from '#shared/records/record-entry'
import { changeProblem, daysOfStep, heldProblem, outProblem, stepProblem } from '#shared/records/state-machine'
import { fail, ok, type Result } from '#shared/result'
import { projectYear } from '#shared/scalar-schemas'
import type { CommandName } from '../store/command-name'
import { findContractor } from '../store/contractor-repository'
import { findProject } from '../store/project-repository'
import { listRecords, searchRecords } from '../store/record-lists'
import { findRecord } from '../store/record-repository'
import type { Executor } from '../store/schema'
import { inTransaction } from '../store/transaction'
import { beginAtOnce, begunFrom, keptByItsSource } from './begun-records'
import { recordBar } from './confirmations/bars'
import { type CountyContext, type Handler, instantOf } from './context'
import { setsOf } from './office-data'
import { aroundRecord, factsOfRecord } from './record-around'
import { commandNow, parseBody, refused, writeChanged, writeNew } from './record-writes'
import { idsAbout } from './records-about'
import { retainedIn } from './retained-files'

const notFound = () => fail('NOT_FOUND', { what: '该记录' })

export const listPage: Handler<'record.list', CountyContext> = async (county, { about, ...page }) =>
  ok(
    await listRecords(
      county.db,
      page,
      about === undefined ? undefined : await idsAbout(county, about, page.filter.kind),
    ),
  )

export const search: Handler<'record.search', CountyContext> = async (county, { text, about, limit, of }) => {
  const ids = about === undefined ? undefined : await idsAbout(county, about, of?.kind)
  return ok(await searchRecords(county.db, text, limit, { of, ids }))
}

export const getRecord: Handler<'record.get', CountyContext> = async ({ db, recordKinds }, { id }) => {
  const entry = await findRecord(db, recordKinds, id)
  return entry ? ok(entry) : notFound()
}

export const createRecord: Handler<'record.create', CountyContext> = (
  county,
  { kind: kindId, ownerId, body, about, from },
) =>
  inTransaction(county.db, async (tx) => {
    const kind = county.recordKinds.get(kindId)
    if (!kind) return fail('NOT_FOUND', { what: '这种记录' })
    const beginning = from === undefined ? ok({}) : await begunFrom(county, tx, kind, { id: from, ownerId })
    if (!beginning.ok) return beginning
    if (!(await hasOwner(tx, kind, ownerId)))
      return fail('NOT_FOUND', { what: `${kind.title}所属的项目、年度或承接主体` })
    const begun = async () => ({
      ...kind.blank,
      ...kind.prefill?.(await aroundRecord(county, tx, kind, { id: null, ownerId })),
      ...(about !== undefined && naming(kind, about)),
      ...beginning.value,
    })
    const parsed = parseBody(kind, withPinsOfNow(kind, setsOf(county), body ?? (await begun()), ownerId))
    if (!parsed.ok) return parsed
    const command = await commandNow(county, tx, 'create')
    const content = {
      id: county.newId(),
      kind: kind.id,
      ownerId,
      state: initialState(kind),
      body: parsed.value,
      revision: 1,
      removed: false,
      updatedAt: instantOf(county),
    }
    return ok(await writeNew(tx, kind, content, command))
  })

async function hasOwner(tx: Executor, kind: RecordKind, ownerId: string): Promise<boolean> {
  switch (kind.owner) {
    case 'county':
      return ownerId === ''
    case 'year':
      return /^\d{4}$/.test(ownerId) && projectYear.safeParse(Number(ownerId)).success
    case 'project':
      return (await findProject(tx, ownerId)) !== null
    case 'contractor':
      return (await findContractor(tx, ownerId)) !== null
  }
}

export const saveRecord: Handler<'record.save', CountyContext> = (county, { body, ...which }) =>
  change(county, which, 'edit', (kind) => {
    const parsed = parseBody(kind, body)
    return parsed.ok ? ok({ body: parsed.value }) : parsed
  })

export const moveRecord: Handler<'record.move', CountyContext> = (county, { to, ...which }) =>
  change(county, which, 'move', async (kind, entry, tx) => {
    const facts = await factsOfRecord(county, tx, kind, entry)
    const days = daysOfStep(kind, to, entry.body).map((name) => [name, facts.today])
    const body = { ...entry.body, ...Object.fromEntries(days) }
    const problem = stepProblem(kindInForce(kind, setsOf(county), entry), { ...entry, body }, to, facts)
    const bar = problem ?? (await recordBar(county, tx, kind, entry, to))
    return bar ? refused(bar) : ok({ state: to, body: { ...body, ...kind.writes?.(to, facts, body) } })
  })

export const setRemoved: Handler<'record.setRemoved', CountyContext> = (county, { removed, ...which }) =>
  change(county, which, removed ? 'remove' : 'restore', async (kind, entry, tx) => {
    const problem =
      changeProblem(kind, entry) ??
      (removed ? await retainedIn(county, tx, { kind, entry }) : null) ??
      heldProblem(kind, entry, { ...entry, removed })
    if (problem) return refused(problem)
    if (!removed) return ok({ removed })
    const kept = await keptByItsSource(county, tx, kind, entry)
    if (!kept.ok) return kept
    const out = outProblem(kind, entry, await factsOfRecord(county, tx, kind, entry))
    return out ? refused(out) : ok({ removed })
  })

type Change = Parameters<typeof writeChanged>[3]

function change(
  county: CountyContext,
  { id, revision }: { id: string; revision: number },
  name: CommandName,
  changeOf: (kind: RecordKind, entry: RecordEntry, tx: Executor) => Result<Change> | Promise<Result<Change>>,
): Promise<Result<RecordEntry>> {
  return inTransaction(county.db, async (tx) => {
    const entry = await findRecord(tx, county.recordKinds, id)
    const kind = entry && county.recordKinds.get(entry.kind)
    if (!kind) return notFound()
    if (entry.revision !== revision) return fail('CONFLICT')
    if (entry.removed && name !== 'restore') return fail('RECORD_REMOVED', { title: entry.title })
    const changed = await changeOf(kind, entry, tx)
    if (!changed.ok) return changed
    const command = await commandNow(county, tx, name)
    const written = await writeChanged(tx, kind, entry, changed.value, command)
    const begun = written.ok && name === 'move' ? await beginAtOnce(county, tx, written.value, command) : ok(null)
    return begun.ok ? written : begun
  })
}
