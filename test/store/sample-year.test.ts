import { beforeAll, describe, expect, test } from 'vitest'
import { grades } from '#shared/evaluation/compose'
import { wholeRegister } from '#shared/households/household'
import type { ArchiveBody } from '#shared/records/archive-schema'
import { changedClauseOptions } from '#shared/records/change-clauses'
import type { RecordEntry } from '#shared/records/record-entry'
import type { Body, RecordField } from '#shared/records/record-field'
import { recordKinds } from '#shared/records/registry'
import { clauseOptions } from '#shared/records/supervision-words'
import { startBackend, type TestBackend } from './county-fixture'

const [whole, underWay] = ['sample-2023-jiadiao', 'sample-2024-jiadiao'] as const
const projects = [underWay, 'sample-2025-west', 'sample-2025-care', 'sample-2025-sweep']
const living = recordKinds.filter(({ retired }) => !retired)

async function recordsOf({ get }: TestBackend, kind: string): Promise<RecordEntry[]> {
  const filter = { kind, owner: null, state: null, dueUntil: null, removed: false }
  const { rows } = await get('record.list', { filter, order: 'title', after: null, limit: 200 })
  return Promise.all(rows.map(({ id }) => get('record.get', { id })))
}

/** The example as it is opened for the first time, filled once for all tests, and read. */
async function openExample() {
  const backend = startBackend({ now: () => new Date('2026-06-01T02:00:00Z') })
  const { get } = backend
  await get('county.createSample', null)
  const { stuck } = await get('county.fillSample', { jobId: 'sample' })
  const records: RecordEntry[] = []
  for (const { id } of living) records.push(...(await recordsOf(backend, id)))
  const errors = []
  for (const projectId of projects) errors.push(...(await get('norms.check', { projectId })))
  const lacking = { ...wholeRegister(underWay), standing: 'lacking' as const }
  return {
    stuck,
    records,
    errors: errors.filter(({ level }) => level === 'error'),
    found: await get('norms.check', { projectId: whole }),
    readiness: await get('bundle.readiness', { projectId: whole, stage: null }),
    households: await get('household.count', wholeRegister(whole)),
    delivered: await get('delivery.overview', { projectId: underWay }),
    folders: await get('delivery.folders', { projectId: underWay, after: 0, limit: 9 }),
    lacking: (await get('household.list', { filter: lacking, after: null, limit: 9 })).rows,
    agreed: await get('project.agreed', { id: underWay }),
  }
}

let example: Awaited<ReturnType<typeof openExample>>
beforeAll(async () => {
  example = await openExample()
}, 300_000)

const recordsIn = (kind: string, state?: string) =>
  example.records.filter((one) => one.kind === kind && (state === undefined || one.state === state))

/** Which clause of the contract a thing is about is no state of the work. */
const choicesOf = ({ options }: RecordField) =>
  options === clauseOptions || options === changedClauseOptions ? [] : (options ?? [])

/** Options nobody has chosen, of lists too. */
function unchosen(fields: Readonly<Record<string, RecordField>>, bodies: readonly Body[]): string[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const values = bodies.flatMap((body) => body[name] ?? [])
    return field.type === 'list'
      ? unchosen(field.fields ?? {}, values as Body[])
      : choicesOf(field).flatMap(({ code, title }) => (values.includes(code) ? [] : `${field.label}：${title}`))
  })
}

describe('示例旗县', () => {
  test('every row of it comes as far as it says', () => {
    expect(example.stuck).toEqual([])
  })

  test('has a record of every kind in every state there is', () => {
    const states = living.flatMap(({ id, states }) =>
      Object.keys(states?.states ?? { '': null }).map((state) => ({ kind: id, state })),
    )
    expect(states.filter(({ kind, state }) => recordsIn(kind, state).length === 0)).toEqual([])
  })

  test('has every result, verdict, grade and way that can be chosen', () => {
    const open = living.flatMap(({ id, title, fields }) =>
      unchosen(
        fields,
        recordsIn(id).map(({ body }) => body),
      ).map((option) => `${title} ${option}`),
    )
    expect(open).toEqual([])
  })

  test('has an evaluation of each grade', () => {
    const titles = recordsIn('evaluation', 'issued').map(({ title }) => title)
    for (const grade of Object.values(grades)) expect(titles).toContainEqual(expect.stringContaining(`分 ${grade}`))
  })

  test('has a 整改 that is late, a payment that is held and one less a deduction', () => {
    expect(recordsIn('rectification', 'ordered').filter(({ body }) => String(body.planDueOn) < '2026')).not.toEqual([])
    expect(recordsIn('payment', 'draft').filter(({ body }) => String(body.notes).includes('暂缓支付'))).not.toEqual([])
    expect(recordsIn('payment', 'paid').filter(({ body }) => body.deductFen)).not.toEqual([])
  })

  test('has a service that lasts longer and one that ends early', () => {
    const agreed = recordsIn('contract-change', 'done').filter(({ body }) => body.endsOn)
    expect(new Set(agreed.map(({ body }) => body.type))).toEqual(new Set(['supplement', 'termination']))
  })

  test('has a year that lacks nothing and in which no rule finds anything', () => {
    const { due, stale, unreadable } = example.readiness
    const missing = due.flatMap(({ materials }) => materials).filter(({ state }) => state === 'missing')
    expect({ missing, stale, unreadable }).toEqual({ missing: [], stale: [], unreadable: [] })
    expect(example.found).toEqual([])
    expect(example.readiness.records.filter(({ standing }) => standing === 'wrong')).toEqual([])
    expect(example.households).toBe(3_200)
  })

  test('has an archive of what was formed before it was closed, none of it on the day the example is opened', () => {
    const { archivedOn, files } = recordsIn('project-archive', 'archived')[0]!.body as ArchiveBody
    const formed = files.flatMap(({ formedOn }) => formedOn ?? [])
    expect(formed).not.toEqual([])
    expect(formed.filter((day) => day < '2023-01-01' || day > String(archivedOn))).toEqual([])
  })

  test('has no error in what else it buys', () => {
    expect(example.errors).toEqual([])
  })

  test('[P24] has a delivery that was taken in, one broken off, and a household in every standing', () => {
    const { deliveries, files } = example.delivered
    expect(files).toMatchObject({ households: 3_200, complete: 2, reasoned: 2, lacking: 1, none: 3_195 })
    const folder = expect.stringContaining('示例')
    expect(deliveries).toMatchObject([
      { mode: 'registered', folder, files: { waiting: 6, there: 0 } },
      { mode: 'taken', folder, folders: 6, matched: 5, files: { waiting: 0, unreadable: 1 } },
    ])
    expect(example.folders).toMatchObject([{ path: '查无此户（示例）', problem: 'unmatched' }])
    expect(example.lacking).toMatchObject([{ name: '示例户00005', files: { missing: ['访问录音'] } }])
  })

  test('has what was agreed later of a contract that is under way', () => {
    const titles = example.agreed.amendments.map(({ title }) => title.slice(0, 4))
    expect(titles).toEqual(['补充协议', '补充协议', '终止协议'])
  })
})
