import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { readHouseholdTable } from '#main/documents/reading/household-table'
import { connect } from '#main/store/connection'
import { startBackend, temporaryFolder } from './county-fixture'
import { below, codeOf, folderOf, jpeg, sound, startWithHouseholds, whole } from './delivery-fixture'
import { makeOlder } from './older-county'

type County = Awaited<ReturnType<typeof startWithHouseholds>>
let county: County
let delivery: string

// The red line: the photograph of one is the second's as well, the third has one picture as form and as photograph.
beforeEach(async () => {
  county = await startWithHouseholds(4)
  const folder = folderOf({
    ...below(codeOf(1), { ...whole('1'), '照片/IMG_1.jpg': jpeg('of both') }),
    ...below(codeOf(2), { ...whole('2'), '照片/别的名字.jpg': jpeg('of both'), '照片/IMG_1.jpg': jpeg('of both') }),
    ...below(codeOf(3), { '调查表.jpg': jpeg('3'), '照片.jpg': jpeg('3'), '录音.mp3': Buffer.from('not a sound') }),
    ...below(codeOf(4), whole('4')),
  })
  delivery = (await county.taken(folder)).id
})

const standings = async (of: County = county) =>
  (await of.households('lacking')).map(({ code, files }) => [code, files?.missing])
const repeated = [
  [codeOf(1), ['入户照片']],
  [codeOf(2), ['入户照片']],
  [codeOf(3), ['入户调查表', '入户照片', '访问录音']],
]

test('the same bytes of two households, or as two traces of one, count for none, and neither does a text called .mp3', async () => {
  expect((await county.overview()).deliveries[0]?.files).toMatchObject({ there: 7, unreadable: 1, repeated: 5 })
  expect((await county.overview()).files).toMatchObject({ complete: 1 })
  expect([
    ...(await standings()),
    ...(await county.households('none')).map(({ code, files }) => [code, files?.missing]),
  ]).toEqual(repeated)
})

test('each such file is told with whose it is as well', async () => {
  const { files } = await county.problems()
  expect(files.map(({ path, state, reason }) => [path, state, reason])).toEqual([
    [`${codeOf(1)}/照片/IMG_1.jpg`, 'repeated', '与JD000002 户主2的入户照片相同'],
    [`${codeOf(2)}/照片/IMG_1.jpg`, 'repeated', '与JD000001 户主1的入户照片相同'],
    [`${codeOf(2)}/照片/别的名字.jpg`, 'repeated', '与JD000001 户主1的入户照片相同'],
    [`${codeOf(3)}/录音.mp3`, 'unreadable', '文件已损坏或没有传完，打不开'],
    [`${codeOf(3)}/照片.jpg`, 'repeated', '与本户的入户调查表相同'],
    [`${codeOf(3)}/调查表.jpg`, 'repeated', '与本户的入户照片相同'],
  ])
})

test('the list of what is missing has them, with names masked', async () => {
  const path = join(temporaryFolder(), '缺材料.xlsx')
  await county.get('delivery.export', { projectId: county.projectId, full: false, path })
  const table = await readHouseholdTable({ bytes: new Uint8Array(readFileSync(path)), sheet: '' })
  expect(table.ok && table.value.rows.map(({ cells }) => cells[8])).toEqual([
    '不算数的文件',
    '入户照片：重复文件（与JD000002 户**的入户照片相同）',
    '入户照片：重复文件（与JD000001 户**的入户照片相同）',
    '访问录音：打不开（文件已损坏或没有传完，打不开）；入户照片：重复文件（与本户的入户调查表相同）；入户调查表：重复文件（与本户的入户照片相同）',
  ])
})

test('a reason on record stands for it, and a delivery that is moved out or a folder given to nobody repeats nothing', async () => {
  const [first] = await county.households('lacking')
  const reason = {
    kind: 'other',
    note: '两户同院，一张照片',
    signedBy: '村干部',
    reviewedBy: '李明',
    signedOn: '2023-02-28',
  } as const
  const save = (said: typeof reason | null) =>
    county.get('delivery.saveReasons', { householdId: first!.id, traces: ['photos'], reason: said })
  await save(reason)
  expect((await county.overview()).files).toMatchObject({ complete: 1, reasoned: 1 })
  await save(null)
  await county.get('delivery.setRemoved', { id: delivery, removed: true })
  const again = await county.taken(
    folderOf(below(codeOf(1), { '照片.jpg': jpeg('of both'), '调查表.jpg': jpeg('f'), '录音.m4a': sound() })),
  )
  expect((await county.overview()).files).toMatchObject({ complete: 1 })
  await county.get('delivery.setRemoved', { id: delivery, removed: false })
  expect((await county.overview()).files).toMatchObject({ complete: 1 })
  await county.get('delivery.setRemoved', { id: again.id, removed: true })
})

test('a county of before is judged when it is opened', async () => {
  await county.close()
  const file = join(county.folder, 'county.sqlite')
  makeOlder(file, 380)
  const older = connect(file)
  older.exec(`UPDATE delivered_folders SET traces = '|form||photos||recording|'`)
  older.close()
  const now = startBackend()
  await now.get('county.open', { folder: county.folder })
  const { files, deliveries } = await now.get('delivery.overview', { projectId: county.projectId })
  expect(files).toMatchObject({ complete: 1 })
  expect(deliveries.find(({ id }) => id === delivery)?.files).toMatchObject({ there: 7, unreadable: 1, repeated: 5 })
})
