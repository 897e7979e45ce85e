import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Stage } from '#shared/documents/document-version'
import { unwrap } from '#shared/result'
import { pdfOf } from '../fixtures/pdf-files'
import { startBackend, startInCounty } from './county-fixture'
import { makeOlder } from './older-county'

async function withFile(at: { name: string; stage: Stage; slot?: string; title?: string }) {
  const office = await startInCounty()
  const { id: projectId } = await office.get('project.create', { name: '家计调查', year: 2023, catalogCode: 'SW-02' })
  const add = (name: string, stage: Stage, slot?: string, title = name.replace(/\.[^.]+$/, '')) => {
    const path = join(office.documentsFolder, name)
    writeFileSync(path, name.endsWith('.pdf') ? pdfOf(1) : name)
    return office.call('evidence.add', { projectId, stage, slot, title, path })
  }
  const file = unwrap(await add(at.name, at.stage, at.slot, at.title))
  const list = async () =>
    (await office.get('evidence.list', { projectId })).map(({ stage, title, fileName, slot }) => [
      stage,
      slot ?? null,
      title,
      fileName,
    ])
  const standing = async (stage: Stage, id: string) => {
    const { due } = await office.get('bundle.readiness', { projectId, stage: null })
    const found = due.find((one) => one.stage === stage)?.materials.find(({ paper }) => paper?.id === id)
    return { state: found?.state, files: found?.files }
  }
  const undoLast = async () => {
    const { steps } = await office.get('history.list', { recordId: projectId, before: null, limit: 1 })
    return office.call('history.undo', steps[0]!.stamp)
  }
  return { ...office, projectId, add, file, list, standing, undoLast }
}

const invitation = { name: '扫描件001.pdf', stage: 'before', slot: 'invitation', title: '采购公告' } as const

describe('a file put in a slot', () => {
  test('is that paper whatever it is called, and one put in none of them is none', async () => {
    const { add, standing, list } = await withFile({ name: '扫描件.pdf', stage: 'before', slot: 'review-report' })
    expect(await standing('before', 'review-report')).toEqual({ state: 'there', files: ['扫描件.pdf'] })
    unwrap(await add('采购公告.pdf', 'before', ''))
    expect(await standing('before', 'invitation')).toEqual({ state: 'missing', files: [] })
    expect(await list()).toContainEqual(['before', '', '采购公告', '采购公告.pdf'])
  })

  test('that takes no such file is refused with what it takes, and nothing is added', async () => {
    const { add, list } = await withFile(invitation)
    expect(await add('录音.mp3', 'before', 'signed-contract')).toMatchObject({
      error: { code: 'FORM_REFUSED', params: { why: '这一栏收PDF、Word 等文书、图片，这份是录音录像' } },
    })
    expect(await list()).toHaveLength(1)
  })

  test('whose bytes lie elsewhere already is told with the place', async () => {
    const { add } = await withFile(invitation)
    expect(unwrap(await add('另一份.pdf', 'after'))).toMatchObject({
      sameAs: ['本项目事前「采购公告」的 扫描件001.pdf'],
    })
  })
})

describe('several files added at one stroke', () => {
  test('are one step: taken back together, and brought back together', async () => {
    const { get, add, list, projectId, documentsFolder, undoLast } = await withFile(invitation)
    let stepOf: string | undefined
    for (const name of ['甲.pdf', '乙.pdf', '丙.pdf']) {
      const path = join(documentsFolder, name)
      writeFileSync(path, pdfOf(1))
      stepOf = (await get('evidence.add', { projectId, stage: 'before', slot: '', title: name, path, stepOf })).id
    }
    unwrap(await undoLast())
    expect(await list()).toHaveLength(1)
    unwrap(await undoLast())
    expect(await list()).toHaveLength(4)
    unwrap(await add('丁.pdf', 'before', ''))
    unwrap(await undoLast())
    expect(await list()).toHaveLength(4)
  })

  test('are not one step with what was done between', async () => {
    const { get, list, projectId, file, documentsFolder, undoLast } = await withFile(invitation)
    await get('evidence.rename', { id: file.id, name: '公告' })
    const path = join(documentsFolder, '甲.pdf')
    writeFileSync(path, pdfOf(1))
    await get('evidence.add', { projectId, stage: 'before', slot: '', title: '甲', path, stepOf: file.id })
    unwrap(await undoLast())
    expect(await list()).toEqual([['before', 'invitation', '公告', '公告.pdf']])
  })
})

describe('改名', () => {
  test('changes the stem of name and title, keeps the ending and the paper it is; undone it is as before', async () => {
    const { get, file, list, standing, undoLast } = await withFile({ name: '评审报告.pdf', stage: 'before' })
    await get('evidence.rename', { id: file.id, name: ' 9月5日评审 ' })
    expect(await list()).toEqual([['before', 'review-report', '9月5日评审', '9月5日评审.pdf']])
    expect(await standing('before', 'review-report')).toMatchObject({ state: 'there' })
    unwrap(await undoLast())
    expect(await list()).toEqual([['before', null, '评审报告', '评审报告.pdf']])
  })

  test.each([
    ['a/b', '含有 /，'],
    ['什么?*', '含有 ? *，'],
    ['', '名称是空的'],
    ['com1', 'Windows 保留'],
    ['x.', '以句点或空格'],
    ['采购公告', '这一栏里已有一份叫“采购公告.pdf”'],
  ])('to %j is refused: %s', async (name, why) => {
    const { call, add, file } = await withFile(invitation)
    unwrap(await add('采购公告.pdf', 'before', 'invitation'))
    const refused = await call('evidence.rename', { id: file.id, name })
    expect(refused).toMatchObject({ error: { code: 'NAME_REFUSED', params: { why: expect.stringContaining(why) } } })
  })
})

