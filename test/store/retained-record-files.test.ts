import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { pdfOf } from '../fixtures/pdf-files'
import { wholeSupplement } from '../fixtures/records/contract-change'
import { startBackend } from './county-fixture'
import { holdContract } from './held-contract'

/** The example county with a signed contract, and an agreement on it that has its scan; `move` takes it on. */
async function withAgreement() {
  const backend = startBackend({ now: () => new Date('2023-07-01T02:00:00Z') })
  await backend.get('county.createSample', null)
  const [summary] = await backend.get('project.list', { status: 'active' })
  const ownerId = summary!.id
  await holdContract(backend, ownerId)
  const made = await backend.get('record.create', { kind: 'contract-change', ownerId, body: null })
  const { id } = made
  const said = { ...wholeSupplement, signedOn: '2023-06-01' }
  const filed = { publishedOn: '2023-06-05', filedOn: '2023-06-12' }
  await backend.get('record.save', { id, revision: made.revision, body: { ...made.body, ...said, ...filed } })
  const onDisk = (name: string, text = name) => {
    const path = join(backend.documentsFolder, name)
    writeFileSync(path, text === '' ? '' : Buffer.concat([pdfOf(1), Buffer.from(text)]))
    return path
  }
  const add = (name: string, slot = 'agreement', text = name) =>
    backend.get('record.addFile', { id, slot, path: onDisk(name, text) })
  const move = async (to: string) => {
    const { revision } = await backend.get('record.get', { id })
    return backend.get('record.move', { id, revision, to })
  }
  const removeFile = (fileId: string) => backend.call('record.setFileRemoved', { id: fileId, removed: true })
  const removeRecord = async () => {
    const { revision } = await backend.get('record.get', { id })
    return backend.call('record.setRemoved', { id, revision, removed: true })
  }
  const steps = async () => (await backend.get('history.list', { recordId: id, before: null, limit: 50 })).steps
  const shown = async () => {
    const files = await backend.get('record.listFiles', { id })
    return [false, true].map((gone) => files.filter(({ removed }) => removed === gone).map(({ fileName }) => fileName))
  }
  return { ...backend, id, onDisk, add, move, removeFile, removeRecord, steps, shown }
}

const retained = {
  error: {
    code: 'PAPER_RETAINED',
    params: { title: '补充（终止）协议', basis: expect.stringContaining('第四十二条') },
  },
}

test('of an agreement nobody has signed yet files come and go, and so does the record', async () => {
  const { add, removeFile, removeRecord } = await withAgreement()
  const { id } = await add('协议.pdf')
  expect(await removeFile(id)).toMatchObject({ ok: true })
  await add('协议（改）.pdf')
  expect(await removeRecord()).toMatchObject({ ok: true })
})

test('[P34] once it is signed its papers are not taken out, also by undo, with the record, or after it is sent back', async () => {
  const { add, call, move, removeFile, removeRecord, steps } = await withAgreement()
  const { id } = await add('协议.pdf')
  await move('signed')
  expect(await removeFile(id)).toMatchObject(retained)
  expect(await removeRecord()).toMatchObject(retained)
  const added = (await steps()).find(({ title }) => title === '添加文件')
  expect(await call('history.undo', added!.stamp)).toMatchObject(retained)
  await move('draft')
  expect(await removeFile(id)).toMatchObject(retained)
  expect(await removeRecord()).toMatchObject(retained)
  const made = (await steps()).at(-1)
  expect(await call('history.undo', made!.stamp)).toMatchObject({ ok: false })
})

test('[P34] a wrong one is replaced, the one before is kept, and the replacement can be taken back', async () => {
  const { add, call, get, move, onDisk, shown, steps } = await withAgreement()
  const wrong = await add('别家的协议.pdf')
  await move('signed')
  const right = await get('record.replaceFile', { id: wrong.id, path: onDisk('协议.pdf') })
  expect(right).toMatchObject({ slot: 'agreement', fileName: '协议.pdf', removed: false })
  expect(await shown()).toEqual([['协议.pdf'], ['别家的协议.pdf']])
  expect(await call('record.replaceFile', { id: wrong.id, path: onDisk('协议.pdf') })).toMatchObject({
    error: { code: 'NOT_FOUND' },
  })
  const [replaced] = await steps()
  expect(replaced).toMatchObject({ title: '替换文件', undoable: true })
  await get('history.undo', replaced!.stamp)
  expect(await shown()).toEqual([['别家的协议.pdf'], ['协议.pdf']])
})

test('[P34] what lies there twice may go once', async () => {
  const { add, move, removeFile } = await withAgreement()
  const first = await add('协议.pdf')
  const copy = await add('协议（2）.pdf', 'agreement', '协议.pdf')
  await move('signed')
  expect(await removeFile(copy.id)).toMatchObject({ ok: true })
  expect(await removeFile(first.id)).toMatchObject(retained)
})

test('[P34] of what is finished the notice is replaced, the agreement itself only once it is sent back', async () => {
  const { add, call, get, move, onDisk, removeFile } = await withAgreement()
  const agreement = await add('协议.pdf')
  await move('signed')
  await move('done')
  const notice = await add('公告.pdf', 'announcement')
  expect(await removeFile(notice.id)).toMatchObject({ error: { code: 'PAPER_RETAINED' } })
  const path = onDisk('更正公告.pdf')
  expect(await get('record.replaceFile', { id: notice.id, path })).toMatchObject({ fileName: '更正公告.pdf' })
  expect(await call('record.replaceFile', { id: agreement.id, path })).toMatchObject({
    error: { code: 'RECORD_FROZEN' },
  })
  await move('signed')
  expect(await call('record.replaceFile', { id: agreement.id, path })).toMatchObject({ ok: true })
})

test('an empty file and a folder take the place of nothing', async () => {
  const { add, call, documentsFolder, onDisk, shown } = await withAgreement()
  const { id } = await add('协议.pdf')
  expect(await call('record.replaceFile', { id, path: onDisk('空.pdf', '') })).toMatchObject({
    error: { code: 'FILE_EMPTY' },
  })
  expect(await call('record.replaceFile', { id, path: documentsFolder })).toMatchObject({
    error: { code: 'FILE_IS_FOLDER' },
  })
  expect(await shown()).toEqual([['协议.pdf'], []])
})
