import { chmodSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { unwrap } from '#shared/result'
import { startInCounty } from './county-fixture'

async function withFile() {
  const office = await startInCounty()
  const { id: projectId } = await office.get('project.create', { name: '家计调查', year: 2023, catalogCode: 'SW-02' })
  const original = join(office.documentsFolder, '签到表.pdf')
  writeFileSync(original, '%PDF-1.4 甲乙丙')
  const file = await office.get('evidence.add', { projectId, stage: 'during', title: '培训签到', path: original })
  const stored = join(office.folder, 'evidence', file.sha256.slice(0, 2), file.sha256)
  /** As another program would: other bytes of the same length, a moment later than they were filed. */
  const alter = (text = '%PDF-1.4 甲乙丁') => {
    chmodSync(stored, 0o644)
    writeFileSync(stored, text)
    utimesSync(stored, new Date(), new Date('2023-03-02T00:00:00Z'))
  }
  const glance = async () => (await office.get('stored.glance', null)).altered
  const check = () => office.get('stored.check', { projectId, jobId: 'c' })
  return { ...office, projectId, file, stored, original, alter, glance, check }
}

describe('a stored file that somebody', () => {
  test('altered in the folder of the county is found at the opening, by name, place and digest', async () => {
    const { alter, glance, file } = await withFile()
    expect(await glance()).toEqual([])
    alter()
    expect(await glance()).toMatchObject([
      {
        of: 'evidence',
        id: file.id,
        title: '培训签到',
        fileName: '签到表.pdf',
        place: '项目“家计调查”事中',
        how: 'altered',
      },
    ])
  })

  test('altered with its time put back is found by 核对, which reads every byte', async () => {
    const { alter, glance, check, stored } = await withFile()
    alter()
    utimesSync(stored, new Date('2023-03-01T01:00:00Z'), new Date('2023-03-01T01:00:00Z'))
    expect(await glance()).toEqual([])
    expect(await check()).toMatchObject({ checked: 1, altered: [{ title: '培训签到', how: 'altered' }] })
  })

  test('made longer or deleted is found by its size alone, 移出 or not', async () => {
    const { get, alter, glance, stored, file } = await withFile()
    alter('%PDF-1.4 多了几个字')
    expect(await glance()).toMatchObject([{ how: 'altered' }])
    await get('evidence.setRemoved', { id: file.id, removed: true })
    rmSync(stored)
    expect(await glance()).toMatchObject([{ how: 'gone', place: '项目“家计调查”事中（已移出）' }])
  })

  test('altered is told by its name when it is opened, and when it is exported', async () => {
    const { call, alter, projectId, file, documentsFolder } = await withFile()
    alter()
    expect(await call('file.read', { of: 'evidence', id: file.id })).toMatchObject({
      error: { code: 'FILE_DAMAGED', params: { name: '「签到表.pdf」' } },
    })
    const path = join(documentsFolder, '材料包.zip')
    expect(await call('bundle.export', { projectId, stage: null, path, jobId: 'e' })).toMatchObject({
      error: { code: 'STORED_ALTERED', params: { names: '「培训签到」' } },
    })
  })
})

describe('what was found altered or gone', () => {
  const contract = '%PDF-1.4 公告'
  async function withNotice() {
    const office = await withFile()
    const path = join(office.documentsFolder, '合同公告.pdf')
    writeFileSync(path, contract)
    const { projectId, folder } = office
    const add = { projectId, stage: 'before' as const, title: '合同公告', path }
    const { sha256, id } = await office.get('evidence.add', add)
    const stored = join(folder, 'evidence', sha256.slice(0, 2), sha256)
    const rows = async () => (await office.get('evidence.list', { projectId })).filter((one) => one.id === id)
    const ready = () => office.get('bundle.readiness', { projectId, stage: 'before' })
    const state = async () => {
      const materials = (await ready()).due.flatMap((due) => due.materials)
      return materials.find(({ files }) => files.includes('合同公告.pdf'))?.state ?? 'not counted'
    }
    return { ...office, path, stored, sha256, id, rows, ready, state }
  }

  test('by 核对 is marked in its row, is not counted as there, and is listed with what cannot be handed in', async () => {
    const { check, stored, rows, ready, state } = await withNotice()
    expect(await state()).toBe('there')
    rmSync(stored)
    await check()
    expect(await rows()).toMatchObject([{ altered: 'gone' }])
    expect(await state()).toBe('not counted')
    expect((await ready()).unreadable).toMatchObject([{ fileName: '合同公告.pdf', altered: true }])
  })

  test('stays marked when the county is opened again, and is told at the opening, times put back or not', async () => {
    const { get, call, folder, alter, check, glance, stored, file, projectId } = await withFile()
    alter()
    utimesSync(stored, new Date('2023-03-01T01:00:00Z'), new Date('2023-03-01T01:00:00Z'))
    await check()
    unwrap(await call('county.close', null))
    await get('county.open', { folder })
    expect(await get('evidence.list', { projectId })).toMatchObject([{ id: file.id, altered: 'altered' }])
    expect(await glance()).toMatchObject([{ id: file.id, how: 'altered' }])
  })

  test('by looking at it or exporting it is marked as well', async () => {
    const { call, get, alter, file, projectId } = await withFile()
    alter()
    await call('file.read', { of: 'evidence', id: file.id })
    expect(await get('evidence.list', { projectId })).toMatchObject([{ altered: 'altered' }])
  })

  test('counts again as soon as its very bytes are back: by 找回, or brought in once more', async () => {
    const { get, glance, stored, rows, state, path, sha256, check } = await withNotice()
    rmSync(stored)
    await check()
    await get('stored.heal', { path, wanted: [sha256] })
    expect(await rows()).not.toMatchObject([{ altered: 'gone' }])
    expect(await state()).toBe('there')
    rmSync(stored)
    await glance()
    expect(await rows()).toMatchObject([{ altered: 'gone' }])
    writeFileSync(stored, contract)
    await glance()
    expect(await state()).toBe('there')
  })

  test('in a slot of a record leaves the slot open', async () => {
    const { get, folder, documentsFolder, projectId, check } = await withFile()
    const path = join(documentsFolder, '会议纪要.pdf')
    writeFileSync(path, '%PDF-1.4 纪要')
    const kind = 'acceptance'
    const record = await get('record.create', { kind, ownerId: projectId, body: null })
    const slot = 'certificate'
    const { sha256 } = await get('record.addFile', { id: record.id, slot, path })
    rmSync(join(folder, 'evidence', sha256.slice(0, 2), sha256))
    await check()
    expect(await get('record.listFiles', { id: record.id })).toMatchObject([{ altered: 'gone' }])
    const { due } = await get('bundle.readiness', { projectId, stage: null })
    const own = due.flatMap(({ materials }) => materials).filter((one) => one.record?.id === record.id)
    expect(own.flatMap(({ files }) => files)).toEqual([])
  })
})

describe('找回', () => {
  test('by the original puts the very bytes back; another file is refused', async () => {
    const { get, call, alter, glance, stored, original, file, documentsFolder } = await withFile()
    alter()
    const other = join(documentsFolder, '别的.pdf')
    writeFileSync(other, '%PDF-1.4 别的')
    const heal = (path: string) => call('stored.heal', { path, wanted: [file.sha256] })
    expect(await heal(other)).toMatchObject({ error: { code: 'NOT_THE_ORIGINAL' } })
    expect(unwrap(await heal(original))).toEqual([file.sha256])
    expect(readFileSync(stored, 'utf8')).toBe('%PDF-1.4 甲乙丙')
    expect(await glance()).toEqual([])
    expect(await get('file.read', { of: 'evidence', id: file.id })).toMatchObject({ fileName: '签到表.pdf' })
  })

  test('by a bundle that was exported before brings back all it holds', async () => {
    const { get, projectId, stored, file, check, documentsFolder } = await withFile()
    const path = join(documentsFolder, '材料包.zip')
    await get('bundle.export', { projectId, stage: null, path, jobId: 'e' })
    rmSync(stored)
    expect(await get('stored.heal', { path, wanted: [file.sha256] })).toEqual([file.sha256])
    expect(await check()).toMatchObject({ altered: [] })
  })
})
