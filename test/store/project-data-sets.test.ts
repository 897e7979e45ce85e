import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { connect } from '#main/store/connection'
import { importNotices } from '#shared/bundle/imported-project'
import type { DataSet } from '#shared/data-sets/data-set'
import { dataFileText } from '#shared/data-sets/read-data-file'
import { askedPapers } from '#shared/materials/asked-papers'
import { expectedPapers } from '#shared/materials/expected-papers'
import type { ProjectFile } from '#shared/project/project-file'
import { bundleByHand } from './bundle-by-hand'
import { countingIds, startBackend, startInCounty, temporaryFolder } from './county-fixture'
import { makeOlder } from './older-county'

type Office = Awaited<ReturnType<typeof startInCounty>>

/** An office's list of what is due before the contract. */
const materials = (title: string): DataSet => ({
  id: 'own-materials',
  kind: 'material-slots',
  title: '本旗应有材料',
  version: '1',
  status: 'local',
  source: '乌民发〔2023〕1号',
  effectiveFrom: '2023-01-01',
  effectiveTo: null,
  body: { ...expectedPapers, before: [{ title }] },
})

function saved(text: string, name = '数据.json') {
  const path = join(temporaryFolder(), name)
  writeFileSync(path, text)
  return path
}

const newProject = (office: Office) =>
  office.get('project.create', { name: '家计调查', year: 2023, catalogCode: 'SW-02' })

/** An office with that list, and the bundle of a project made with it. */
async function handedOut(title: string, ids: string) {
  const office = await startInCounty({ newId: countingIds(ids) })
  await office.get('dataSet.import', { path: saved(dataFileText(materials(title))) })
  const { id } = await newProject(office)
  const path = join(temporaryFolder(), '材料包.zip')
  await office.get('bundle.export', { projectId: id, stage: null, path, jobId: 'out' })
  return { id, path }
}

const takeIn = (office: Office, path: string) => office.call('bundle.import', { path, jobId: 'in', foreign: true })
/** What is due by the list alone: no norm asks for it. */
const dueBefore = async (office: Office, projectId: string) =>
  (await office.get('bundle.readiness', { projectId, stage: 'before' })).due.flatMap((one) =>
    one.materials.filter(({ paper }) => !askedPapers.has(paper?.id ?? '')).map(({ title }) => title),
  )
const carried = async (office: Office) =>
  (await office.get('dataSet.list', null)).filter(({ by }) => by === 'bundle').map(({ title, used }) => [title, used])

describe('the data a project was made with', () => {
  test('go along in its bundle and count there for it alone, never for the county', async () => {
    const { id, path } = await handedOut('来处的材料', 'here')
    const there = await startInCounty({ newId: countingIds('there') })
    expect(await takeIn(there, path)).toMatchObject({ ok: true })
    expect(await dueBefore(there, id)).toEqual(['来处的材料'])
    const own = await newProject(there)
    expect(own.dataPins?.map(({ id }) => id)).not.toContain('own-materials')
    expect(await dueBefore(there, own.id)).toContain('信用查询结果')
    expect(await carried(there)).toEqual([['本旗应有材料', 1]])
  })

  test('are told apart by what they say: two offices may use one id and one version', async () => {
    const [first, second] = [await handedOut('甲旗的材料', 'first'), await handedOut('乙旗的材料', 'second')]
    const there = await startInCounty({ newId: countingIds('there') })
    await there.get('dataSet.import', { path: saved(dataFileText(materials('丙旗的材料'))) })
    for (const { path } of [first, second]) await takeIn(there, path)
    const own = await newProject(there)
    const due = [first, second, own].map(({ id }) => dueBefore(there, id))
    expect(await Promise.all(due)).toEqual([['甲旗的材料'], ['乙旗的材料'], ['丙旗的材料']])
  })

  test('can be saved there as the file they were, and go on with the project', async () => {
    const { id, path } = await handedOut('来处的材料', 'here')
    const there = await startInCounty({ newId: countingIds('there') })
    await takeIn(there, path)
    const [set] = (await there.get('dataSet.list', null)).filter(({ by }) => by === 'bundle')
    const copy = join(temporaryFolder(), '副本.json')
    const named = { kind: 'material-slots', id: 'own-materials', version: '1', sha256: set!.sha256 }
    await there.get('dataSet.saveCopy', { ...named, path: copy })
    expect(readFileSync(copy, 'utf8')).toBe(dataFileText(materials('来处的材料')))
    const on = join(temporaryFolder(), '再转.zip')
    await there.get('bundle.export', { projectId: id, stage: null, path: on, jobId: 'on' })
    const third = await startInCounty({ newId: countingIds('third') })
    await takeIn(third, on)
    expect(await dueBefore(third, id)).toEqual(['来处的材料'])
  })
})

