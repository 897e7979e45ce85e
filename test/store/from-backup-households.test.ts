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
