import { expect, test } from 'vitest'
import type { Stamp } from '#shared/records/record-entry'
import { areas } from '../fixtures/households/made-households'
import type { TestBackend } from './county-fixture'
import { fileOf, imported, startWithProject } from './household-fixture'

/** Numbers of the commands that are told while something is done. */
async function told(office: TestBackend, work: () => Promise<unknown>): Promise<number[]> {
  const counters: number[] = []
  const stop = office.on((event, payload) => {
    if (event === 'changeWritten') counters.push((payload as Stamp).counter)
  })
  await work()
  stop()
  return counters
}

async function startWithHousehold() {
  const office = await startWithProject()
  await imported(office, office.projectId, fileOf(`户编码,户主姓名,苏木乡镇,类型\nJD1,巴图,${areas[0]},低保`))
  const filter = { projectId: office.projectId, removed: false, area: null, type: null, standing: null, text: '' }
  const [one] = (await office.get('household.list', { filter, after: null, limit: 1 })).rows
  const save = (revision: number, texts: Record<string, string>) =>
    office.get('household.save', { id: one!.id, revision, texts })
  const newest = async () => {
    const page = await office.get('history.list', { recordId: one!.id, before: null, limit: 1 })
    return page.steps[0]!.stamp.counter
  }
  return { office, save, newest }
}

test('a command that writes several rows is told once, by the stamp of its step', async () => {
  const { office, save, newest } = await startWithHousehold()
  const counters = await told(office, () => save(1, { name: '巴图尔', village: '新村', address: '9号' }))
  expect(counters).toEqual([await newest()])
})

test('typing that goes on in a step is told as that step', async () => {
  const { office, save, newest } = await startWithHousehold()
  await save(1, { name: '巴图尔' })
  const step = await newest()
  expect(await told(office, () => save(2, { name: '巴特尔' }))).toEqual([step])
})

test('what is refused is not told, and neither is what is only read', async () => {
  const { office, save, newest } = await startWithHousehold()
  await save(1, { name: '巴图尔' })
  expect(await told(office, newest)).toEqual([])
  expect(await told(office, () => save(1, { name: '巴特尔' }).catch(() => {}))).toEqual([])
})