describe('移到别的栏', () => {
  test('fills the slot it comes to and leaves the one it was in, several in one step that is undone as one', async () => {
    const { get, add, file, list, standing, undoLast } = await withFile(invitation)
    const other = unwrap(await add('扫描件002.pdf', 'before', 'invitation', '采购公告（2）'))
    await get('evidence.move', { ids: [file.id, other.id], stage: 'after', slot: 'satisfaction' })
    expect(await list()).toEqual([
      ['after', 'satisfaction', '满意度问卷', '扫描件001.pdf'],
      ['after', 'satisfaction', '满意度问卷', '扫描件002.pdf'],
    ])
    expect(await standing('before', 'invitation')).toMatchObject({ state: 'missing' })
    unwrap(await undoLast())
    expect(await standing('before', 'invitation')).toEqual({
      state: 'there',
      files: ['扫描件001.pdf', '扫描件002.pdf'],
    })
    unwrap(await undoLast())
    expect(await standing('before', 'invitation')).toMatchObject({ state: 'missing' })
  })

  test('a name that is there already gets a number', async () => {
    const { get, add, file, list } = await withFile({ ...invitation, title: '甲' })
    unwrap(await add('扫描件001.pdf', 'after', 'satisfaction', '乙'))
    await get('evidence.move', { ids: [file.id], stage: 'after', slot: 'satisfaction' })
    expect(await list()).toContainEqual(['after', 'satisfaction', '甲', '扫描件001(2).pdf'])
  })

  test('[P34] takes no procurement paper out of the law: what was brought in as one is not 移出 from anywhere', async () => {
    const { get, call, file } = await withFile(invitation)
    await get('evidence.move', { ids: [file.id], stage: 'during', slot: '' })
    expect(await call('evidence.setRemoved', { id: file.id, removed: true })).toMatchObject({
      error: { code: 'PAPER_RETAINED' },
    })
  })

  test('[P08] the only scan of a signed contract stays where it is', async () => {
    const { get, call, projectId, add } = await withFile(invitation)
    const project = await get('project.get', { id: projectId })
    await get('project.save', { ...project, contract: { ...project.contract, signedOn: '2023-02-20' } })
    const { id } = unwrap(await add('合同.pdf', 'before', 'signed-contract'))
    expect(await call('evidence.move', { ids: [id], stage: 'before', slot: 'contract' })).toMatchObject({
      error: { code: 'CONTRACT_PAPER' },
    })
  })
})

test('adding is taken back like anything else, and comes back; the history of the file tells all of it', async () => {
  const { get, call, file, list, undoLast } = await withFile({
    name: '签到表.jpg',
    stage: 'during',
    slot: 'training-sheet',
  })
  unwrap(await undoLast())
  expect(await list()).toEqual([])
  unwrap(await undoLast())
  await get('evidence.rename', { id: file.id, name: '乌兰乡签到' })
  await get('evidence.move', { ids: [file.id], stage: 'during', slot: 'duties' })
  const steps = unwrap(await call('file.history', { of: 'evidence', id: file.id }))
  expect(steps.map(({ title, fields }) => [title, fields[0]?.before, fields[0]?.after])).toEqual([
    ['移到别的栏', '乌兰乡签到.jpg（事中 · 培训签到）', '乌兰乡签到.jpg（事中 · 人员分工和岗位职责）'],
    ['文件改名', '签到表.jpg（事中 · 培训签到）', '乌兰乡签到.jpg（事中 · 培训签到）'],
    ['重做', '已移出', '在材料中'],
    ['撤销', '在材料中', '已移出'],
    ['添加文件', '', '签到表.jpg（事中 · 培训签到）'],
  ])
})

test('a bundle holds the new place, and its import knows what the file was brought in as', async () => {
  const { get, file, projectId, documentsFolder, list } = await withFile(invitation)
  await get('evidence.rename', { id: file.id, name: '磋商公告' })
  await get('evidence.move', { ids: [file.id], stage: 'during', slot: '' })
  const path = join(documentsFolder, '材料包.zip')
  await get('bundle.export', { projectId, stage: null, path, jobId: 'j' })
  const other = await startInCounty()
  await other.get('bundle.import', { path, jobId: 'i', foreign: true })
  const { sameAs: _told, retainUntil: _until, ...brought } = file
  expect(await other.get('evidence.list', { projectId })).toMatchObject([
    {
      ...brought,
      stage: 'during',
      slot: '',
      title: '磋商公告',
      fileName: '磋商公告.pdf',
      broughtAs: { stage: 'before', slot: 'invitation', title: '采购公告', fileName: '扫描件001.pdf' },
    },
  ])
  expect(await list()).toHaveLength(1)
})

test('a county of before is as it was: its files are known by their names, and may be renamed and moved', async () => {
  const { file, projectId, folder, close } = await withFile({ name: '评审报告.pdf', stage: 'before' })
  await close()
  makeOlder(join(folder, 'county.sqlite'), 410)
  const now = startBackend()
  await now.get('county.open', { folder })
  const list = () => now.get('evidence.list', { projectId })
  expect((await list())[0]).not.toHaveProperty('slot')
  await now.get('evidence.move', { ids: [file.id], stage: 'after', slot: '' })
  expect(await list()).toMatchObject([{ stage: 'after', slot: '', broughtAs: { stage: 'before', title: '评审报告' } }])
})
