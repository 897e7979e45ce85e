import { expect, test } from 'vitest'
import { wholeRegister } from '#shared/households/household'
import { recordKinds } from '#shared/records/registry'
import { startBackend, type TestBackend } from './county-fixture'

const states = recordKinds
  .filter(({ retired }) => !retired)
  .flatMap(({ id, states }) => Object.keys(states?.states ?? { '': null }).map((state) => ({ kind: id, state })))

const listed = async ({ get }: TestBackend, kind: string, state: string) => {
  const filter = { kind, owner: null, state, dueUntil: null, removed: false }
  return (await get('record.list', { filter, order: 'title', after: null, limit: 99 })).rows
}

test('示例旗县: a whole year lived, and the next one under way, in every state there is, deliveries of households [P24] among them', async () => {
  const backend = startBackend({ now: () => new Date('2026-06-01T02:00:00Z') })
  const { get } = backend
  await get('county.createSample', null)
  expect(await get('county.fillSample', { jobId: 'sample' })).toEqual({ stuck: [] })

  for (const { kind, state } of states) {
    expect(await listed(backend, kind, state), `${kind} ${state}`).not.toEqual([])
  }
  const [done, underWay] = ['sample-2023-jiadiao', 'sample-2024-jiadiao'] as const
  expect(await get('norms.check', { projectId: done })).toEqual([])
  const { due, stale, unreadable } = await get('bundle.readiness', { projectId: done, stage: null })
  const missing = due.flatMap(({ materials }) => materials).filter(({ state }) => state === 'missing')
  expect({ missing, stale, unreadable }).toEqual({ missing: [], stale: [], unreadable: [] })
  expect(await get('household.count', wholeRegister(done))).toBe(3_200)
  const { deliveries, files } = await get('delivery.overview', { projectId: underWay })
  expect(files).toMatchObject({ households: 3_200, complete: 2, reasoned: 2, lacking: 1, none: 3_195 })
  expect(deliveries).toMatchObject([
    { mode: 'registered', folder: expect.stringContaining('示例'), files: { waiting: 6, there: 0 } },
    {
      mode: 'taken',
      folder: expect.stringContaining('示例'),
      folders: 6,
      matched: 5,
      files: { waiting: 0, unreadable: 1 },
    },
  ])
  expect(await get('delivery.folders', { projectId: underWay, after: 0, limit: 9 })).toMatchObject([
    { path: '查无此户（示例）', problem: 'unmatched' },
  ])
  const lacking = { ...wholeRegister(underWay), standing: 'lacking' as const }
  const { rows } = await get('household.list', { filter: lacking, after: null, limit: 9 })
  expect(rows).toMatchObject([{ name: '示例户00005', files: { missing: ['访问录音'] } }])
  const { amendments } = await get('project.agreed', { id: underWay })
  expect(amendments.map(({ title }) => title.slice(0, 4))).toEqual(['补充协议', '补充协议', '终止协议'])
  expect((await get('norms.check', { projectId: underWay })).filter(({ level }) => level === 'error')).toEqual([])
}, 240_000)
