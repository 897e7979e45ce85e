import { expect, test } from 'vitest'
import { startBackend, startInCounty } from './county-fixture'

async function example(day = '2023-06-01') {
  let now = new Date(`${day}T02:00:00Z`)
  const backend = startBackend({ now: () => now })
  await backend.get('county.createSample', null)
  const [summary] = await backend.get('project.list', { status: 'active' })
  const read = () => backend.get('workbench.read', { year: 2023 })
  const toDay = (on: string) => {
    now = new Date(`${on}T02:00:00Z`)
  }
  return { ...backend, id: summary!.id, read, toDay }
}

test('the workbench is reckoned once, and answered from that until something is written or the day is another', async () => {
  const { get, read, toDay, id } = await example()
  const first = await read()
  expect(await read()).toBe(first)
  const project = await get('project.get', { id })
  await get('project.save', { ...project, name: '改了名称的项目' })
  const second = await read()
  expect(second.materials[0]?.name).toBe('改了名称的项目')
  expect(await read()).toBe(second)
  toDay('2023-06-02')
  expect(await read()).not.toBe(second)
})

test('the workbench stays as it was reckoned while the index of the search is made', async () => {
  const { get, read } = await example()
  const first = await read()
  while ((await get('search.find', { text: '家计', limit: 5 })).behind > 0);
  expect(await read()).toBe(first)
})

test('[N29] 3月5日 of a project leads to its entries, then to the entry that is begun, and is over once that is entered', async () => {
  const { get, read, id } = await example('2023-02-01')
  const due = async () => (await read()).dues.find(({ sort }) => sort === '平台录入')
  expect(await due()).toMatchObject({ dueOn: '2023-03-05', place: { to: 'step', step: 'tracking' } })
  const entry = await get('record.create', { kind: 'platform-entry', ownerId: id, body: null })
  const { revision } = await get('record.save', {
    id: entry.id,
    revision: entry.revision,
    body: { ...entry.body, stage: 'before', dueOn: '2023-03-05' },
  })
  expect(await due()).toMatchObject({ place: { to: 'record', id: entry.id } })
  expect((await read()).dues.filter(({ sort }) => sort === '平台录入')).toHaveLength(1)
  expect(revision).toBeGreaterThan(entry.revision)
})

test('[N29] a project written down in November owes neither the 3月5日 nor the months of its year that were over', async () => {
  const { get } = await startInCounty({ now: () => new Date('2023-11-27T02:00:00Z') })
  await get('project.create', { name: '十一月开始的项目', year: 2023, catalogCode: 'SW-02' })
  const { dues } = await get('workbench.read', { year: 2023 })
  expect(dues.filter(({ sort, dueOn }) => sort === '平台录入' && dueOn.startsWith('2023'))).toEqual([])
  expect(dues.filter(({ sort }) => sort === '月度录入情况').map(({ title }) => title)).toEqual(['11月录入情况汇总'])
})

test('[N22] [N28] [N29] what is owed on the last day of a year is owed on the first of the next, until the project is archived', async () => {
  const { get, read, toDay, id } = await example('2023-12-31')
  const owed = async () => {
    const { dues } = await read()
    const behind = dues.filter(({ dueOn }) => dueOn < '2023-12-31')
    // November is a row of its own until December is over.
    return behind.map(({ key, sort }) => (sort === '月度录入情况' ? sort : key))
  }
  const before = await owed()
  expect(before).toEqual(expect.arrayContaining([`entry-${id}`, '月度录入情况']))
  toDay('2024-01-01')
  expect(await owed()).toEqual(expect.arrayContaining(before))
  await get('project.setStatus', { id, status: 'archived' })
  expect(await owed()).toEqual([])
})

test('[N27] the materials of a stage are as the 清单 of a bundle counts them, and whether it is entered in the platform', async () => {
  const { get, read, id } = await example()
  const [project] = (await read()).materials
  const { due } = await get('bundle.readiness', { projectId: id, stage: null })
  const missing = due.map(({ materials }) => materials.filter(({ state }) => state === 'missing').length)
  expect(project?.stages.map((stage) => stage.missing.length)).toEqual(missing)
  expect(project?.stages.map(({ notEntered }) => notEntered)).toEqual(missing.map((count) => count > 0))
})

test('a new county has begun nothing, and a project that is put away asks for nothing', async () => {
  const { get, read, id } = await example()
  expect((await read()).begun).toBe(true)
  await get('project.setStatus', { id, status: 'archived' })
  expect((await read()).dues.filter(({ of }) => of !== '')).toEqual([])
  await get('project.setStatus', { id, status: 'binned' })
  expect(await read()).toMatchObject({ begun: false, contracts: [], materials: [] })
})
