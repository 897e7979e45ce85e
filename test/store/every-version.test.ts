import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { migrations } from '#main/store/migrations/all'
import { countingIds, startBackend, type TestBackend, temporaryFolder } from './county-fixture'
import { all as householdsOf } from './household-fixture'
import { makeOlder } from './older-county'

const projectId = 'sample-2023-jiadiao'

/** The example with what each version has brought: a budget version, a paper, evidence, some of it 移出, a record. */
async function fullCounty() {
  const backend = startBackend()
  const { folder } = await backend.get('county.createSample', null)
  const project = await backend.get('project.get', { id: projectId })
  const path = join(temporaryFolder(), '会议纪要.txt')
  writeFileSync(path, '内容')
  await backend.get('evidence.add', { projectId, stage: 'before', title: '纪要', path })
  const other = await backend.get('evidence.add', { projectId, stage: 'during', title: '别的', path })
  await backend.get('evidence.setRemoved', { id: other.id, removed: true })
  await backend.get('paper.generate', { kind: 'budget_xlsx', ownerId: projectId })
  const texts = { code: '1', name: '张三', area: project.areas[0] ?? '镇', type: '低保' }
  const household = await backend.get('household.create', { projectId, texts, numbers: {} })
  const reason = { kind: 'absent', note: '', signedBy: '村干部', reviewedBy: '李明', signedOn: '2023-02-28' } as const
  await backend.get('delivery.saveReasons', { householdId: household.id, traces: ['form'], reason })
  const { id } = await backend.get('record.create', { kind: 'special-meeting', ownerId: '2023', body: null })
  return { backend, folder, recordId: id }
}

/** What a county can tell, by the version from which on it could. */
const sinceVersion: [number, (backend: TestBackend, recordId: string) => Promise<unknown>][] = [
  [10, ({ get }) => get('county.current', null)],
  [20, ({ get }) => get('project.get', { id: projectId })],
  [20, ({ get }) => get('contractor.list', null)],
  [20, ({ get }) => get('budget.versions', { projectId })],
  [30, ({ get }) => get('paper.list', { owner: 'project', ownerId: projectId })],
  [30, ({ get }) => get('template.list', { paper: 'contract' })],
  [40, ({ get }) => get('evidence.list', { projectId })],
  [40, ({ get }) => get('evidence.listRemoved', { projectId })],
  [80, ({ get }, id) => get('record.get', { id })],
  [80, async ({ get }, recordId) => (await get('history.list', { recordId, before: null, limit: 9 })).steps],
  [330, ({ get }) => get('household.list', { filter: householdsOf(projectId), after: null, limit: 9 })],
  [370, ({ get }) => get('delivery.overview', { projectId })],
  [100, async ({ get }) => (await get('history.list', { recordId: projectId, before: null, limit: 9 })).steps],
]

const older = migrations.slice(0, -1).map(({ version }) => version)

test.each(older)('a county of version %i opens, and all that it could hold then is there', async (version) => {
  const { backend, folder, recordId } = await fullCounty()
  const held = (of: TestBackend) =>
    Promise.all(sinceVersion.filter(([since]) => since <= version).map(([, read]) => read(of, recordId)))
  const before = await held(backend)
  await backend.close()
  makeOlder(join(folder, 'county.sqlite'), version)
  const now = startBackend({ newId: countingIds('new') })
  await now.get('county.open', { folder })
  expect(await held(now)).toEqual(before)
  expect(existsSync(join(folder, 'backups', `county-v${version}.sqlite`))).toBe(true)
})
