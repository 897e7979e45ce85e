import { expect, test } from 'vitest'
import { recordKinds } from '#shared/records/registry'
import { startBackend, type TestBackend } from './county-fixture'

const states = recordKinds
  .filter(({ retired }) => !retired)
  .flatMap(({ id, states }) => Object.keys(states?.states ?? { '': null }).map((state) => ({ kind: id, state })))

const listed = async ({ get }: TestBackend, kind: string, state: string) => {
  const filter = { kind, owner: null, state, dueUntil: null, removed: false }
  return (await get('record.list', { filter, order: 'title', after: null, limit: 99 })).rows
}

test('示例旗县: a whole year lived, and the next one under way, in every state there is', async () => {
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
  expect(await get('household.count', { projectId: done, area: null, type: null, removed: false, text: '' })).toBe(
    3_200,
  )
  const { amendments } = await get('project.agreed', { id: underWay })
  expect(amendments.map(({ title }) => title.slice(0, 4))).toEqual(['补充协议', '补充协议', '终止协议'])
  expect((await get('norms.check', { projectId: underWay })).filter(({ level }) => level === 'error')).toEqual([])
}, 240_000)
