import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readHouseholdTable } from '#main/documents/reading/household-table'
import { householdsHistory } from '#shared/history/history-ids'
import { maskedName } from '#shared/households/masked-name'
import { cellsOf, csvOf, heads } from '../fixtures/households/household-files'
import { madeHouseholds } from '../fixtures/households/made-households'
import { temporaryFolder } from './county-fixture'
import { all, fileOf, imported, startWithProject } from './household-fixture'

const made = madeHouseholds(40)
const wifesPhone = '13911223344'
const numbers = [
  wifesPhone,
  ...made.flatMap(({ citizenNumber, bankAccount, phone }) => [citizenNumber, bankAccount, phone]),
]

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter((path) => statSync(path).isFile())
}

/** Files below the folders in which a number of the test stands as it is, in whatever coding a program writes. */
function leaksIn(...folders: string[]): string[] {
  return folders.flatMap(filesBelow).filter((path) => {
    const bytes = readFileSync(path)
    return numbers.some((number) => bytes.includes(number) || bytes.includes(Buffer.from(number, 'utf16le')))
  })
}

/** All that is done with numbers: in, looked at, edited, undone, searched for, refused, out. */
async function lifeOfNumbers() {
  const { citizenNumber, bankAccount, phone } = made[31]!
  const backend = await startWithProject()
  const { projectId, get, call } = backend
  const member = [...cellsOf(made[3]!, 3), `配偶 ${made[35]!.citizenNumber}，${made[34]!.phone}`, wifesPhone]
  const bad = cellsOf({ ...made[4]!, code: made[4]!.citizenNumber }, 4)
  const wrong = cellsOf({ ...made[5]!, citizenNumber: `${made[5]!.citizenNumber}9` }, 5)
  const rows = [
    [...heads, '备注', '配偶电话'],
    ...made.slice(0, 3).map(cellsOf),
    member,
    bad,
    wrong,
    ...made.slice(6, 30).map(cellsOf),
  ]
  await imported(backend, projectId, fileOf(csvOf(rows)))
  const { rows: listed } = await get('household.list', { filter: all(projectId), after: null, limit: 50 })
  const [first, second] = listed as [(typeof listed)[0], (typeof listed)[0]]
  await get('household.number', { id: first.id, of: 'phone' })
  await get('household.number', { id: first.id, of: 'citizenNumber' })
  const edited = { ...{ citizenNumber, bankAccount, phone } }
  await get('household.save', {
    id: first.id,
    revision: 1,
    numbers: edited,
    texts: { address: `住${made[32]!.citizenNumber}，电话${made[32]!.phone}` },
  })
  await get('household.setRemoved', { id: second.id, revision: 1, removed: true })
  await get('household.list', { filter: { ...all(projectId), text: edited.citizenNumber }, after: null, limit: 50 })
  await get('household.list', { filter: { ...all(projectId), text: edited.phone }, after: null, limit: 50 })
  await get('backup.make', { kind: 'manual', jobId: 'k' })
  const { steps } = await get('history.list', { recordId: first.id, before: null, limit: 9 })
  const undone = await get('history.undo', steps[0]!.stamp)
  await get('history.undo', undone)
  const taken = { citizenNumber: made[7]!.citizenNumber }
  const refused = await call('household.save', { id: first.id, revision: 4, numbers: taken })
  const typo = await call('household.save', {
    id: first.id,
    revision: 4,
    numbers: { citizenNumber: '15082519900101123X' },
  })
  await call('countyKey.open', { code: made[0]!.citizenNumber })
  await call('household.save', { id: 5, revision: 1, numbers: taken } as never)
  const bundle = join(temporaryFolder(), '材料包.zip')
  await get('bundle.export', { projectId, stage: null, register: true, path: bundle, jobId: 'b' })
  return { ...backend, first, bundle, refused, typo }
}

test('no file of the county, the app or a bundle has a number as it is', async () => {
  const county = await lifeOfNumbers()
  expect(readdirSync(county.folder)).toContain('county.sqlite-wal')
  const before = leaksIn(county.folder, county.userDataFolder, join(county.bundle, '..'))
  await county.close()
  expect([...before, ...leaksIn(county.folder, county.userDataFolder)]).toEqual([])
  // The look itself can find: the clerk’s own file is full of them.
  expect(leaksIn(join(fileOf(csvOf(made.map(cellsOf))), '..'))).toHaveLength(1)
})

test('the register travels in no bundle, not even with the contractor’s records', async () => {
  const { bundle } = await lifeOfNumbers()
  const bytes = readFileSync(bundle)
  expect(bytes.includes('家计调查')).toBe(true)
  expect(made.filter(({ code, village }) => bytes.includes(code) || bytes.includes(village))).toEqual([])
})

test('histories, messages and what a screen lists have none either', async () => {
  const { get, projectId, first, refused, typo } = await lifeOfNumbers()
  const told = [
    await get('history.list', { recordId: first.id, before: null, limit: 50 }),
    await get('history.list', { recordId: householdsHistory(projectId), before: null, limit: 50 }),
    await get('household.list', { filter: all(projectId), after: null, limit: 50 }),
    await get('household.get', { id: first.id }),
    await get('job.list', null),
    refused,
    typo,
  ]
  const text = JSON.stringify(told)
  expect(refused).toMatchObject({ error: { params: { detail: '户册里已有这个身份证号' } } })
  expect(typo).toMatchObject({ error: { code: 'INPUT_INVALID' } })
  expect(numbers.filter((number) => text.includes(number))).toEqual([])
})

