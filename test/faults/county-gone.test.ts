import { existsSync, mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isOwnFile } from '#main/services/own-files'
import type { TestBackend } from '../store/county-fixture'
import { countingIds, profile, startBackend, startInCounty, temporaryFolder, year2023 } from '../store/county-fixture'

const aProject = { name: '家计调查', year: 2023, catalogCode: 'SW-02' }
const gone = { ok: false, error: { code: 'COUNTY_GONE' } }

/** What a screen sends to be put away elsewhere. */
const rescueFile = async (backend: TestBackend, name: string) => ({
  format: 'goufutong.project' as const,
  formatVersion: 1 as const,
  profile,
  years: [year2023],
  project: { ...(await backend.get('project.create', aProject)), name },
  budgetVersions: [],
  contractors: [],
  otherProjects: [],
})

describe('a county folder that vanishes while it is open', () => {
  test.each([
    ['renamed', (folder: string) => renameSync(folder, `${folder}-改名`)],
    ['deleted', (folder: string) => rmSync(folder, { recursive: true })],
    ['with another database in its place', (folder: string) => renameSync(folder, `${folder}-旧`)],
  ])('%s: nothing is acknowledged any more', async (_how, vanish) => {
    const backend = await startInCounty()
    const project = await backend.get('project.create', aProject)
    vanish(backend.folder)
    expect(await backend.call('project.save', { ...project, name: '改了名' })).toMatchObject(gone)
    expect(await backend.call('county.saveYear', year2023)).toMatchObject(gone)
    expect(await backend.call('paper.generate', { kind: 'budget_docx', ownerId: project.id })).toMatchObject(gone)
    expect(existsSync(backend.folder)).toBe(false)
  })

  test('another county put in its place is not written either', async () => {
    const backend = await startInCounty()
    const project = await backend.get('project.create', aProject)
    renameSync(backend.folder, `${backend.folder}-旧`)
    const other = startBackend({ newId: countingIds('other') })
    await other.get('county.create', { folder: backend.folder, profile, year: year2023 })
    expect(await backend.call('project.save', project)).toMatchObject(gone)
  })

  test('moved back: saving goes on', async () => {
    const backend = await startInCounty()
    const project = await backend.get('project.create', aProject)
    renameSync(backend.folder, `${backend.folder}-改名`)
    await backend.call('project.save', project)
    renameSync(`${backend.folder}-改名`, backend.folder)
    expect(await backend.call('project.save', project)).toMatchObject({ ok: true })
  })

  test('what is on the screen is put away elsewhere, and another county takes it in', async () => {
    const backend = await startInCounty({ newId: countingIds('mine') })
    const file = await rescueFile(backend, '屏幕上的名称')
    rmSync(backend.folder, { recursive: true })
    const path = join(temporaryFolder(), '另存.zip')
    await backend.get('project.rescue', { file, path })
    const next = await startInCounty({ newId: countingIds('next') })
    await next.get('bundle.import', { path, jobId: 'j', foreign: true })
    expect(await next.get('project.list', { status: 'active' })).toMatchObject([{ name: '屏幕上的名称' }])
  })
})

describe('the county’s own files are spared', () => {
  /** Two counties: one open, one beside it. */
  async function twoCounties() {
    const { folder } = await startInCounty()
    const other = join(temporaryFolder(), '乙旗')
    await startBackend().get('county.create', { folder: other, profile, year: year2023 })
    return { folder, other }
  }

  test('also by way of a link to its folders', async () => {
    const { folder } = await twoCounties()
    const link = join(temporaryFolder(), '捷径')
    symlinkSync(join(folder, 'evidence'), link)
    expect(isOwnFile(folder, join(link, 'x.docx'))).toBe(true)
    expect(isOwnFile(folder, join(link, '新文件夹', 'x.docx'))).toBe(true)
  })

  test('also by way of a link to the county', async () => {
    const { folder } = await twoCounties()
    const link = join(temporaryFolder(), '捷径')
    symlinkSync(folder, link)
    expect(isOwnFile(folder, join(link, 'templates', 'x.docx'))).toBe(true)
    expect(isOwnFile(folder, join(link, '合同.docx'))).toBe(false)
  })

  test('also by way of a link that is the file', async () => {
    const { folder } = await twoCounties()
    const link = join(temporaryFolder(), '合同.docx')
    symlinkSync(join(folder, 'county.sqlite'), link)
    expect(isOwnFile(folder, link)).toBe(true)
  })

  test('those of another county too', async () => {
    const { folder, other } = await twoCounties()
    expect(isOwnFile(folder, join(other, 'evidence', 'ab', 'x.docx'))).toBe(true)
    expect(isOwnFile(folder, join(other, '合同.docx'))).toBe(false)
  })

  test('a folder of that name outside any county is not meant', () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'evidence'))
    expect(isOwnFile('', join(folder, 'evidence', 'x.docx'))).toBe(false)
  })
})