describe('a bundle that brings no data file for what its project was made with', () => {
  const missing = '应有材料清单（1）'

  /** As a version before wrote it: the pin is there, the file is not; with and without its digest. */
  async function ofBefore(digest: boolean) {
    const office = await startInCounty({ newId: countingIds('here') })
    await office.get('dataSet.import', { path: saved(dataFileText(materials('来处的材料'))) })
    const project = await newProject(office)
    const dataPins = project.dataPins?.map(({ sha256, ...pin }) => (digest ? { ...pin, sha256 } : pin))
    const { profile, years } = (await office.get('county.current', null))!
    const path = join(temporaryFolder(), '旧包.zip')
    const file = {
      format: 'goufutong.project' as const,
      formatVersion: 1 as const,
      profile,
      years,
      project: { ...project, dataPins },
      budgetVersions: [],
      contractors: [],
      otherProjects: [],
    } satisfies ProjectFile
    await office.get('project.rescue', { file, path })
    return { id: project.id, path }
  }

  const told = async (office: Office, projectId: string) =>
    (await office.get('norms.check', { projectId })).filter(({ key }) => key.startsWith('project.missingData'))

  test.each([[true], [false]])('is taken in, and it is said what is missing and what to do', async (digest) => {
    const { id, path } = await ofBefore(digest)
    const there = await startInCounty({ newId: countingIds('there') })
    const imported = await there.get('bundle.import', { path, jobId: 'in', foreign: true })
    expect(imported.missingData).toEqual([missing])
    const [text] = importNotices(imported)
    for (const part of [missing, '现在按程序自带的检查', '重新导出材料包']) expect(text).toContain(part)
    expect(await told(there, id)).toMatchObject([{ level: 'warning', message: expect.stringContaining(missing) }])
    expect(await dueBefore(there, id)).toContain('信用查询结果')
  })

  test.each([[true], [false]])(
    'counts them once the office has imported the file, and nothing more is said',
    async (digest) => {
      const { id, path } = await ofBefore(digest)
      const there = await startInCounty({ newId: countingIds('there') })
      await takeIn(there, path)
      const sets = { kind: 'material-slots', id: 'own-materials', version: '1' }
      await there.get('dataSet.import', { path: saved(dataFileText(materials('来处的材料'))) })
      await there.get('dataSet.setStopped', { ...sets, stopped: true })
      expect([await dueBefore(there, id), await told(there, id)]).toEqual([['来处的材料'], []])
    },
  )

  test('a project whose data came along, or that needs none, is told nothing', async () => {
    const { id, path } = await handedOut('来处的材料', 'here')
    const there = await startInCounty({ newId: countingIds('there') })
    const imported = await there.get('bundle.import', { path, jobId: 'in', foreign: true })
    expect([importNotices(imported), await told(there, id)]).toEqual([[], []])
    const own = await newProject(there)
    expect(await told(there, own.id)).toEqual([])
  })
})

describe('a bundle whose data file is named by its project', () => {
  const pinOf = (text: string) => ({
    kind: 'material-slots',
    scope: '',
    id: 'own-materials',
    version: '1',
    sha256: createHash('sha256').update(text).digest('hex'),
  })

  const bundleWith = (text: string, beside: string[] = []) =>
    bundleByHand(({ file, files }) => {
      file.project.dataPins = [pinOf(text)]
      ;[text, ...beside].forEach((one, at) => {
        files[`标准与模板数据/数据${at}.json`] = one
      })
    })

  const good = dataFileText(materials('材料'))
  const bad: [why: string, text: string, detail: string][] = [
    ['no JSON', good.slice(0, 200), '不是完整的数据文件'],
    ['a kind nobody knows', good.replace('material-slots', 'recipes'), '程序不认识「recipes」'],
    ['another set than the project says', good.replace('own-materials', 'others'), '与项目记下的编号、版本不一致'],
    ['days that are none', good.replace('2023-01-01', '2023-02-30'), '生效日期'],
    ['as deep as no table', `${'['.repeat(60_000)}${']'.repeat(60_000)}`, '层次过深'],
    ['larger than any table', good + ' '.repeat(1024 * 1024), '过大'],
  ]

  test('is refused when that is bad, by its reason, and nothing of it is taken in', async () => {
    const there = await startInCounty()
    for (const [why, text, detail] of bad) {
      expect(await takeIn(there, await bundleWith(text)), why).toMatchObject({
        error: { code: 'BUNDLE_INVALID', params: { detail: expect.stringContaining(detail) } },
      })
    }
    expect(await there.get('project.list', { status: 'active' })).toEqual([])
    expect(await carried(there)).toEqual([])
  })

  test('may bring other files beside it: they are read by nobody', async () => {
    const there = await startInCounty()
    const beside = ['{', ' '.repeat(2 * 1024 * 1024)]
    expect(await takeIn(there, await bundleWith(good, beside))).toMatchObject({ ok: true })
    expect(await carried(there)).toEqual([['本旗应有材料', 1]])
  })
})

test('a county of before learns the digests of what its projects were made with, and they are judged as before', async () => {
  const office = await startInCounty()
  await office.get('dataSet.import', { path: saved(dataFileText(materials('材料'))) })
  const project = await newProject(office)
  const other = await office.get('project.create', { name: '另一个', year: 2023, catalogCode: 'SW-02' })
  await office.close()
  const file = join(office.folder, 'county.sqlite')
  makeOlder(file, 150)
  const database = connect(file)
  const pin = project.dataPins?.find(({ id }) => id === 'own-materials')
  const { sha256: _digest, ...ofBefore } = pin!
  database.prepare("UPDATE projects SET body = json_set(body, '$.dataPins', json(?))").run(JSON.stringify([ofBefore]))
  database.close()
  const later = startBackend({ newId: countingIds('later') })
  await later.get('county.open', { folder: office.folder })
  for (const one of [project, other])
    expect(await later.get('project.get', { id: one.id })).toEqual({ ...one, dataPins: [pin] })
})
