import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { pdfOf } from '../fixtures/pdf-files'
import { wholeTermination } from '../fixtures/records/contract-change'
import { startBackend } from './county-fixture'
import { holdContract } from './held-contract'
import { makeOlder } from './older-county'

const projectId = 'sample-2023-jiadiao'
const damaged = '文件已损坏或没有传完，打不开'
type County = Awaited<ReturnType<typeof start>>

async function start() {
  const county = startBackend({ now: () => new Date('2023-07-01T02:00:00Z') })
  const { folder } = await county.get('county.createSample', null)
  const path = (name: string, bytes: Uint8Array | string) => {
    const at = join(county.documentsFolder, name)
    writeFileSync(at, bytes)
    return at
  }
  const add = (title: string, name: string, bytes: Uint8Array | string) =>
    county.get('evidence.add', { projectId, stage: 'before', title, path: path(name, bytes) })
  return { ...county, folder, path, add }
}

/** In the list of projects, and in the project. */
async function stages({ get }: Pick<County, 'get'>) {
  const [summary] = await get('project.list', { status: 'active' })
  return [summary?.stage, (await get('bundle.readiness', { projectId, stage: null })).stage]
}

test('a signed contract that cannot be opened is kept, told at the file and before an export, and moves no project', async () => {
  const county = await start()
  const { get, add, path } = county
  const broken = await add('已签订的合同', '合同.pdf', '%PDF-1.4 没有传完')
  expect(await get('evidence.list', { projectId })).toMatchObject([{ id: broken.id, unreadable: damaged }])
  expect(await stages(county)).toEqual(['before', 'before'])
  const { unreadable } = await get('bundle.readiness', { projectId, stage: null })
  expect(unreadable).toEqual([
    { stage: 'before', title: '已签订的合同', fileName: '合同.pdf', why: damaged, altered: false },
  ])

  const good = await get('evidence.replace', { id: broken.id, path: path('合同（重扫）.pdf', pdfOf(2)) })
  expect(await get('evidence.list', { projectId })).toEqual([good])
  expect((await get('bundle.readiness', { projectId, stage: null })).unreadable).toEqual([])
  expect(await stages(county)).toEqual(['during', 'during'])
})

test('beside one that can be opened a broken one holds nothing up', async () => {
  const county = await start()
  await county.add('已签订的合同', '合同.pdf', '%PDF')
  await county.add('已签订的合同', '合同.docx', '不是')
  expect(await stages(county)).toEqual(['before', 'before'])
  await county.add('已签订的合同（扫描件）', '合同（扫描件）.pdf', pdfOf(1))
  expect(await stages(county)).toEqual(['during', 'during'])
})

test('a county of before has its signed contract looked at when it is asked where the project stands', async () => {
  const county = await start()
  await county.add('已签订的合同', '合同.pdf', '%PDF-1.4 没有传完')
  await county.add('采购公告', '公告.pdf', '%PDF-1.4 也没有传完')
  await county.close()
  makeOlder(join(county.folder, 'county.sqlite'), 180)
  const { get } = county
  await get('county.open', { folder: county.folder })
  const broken = async () =>
    (await get('evidence.list', { projectId })).filter(({ unreadable }) => unreadable).map(({ fileName }) => fileName)
  expect(await broken()).toEqual([])
  expect(await stages(county)).toEqual(['before', 'before'])
  expect(await broken()).toEqual(['合同.pdf'])
})

test('an agreement that cannot be opened is not registered as signed; its replacement is', async () => {
  const county = await start()
  const { get, call, path } = county
  await holdContract(county, projectId)
  const made = await get('record.create', { kind: 'contract-change', ownerId: projectId, body: null })
  const said = { ...wholeTermination('2023-06-10'), signedOn: '2023-06-01' }
  const { id, revision } = await get('record.save', { id: made.id, revision: 1, body: { ...made.body, ...said } })
  const broken = await get('record.addFile', { id, slot: 'agreement', path: path('协议.pdf', '%PDF') })
  expect(await get('record.listFiles', { id })).toMatchObject([{ unreadable: damaged }])
  const move = () => call('record.move', { id, revision, to: 'signed' })
  expect(await move()).toMatchObject({
    error: { code: 'RECORD_STEP_REFUSED', params: { detail: '“协议.pdf”打不开，请用“替换”换成能打开的' } },
  })
  const { unreadable } = await get('bundle.readiness', { projectId, stage: null })
  expect(unreadable).toMatchObject([{ stage: 'during', fileName: '协议.pdf', why: damaged }])
  await get('record.replaceFile', { id: broken.id, path: path('协议（重扫）.pdf', pdfOf(1)) })
  expect(await move()).toMatchObject({ ok: true })
})
