import { createHash } from 'node:crypto'
import type { FileRef } from '#shared/documents/document-version'
import type { TestBackend } from './county-fixture'

type Get = TestBackend['get']
const statuses = ['active', 'archived', 'binned'] as const
const bit = (value: boolean) => Number(value)
const byText = (a: string, b: string) => (a < b ? -1 : Number(a > b))
const sorted = <T>(rows: T[], keyOf: (row: T) => string) => rows.toSorted((a, b) => byText(keyOf(a), keyOf(b)))

/** All that the open county tells through the program's channels, as test/fixtures/counties/listing.mjs reads it from its file. */
export async function toldBy(get: Get) {
  const projects = (await Promise.all(statuses.map((status) => get('project.list', { status })))).flat()
  const projectIds = projects.map(({ id }) => id).sort(byText)
  const records = await recordsOf(get)
  return {
    ...(await unitOf(get)),
    contractors: sorted(await get('contractor.list', null), ({ id }) => id).map((one) => ({
      ...{ id: one.id, name: one.name, creditCode: one.creditCode, phone: one.phone },
      ...{ bankAccount: one.bankAccount, qualifications: one.qualifications.length },
    })),
    projects: await each(projectIds, (id) => projectOf(get, id, projects.find((one) => one.id === id)?.totalFen)),
    budgetVersions: (await each(projectIds, (projectId) => versionsOf(get, projectId))).flat(),
    papers: await papersOf(get, projectIds, records),
    evidence: sorted((await each(projectIds, (projectId) => evidenceOf(get, projectId))).flat(), ({ id }) => id),
    templates: await templatesOf(get),
    origins: projects
      .toSorted((a, b) => byText(a.id, b.id))
      .flatMap(({ id, origin }) => {
        return origin ? [{ projectId: id, bureauName: origin.bureauName, adopted: bit(origin.adopted) }] : []
      }),
    records,
    recordFiles: (await each(records, ({ id }) => slotFilesOf(get, id))).flat(),
    dataSets: (await get('dataSet.list', null))
      .filter(({ by }) => by === 'office')
      .map(({ kind, id, version, title, sha256, stopped }) => ({
        kind,
        id,
        version,
        title,
        sha256,
        stopped: bit(stopped),
      }))
      .sort((a, b) => byText(a.id, b.id)),
  }
}

async function each<T, R>(list: readonly T[], ask: (one: T) => Promise<R>): Promise<R[]> {
  const answers: R[] = []
  for (const one of list) answers.push(await ask(one))
  return answers
}

async function unitOf(get: Get) {
  const state = await get('county.current', null)
  if (!state) throw new Error('no county is open')
  const { bureauName, creditCode, address, phone } = state.profile
  return {
    unit: { bureauName, creditCode, address, phone },
    years: state.years.map(({ year, threshold, ceilingJustification }) => ({
      year,
      thresholdFen: threshold.amountFen,
      thresholdDocument: threshold.documentNumber,
      thresholdFrom: threshold.effectiveOn,
      reason: ceilingJustification?.reason ?? null,
      paper: ceilingJustification?.paper ?? null,
    })),
    grants: state.years.flatMap(({ year, grants }) => grants.map(({ counted: _, ...grant }) => ({ year, ...grant }))),
  }
}

async function projectOf(get: Get, id: string, totalFen: number | null | undefined) {
  const { name, year, status, period, previousId, budget, contract, procurement, contractorId, areas } = await get(
    'project.get',
    { id },
  )
  return {
    ...{ id, name, year, status, startOn: period.startOn, endOn: period.endOn, totalFen, previousId, contractorId },
    ...{ households: budget.inputs.hh?.value ?? null, awardedFen: procurement.awardedFen },
    ...{ signedOn: contract.signedOn, contractNumber: contract.number, priceFen: contract.priceFen },
    areas: areas.join('、') || null,
  }
}

const versionsOf = async (get: Get, projectId: string) =>
  (await get('budget.versions', { projectId }))
    .toSorted((a, b) => a.number - b.number)
    .map(({ number, label, savedAt, draft, result }) => ({
      ...{ projectId, number, label, savedAt, totalFen: result.totalFen },
      households: draft.inputs.hh?.value ?? null,
    }))

/** Of the bytes as they are read back, not as they are said to be. */
async function digestOf(get: Get, file: FileRef): Promise<string> {
  const { bytes } = await get('file.read', file)
  return createHash('sha256').update(bytes).digest('hex')
}

async function papersOf(get: Get, projectIds: string[], records: { id: string }[]) {
  const owners = [
    ...projectIds.map((ownerId) => ({ owner: 'project' as const, ownerId })),
    ...records.map(({ id }) => ({ owner: 'record' as const, ownerId: id })),
  ]
  const papers = (await each(owners, (owner) => get('paper.list', owner))).flat()
  const told = await each(papers, async ({ id, ownerId, kind, number, fileName, createdAt, templateName }) => ({
    ...{ ownerId, kind, number, fileName, createdAt, templateName },
    sha256: await digestOf(get, { of: 'document', id }),
  }))
  return sorted(told, ({ ownerId, kind, number }) => `${ownerId} ${kind} ${number}`)
}

async function evidenceOf(get: Get, projectId: string) {
  const [kept, removed] = [await get('evidence.list', { projectId }), await get('evidence.listRemoved', { projectId })]
  return each([...kept, ...removed], async (one) => ({
    ...{ id: one.id, projectId, stage: one.stage, title: one.title, fileName: one.fileName, addedAt: one.addedAt },
    sha256: await digestOf(get, { of: 'evidence', id: one.id }),
    removed: bit(removed.includes(one)),
  }))
}

async function templatesOf(get: Get) {
  const own = (await get('template.list', { paper: 'contract' })).filter(({ isDefault }) => !isDefault)
  return sorted(own, ({ id }) => id).map(({ id, name, sha256, importedAt, enabledFrom }) => ({
    ...{ id, name, sha256, importedAt },
    inUse: bit(enabledFrom !== null),
  }))
}

async function recordsOf(get: Get) {
  const pages = await each([false, true], (removed) =>
    get('record.list', {
      filter: { kind: null, owner: null, state: null, dueUntil: null, removed },
      order: 'title',
      after: null,
      limit: 100,
    }),
  )
  const ids = pages.flatMap(({ rows }) => rows.map(({ id }) => id)).sort(byText)
  return each(ids, async (id) => {
    const { kind, ownerId, state, title, dueOn, removed, updatedAt, body } = await get('record.get', { id })
    return { id, kind, ownerId, state, title, dueOn, removed: bit(removed), updatedAt, body }
  })
}

const slotFilesOf = async (get: Get, id: string) =>
  each(
    sorted(await get('record.listFiles', { id }), ({ slot }) => slot),
    async (one) => ({
      ...{ recordId: one.recordId, slot: one.slot, fileName: one.fileName, removed: bit(one.removed) },
      sha256: await digestOf(get, { of: 'record', id: one.id }),
    }),
  )

/** Steps of it, newest first, as stamp, time and who; of what versions before 100 have noted, which has no stamp, the time. */
export async function historyTold(get: Get, recordId: string): Promise<string[]> {
  const { steps } = await get('history.list', { recordId, before: null, limit: 100 })
  return steps.map(({ stamp, at, who }) =>
    stamp.device === 'change_log' ? at : `${stamp.device}:${stamp.counter} ${at} ${who}`,
  )
}
