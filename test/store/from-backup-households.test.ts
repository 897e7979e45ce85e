import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { wholeRegister } from '#shared/households/household'
import { areas, madeHouseholds } from '../fixtures/households/made-households'
import type { TestBackend } from './county-fixture'
import { folderOf, whole } from './delivery-fixture'
import { inBackup } from './from-backup-fixture'
import { fileOf, imported, startWithProject } from './household-fixture'

const numbers = madeHouseholds(2).map(({ citizenNumber }) => citizenNumber)
const table = (prefix: string) =>
  [
    '户编码,户主姓名,苏木乡镇,类型,身份证号',
    `${prefix}1,巴图,${areas[0]},低保,${numbers[0]}`,
    `${prefix}2,乌云,${areas[0]},低保,${numbers[1]}`,
  ].join('\n')

/** A register with numbers, a folder delivered of it and a sample drawn, in a project that an older state does not have. */
async function wentBack() {
  const office = await startWithProject()
  const { get } = office
  const before = (await get('backup.make', { kind: 'manual', jobId: 'b' })).made!
  const project = await get('project.create', { name: '乙项目', year: 2023, catalogCode: 'SW-02' })
  await get('project.save', { ...(await get('project.get', { id: project.id })), areas })
  await imported(office, project.id, fileOf(table('YX')))
  const path = folderOf({ 'YX1 巴图/入户调查表.jpg': whole('x')['入户调查表.jpg']! })
  await get('delivery.begin', { projectId: project.id, path, mode: 'taken', jobId: 'd' })
  const sample = await get('record.create', { kind: 'sampling', ownerId: project.id, body: null })
  const part = { drawer: '乌云', drawnOn: '2023-06-28', shareBp: 10_000, seed: '7' }
  const { id, revision, body } = sample
  await get('record.save', { id, revision, body: { ...body, ...part } })
  await get('sampling.draw', { recordId: id })
  const { made } = await get('backup.make', { kind: 'manual', jobId: 'b' })
  const folder = await get('backup.proposeFolder', { name: before.name })
  await get('backup.restore', { name: before.name, from: 'home', folder, jobId: 'r' })
  await get('county.open', { folder })
  const take = () => inBackup(office, made!.name, 'before').takeProject(project.id)
  return { ...office, otherId: project.id, sampleId: id, target: folder, take }
}

const householdsOf = async ({ get }: TestBackend, projectId: string) =>
  (await get('household.list', { filter: wholeRegister(projectId), after: null, limit: 9 })).rows

test('numbers come back sealed as they were, and are read by the key of the county', async () => {
  const office = await wentBack()
  expect(await office.take()).toMatchObject({ ok: true })
  const [first] = await householdsOf(office, office.otherId)
  expect(await office.get('household.number', { id: first!.id, of: 'citizenNumber' })).toBe(numbers[0])
  await office.close()
  const stored = readFileSync(join(office.target, 'county.sqlite'), 'latin1')
  expect(numbers.filter((number) => stored.includes(number))).toEqual([])
})

test('what was delivered and drawn of its households is theirs, also where their numbers here are others', async () => {
  const office = await wentBack()
  await imported(office, office.projectId, fileOf(`户编码,户主姓名,苏木乡镇,类型\nAA1,先来的,${areas[0]},低保`))
  expect(await office.take()).toMatchObject({ ok: true })
  const drawn = await office.get('sampling.list', {
    recordId: office.sampleId,
    results: ['pending'],
    after: 0,
    limit: 9,
  })
  expect(drawn.map(({ name }) => name).toSorted()).toEqual(['乌云', '巴图'])
  const [first] = (await householdsOf(office, office.otherId)).filter(({ name }) => name === '巴图')
  const { files } = await office.get('delivery.household', { householdId: first!.id })
  expect(files.length).toBe(1)
})

/** Two households that have exchanged code and number since the backup: by a third value, as no two may be alike meanwhile. */
async function exchanged() {
  const office = await startWithProject()
  const { get, projectId } = office
  await imported(office, projectId, fileOf(table('YX')))
  const { made } = await get('backup.make', { kind: 'manual', jobId: 'b' })
  const named = async (name: string) => (await householdsOf(office, projectId)).find((one) => one.name === name)!
  const change = async (name: string, code: string, citizenNumber: string) => {
    const { id } = await named(name)
    const { revision } = await get('household.get', { id })
    await get('household.save', { id, revision, texts: { code }, numbers: { citizenNumber } })
  }
  const [ofFirst, ofSecond] = numbers as [string, string]
  await change('巴图', 'YX9', '')
  await change('乌云', 'YX1', ofFirst)
  await change('巴图', 'YX2', ofSecond)
  const ids = await Promise.all(['巴图', '乌云'].map(async (name) => (await named(name)).id))
  const things = ids.map((id) => ({ sort: 'household' as const, id }))
  const standing = async () => {
    const of = async (id: string) => [
      (await get('household.get', { id })).code,
      await get('household.number', { id, of: 'citizenNumber' }),
    ]
    return Promise.all(ids.map(of))
  }
  return { ...office, ...inBackup(office, made!.name), things, standing }
}

const asImported = [
  ['YX1', numbers[0]],
  ['YX2', numbers[1]],
]
const asExchanged = [
  ['YX2', numbers[1]],
  ['YX1', numbers[0]],
]

test('households that have exchanged their codes and numbers come back together, and undo exchanges them again', async () => {
  const { take, things, standing, get } = await exchanged()
  const done = await take(things)
  expect(done).toMatchObject({ taken: 2, refused: [] })
  expect(await standing()).toEqual(asImported)
  await get('history.undo', done.stamp!)
  expect(await standing()).toEqual(asExchanged)
})

test('one of them alone is refused, told what to do, and stays as it is', async () => {
  const { take, things, standing } = await exchanged()
  const { taken, refused } = await take(things.slice(0, 1))
  expect([taken, refused[0]?.error.params.detail]).toEqual([0, expect.stringContaining('请一起选')])
  expect(await standing()).toEqual(asExchanged)
})

test('where a third one that stays has the number of one of them, none is put half way', async () => {
  const { get, projectId, take, things, standing } = await exchanged()
  const third = madeHouseholds(3)[2]!.citizenNumber
  const { revision } = await get('household.get', { id: things[1]!.id })
  await get('household.save', {
    id: things[1]!.id,
    revision,
    texts: { code: 'YX8' },
    numbers: { citizenNumber: third },
  })
  const other = { code: 'YX1', name: '新来的', area: areas[0]!, type: '低保', village: '', address: '' }
  await get('household.create', { projectId, texts: other, numbers: { citizenNumber: numbers[0]! } })
  const before = await standing()
  expect(await take(things)).toMatchObject({ taken: 0, refused: [{ title: '巴图' }, { title: '乌云' }] })
  expect(await standing()).toEqual(before)
})