test('who looked at a number is in the history of the household, and stays', async () => {
  const { get, call, first } = await lifeOfNumbers()
  const { steps } = await get('history.list', { recordId: first.id, before: null, limit: 50 })
  const look = steps.find(({ title }) => title === '查看号码')!
  expect(look).toMatchObject({
    who: '张会计',
    undoable: false,
    fields: [{ label: '查看', before: '', after: '身份证号' }],
  })
  expect(await call('history.undo', look.stamp)).toMatchObject({ error: { code: 'UNDO_NONE' } })
})

test('that names were printed in full is noted, by whom and of how many, for good', async () => {
  const backend = await startWithProject()
  const { get, call, projectId } = backend
  await imported(backend, projectId, fileOf(csvOf([heads, ...made.slice(0, 3).map(cellsOf)])))
  await get('household.notePrint', { projectId, households: 3 })
  const { steps } = await get('history.list', { recordId: householdsHistory(projectId), before: null, limit: 9 })
  expect(steps[0]).toMatchObject({ title: '打印户册', fields: [{ after: '3 户，姓名完整' }] })
  expect(await call('history.undo', steps[0]!.stamp)).toMatchObject({ ok: false })
})

test('an export is masked, unless whole numbers are asked for; both are noted', async () => {
  const backend = await startWithProject()
  const { get, projectId } = backend
  await imported(backend, projectId, fileOf(csvOf([heads, ...made.slice(0, 3).map(cellsOf)])))
  const folder = temporaryFolder()
  const path = join(folder, '户册.xlsx')
  const rowsOf = async () => {
    const read = await readHouseholdTable({ bytes: readFileSync(path), sheet: '' })
    return read.ok ? read.value.rows.map(({ cells }) => cells) : []
  }
  const filter = { ...all(projectId), area: made[1]!.area }
  const kept = made.slice(0, 3).filter(({ area }) => area === filter.area)
  expect(await get('household.export', { filter, full: false, path, jobId: 'e' })).toEqual({ households: kept.length })
  const [head, first] = await rowsOf()
  expect(head).toEqual([
    ...['户编码', '户主姓名', '苏木乡镇', '嘎查村', '类型', '住址', '联系电话', '身份证号', '银行账号', '家庭人口'],
  ])
  expect(first?.[1]).toBe(maskedName(kept[0]!.name))
  expect(first?.slice(6, 9)).toEqual([
    `138****${kept[0]!.phone.slice(-4)}`,
    `1508**********${kept[0]!.citizenNumber.slice(-4)}`,
    `6228***********${kept[0]!.bankAccount.slice(-4)}`,
  ])
  await get('household.export', { filter, full: true, path, jobId: 'e' })
  expect((await rowsOf())[1]?.[1]).toBe(kept[0]!.name)
  expect((await rowsOf())[1]?.slice(6, 9)).toEqual([kept[0]!.phone, kept[0]!.citizenNumber, kept[0]!.bankAccount])
  const { steps } = await get('history.list', { recordId: householdsHistory(projectId), before: null, limit: 9 })
  expect(steps.slice(0, 2).map(({ title, fields }) => [title, fields[0]?.after])).toEqual([
    ['导出户册', `${kept.length} 户，姓名和号码完整`],
    ['导出户册', `${kept.length} 户，姓名和号码已遮盖`],
  ])
})

test('a telephone is masked in the table in hand, in the register and in its history; who looks at it is noted', async () => {
  const backend = await startWithProject()
  const { get, projectId } = backend
  const [one] = made
  const cells = cellsOf({ ...one!, citizenNumber: '', bankAccount: '' }, 0)
  const path = fileOf(
    csvOf([
      [...heads, '配偶电话'],
      [...cells, '13900139000'],
    ]),
  )
  const file = await get('household.readFile', { path, sheet: '', jobId: 'r' })
  const shown = file.first.find(({ line }) => line === 2)?.cells ?? []
  expect([shown[2], shown[8], shown[11]]).toEqual([
    maskedName(one!.name),
    `138****${one!.phone.slice(-4)}`,
    '139****9000',
  ])

  await imported(backend, projectId, path)
  const { rows } = await get('household.list', { filter: all(projectId), after: null, limit: 1 })
  const { id } = rows[0]!
  expect(await get('household.get', { id })).toMatchObject({ masked: { phone: `138****${one!.phone.slice(-4)}` } })
  expect(await get('household.get', { id })).toMatchObject({
    further: { 家庭人口: '1', 配偶电话: '139****9000' },
    maskedFurther: ['配偶电话'],
  })
  expect(JSON.stringify(await get('household.get', { id }))).not.toContain(one!.phone)
  expect(await get('household.number', { id, of: 'phone' })).toBe(one!.phone)
  await get('household.save', { id, revision: 1, numbers: { phone: '13700137000' } })
  const { steps } = await get('history.list', { recordId: id, before: null, limit: 9 })
  expect(steps.map(({ fields }) => fields.map(({ label, before, after }) => [label, before, after]))).toEqual([
    [['联系电话', `138****${one!.phone.slice(-4)}`, '137****7000']],
    [['查看', '', '联系电话']],
  ])
})
