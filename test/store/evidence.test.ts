import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { startBackend, type TestBackend } from './county-fixture'

const projectId = 'sample-2023-jiadiao'
let backend: TestBackend
let folder: string

beforeEach(async () => {
  backend = startBackend()
  folder = (await backend.get('county.createSample', null)).folder
})

describe('evidence', () => {
  test('is copied in under its content, and kept fifteen years from the end of the purchase', async () => {
    const path = join(backend.documentsFolder, '成交通知书.pdf')
    writeFileSync(path, '%PDF-1.4 成交')
    const added = await backend.get('evidence.add', { projectId, stage: 'before', title: '', path })
    expect(added).toMatchObject({ title: '成交通知书.pdf', fileName: '成交通知书.pdf', retainUntil: '2039-03-19' })
    writeFileSync(path, 'changed later')
    const stored = join(folder, 'evidence', added.sha256.slice(0, 2), added.sha256)
    expect(readFileSync(stored, 'utf8')).toBe('%PDF-1.4 成交')
    expect(await backend.get('evidence.list', { projectId })).toEqual([added])
  })

  test('is given out as it came in, and not at all once its bytes have changed in the store', async () => {
    const path = join(backend.documentsFolder, '验收书.pdf')
    writeFileSync(path, '%PDF-1.4 验收')
    const { id, sha256 } = await backend.get('evidence.add', { projectId, stage: 'during', title: '', path })
    const copy = join(backend.documentsFolder, '副本.pdf')
    await backend.get('file.saveAs', { of: 'evidence', id, path: copy })
    expect(readFileSync(copy, 'utf8')).toBe('%PDF-1.4 验收')
    const stored = join(folder, 'evidence', sha256.slice(0, 2), sha256)
    chmodSync(stored, 0o644)
    writeFileSync(stored, '%PDF-1.4 改过')
    expect(await backend.call('file.saveAs', { of: 'evidence', id, path: copy })).toMatchObject({
      error: { code: 'FILE_DAMAGED' },
    })
    expect(readFileSync(copy, 'utf8')).toBe('%PDF-1.4 验收')
  })

  test('[P34] added by mistake it is 移出 of list and bundle and can be taken back; row and bytes stay', async () => {
    const add = async (name: string) => {
      const path = join(backend.documentsFolder, name)
      writeFileSync(path, name)
      return backend.get('evidence.add', { projectId, stage: 'during', title: name, path })
    }
    const list = () => backend.get('evidence.list', { projectId })
    const removed = () => backend.get('evidence.listRemoved', { projectId })
    const setRemoved = (id: string, now: boolean) => backend.get('evidence.setRemoved', { id, removed: now })
    const [kept, wrong] = [await add('签到表.pdf'), await add('别家照片.jpg')]
    await setRemoved(wrong.id, true)
    await setRemoved(wrong.id, true)
    expect([await list(), await removed()]).toEqual([[kept], [wrong]])
    const path = join(backend.documentsFolder, '材料包.zip')
    const exported = await backend.get('bundle.export', { projectId, stage: 'during', path, jobId: 'j' })
    expect(exported.fileCount).toBe(3 + 1)
    expect(readFileSync(path).includes('别家照片')).toBe(false)
    expect(readFileSync(join(folder, 'evidence', wrong.sha256.slice(0, 2), wrong.sha256), 'utf8')).toBe('别家照片.jpg')

    await setRemoved(wrong.id, false)
    await setRemoved(wrong.id, false)
    expect([await list(), await removed()]).toEqual([[kept, wrong], []])
    expect(await backend.call('evidence.setRemoved', { id: 'nobody', removed: true })).toMatchObject({
      error: { code: 'NOT_FOUND' },
    })
    const { steps } = await backend.get('history.list', { recordId: projectId, before: null, limit: 50 })
    const ofFile = steps.filter(({ fields }) => fields[0]?.field.startsWith(`@evidence/${wrong.id}`))
    expect(ofFile.map(({ title }) => title)).toEqual(['移回文件', '移出文件', '添加文件'])
  })

  test('[P34] the same bytes in another slot free no procurement paper: the signed contract stays beside the one of the purchase documents', async () => {
    const path = join(backend.documentsFolder, '合同.pdf')
    writeFileSync(path, '%PDF-1.4 合同')
    const add = (slot: string) => backend.get('evidence.add', { projectId, stage: 'before', title: '', slot, path })
    const [signed, drafted] = [await add('signed-contract'), await add('draft-contract')]
    expect(signed.sha256).toBe(drafted.sha256)
    const { steps } = await backend.get('history.list', { recordId: projectId, before: null, limit: 50 })
    for (const { id } of [signed, drafted]) {
      expect(await backend.call('evidence.setRemoved', { id, removed: true })).toMatchObject({
        error: { code: 'PAPER_RETAINED' },
      })
      const coming = steps.find(({ fields }) => fields[0]?.field === `@evidence/${id}`)!
      expect(coming.undoable).toBe(false)
      expect(await backend.call('history.undo', coming.stamp)).toMatchObject({ error: { code: 'PAPER_RETAINED' } })
    }
  })

  test('[P34] a procurement paper is not 移出, also by undo; a wrong one is replaced, the one before is kept; a second copy may go', async () => {
    const add = async (name: string, text = name) => {
      const path = join(backend.documentsFolder, name)
      writeFileSync(path, text)
      return backend.get('evidence.add', { projectId, stage: 'before', title: '采购公告', path })
    }
    const remove = (id: string) => backend.call('evidence.setRemoved', { id, removed: true })
    const titles = async () => (await backend.get('evidence.list', { projectId })).map(({ fileName }) => fileName)
    const first = await add('公告.pdf')
    expect(await remove(first.id)).toMatchObject({ error: { code: 'PAPER_RETAINED' } })
    const copy = await add('公告（2）.pdf', '公告.pdf')
    expect(await remove(copy.id)).toMatchObject({ ok: true })
    const path = join(backend.documentsFolder, '更正后的公告.pdf')
    writeFileSync(path, '%PDF-1.4 更正')
    const second = await backend.get('evidence.replace', { id: first.id, path })
    expect(second).toMatchObject({ title: '采购公告', stage: 'before', fileName: '更正后的公告.pdf' })
    expect(await titles()).toEqual(['更正后的公告.pdf'])
    const removed = await backend.get('evidence.listRemoved', { projectId })
    expect(removed.map(({ fileName }) => fileName)).toEqual(['公告.pdf', '公告（2）.pdf'])
    expect(readFileSync(join(folder, 'evidence', first.sha256.slice(0, 2), first.sha256), 'utf8')).toBe('公告.pdf')
    expect(await remove(second.id)).toMatchObject({ error: { code: 'PAPER_RETAINED' } })
    const { steps } = await backend.get('history.list', { recordId: projectId, before: null, limit: 50 })
    expect(steps.map(({ title, undoable }) => [title, undoable]).slice(0, 2)).toEqual([
      ['替换文件', true],
      ['移出文件', true],
    ])
    await backend.get('history.undo', steps[0]!.stamp)
    expect(await titles()).toEqual(['公告.pdf'])
    expect(await backend.get('history.list', { recordId: projectId, before: null, limit: 50 })).toMatchObject({
      steps: expect.arrayContaining([expect.objectContaining({ title: '添加文件', undoable: false })]),
    })
  })

  test('a missing file, a folder and an empty file are refused, each in its own words, and known before', async () => {
    const [missing, dir, empty] = ['没有', '夹', '空.pdf'].map((name) =>
      join(backend.documentsFolder, name),
    ) as string[]
    mkdirSync(dir!)
    writeFileSync(empty!, '')
    const add = (path = '') => backend.call('evidence.add', { projectId, stage: 'during', title: 'x', path })
    const measure = (path = '') => backend.call('evidence.measure', { path })
    expect(await add(missing)).toMatchObject({ error: { code: 'FILE_NOT_FOUND' } })
    expect(await measure(missing)).toMatchObject({ error: { code: 'FILE_NOT_FOUND' } })
    expect(await add(dir)).toMatchObject({ error: { code: 'FILE_IS_FOLDER' } })
    expect(await measure(dir)).toMatchObject({ error: { code: 'FILE_IS_FOLDER' } })
    expect(await add(empty)).toMatchObject({ error: { code: 'FILE_EMPTY' } })
    expect(await measure(empty)).toEqual({ ok: true, value: { sizeBytes: 0 } })
    expect(await backend.get('evidence.list', { projectId })).toEqual([])
  })
})
