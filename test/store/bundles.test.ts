import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { canonicalJson } from '#shared/bundle/canonical-json'
import type { Events } from '#shared/ipc/channels'
import { fen } from '#shared/money/fen'
import { countingIds, startBackend, startInCounty, temporaryFolder, year2023 } from './county-fixture'

const projectId = 'sample-2023-jiadiao'

/** The example with papers of all kinds, evidence of all stages, two budget versions. */
async function fullCounty() {
  const backend = startBackend()
  const county = await backend.get('county.createSample', null)
  const folder = temporaryFolder()
  for (const stage of ['before', 'during', 'after'] as const) {
    const path = join(folder, '材料.txt')
    writeFileSync(path, `内容 ${stage}`)
    await backend.get('evidence.add', { projectId, stage, title: `${stage}材料`, path })
    await backend.get('evidence.add', { projectId, stage, title: `${stage}材料又一份`, path })
  }
  await backend.get('paper.generate', { kind: 'budget_docx', ownerId: projectId })
  await backend.get('paper.generate', { kind: 'budget_xlsx', ownerId: projectId })
  await backend.get('paper.generate', { kind: 'contract', ownerId: projectId })
  await backend.get('budget.saveVersion', { projectId, label: '送审' })
  return { ...backend, folder: county.folder, zip: join(folder, '材料包.zip') }
}

/** All the backend knows about the project. */
async function everything(backend: Pick<Awaited<ReturnType<typeof fullCounty>>, 'get'>) {
  return canonicalJson({
    project: await backend.get('project.get', { id: projectId }),
    versions: await backend.get('budget.versions', { projectId }),
    documents: await backend.get('paper.list', { owner: 'project', ownerId: projectId }),
    evidence: await backend.get('evidence.list', { projectId }),
    contractors: await backend.get('contractor.list', null),
  })
}

/** A county of the example's own unit, without its project. */
async function startInSampleUnit() {
  const backend = startBackend({ newId: countingIds('there') })
  const folder = join(temporaryFolder(), '示例旗')
  const county = await backend.get('county.create', { folder, profile: await sampleProfile(), year: year2023 })
  return { ...backend, folder, county }
}

async function sampleProfile() {
  const backend = startBackend()
  return (await backend.get('county.createSample', null)).profile
}

describe('a bundle', () => {
  test('exported here and imported into an empty county there restores the project exactly', async () => {
    const here = await fullCounty()
    const budgetDocuments = 2
    const exported = await here.get('bundle.export', { projectId, stage: null, path: here.zip, jobId: 'j1' })
    expect(exported).toMatchObject({ fileCount: 3 + 3 + 6 + budgetDocuments, materialCount: 3 + 6 })

    const there = await startInCounty({ newId: countingIds('there') })
    const verdict = await there.get('bundle.verify', { path: here.zip, jobId: 'j2' })
    expect(verdict).toMatchObject({ good: true, contentCode: exported.contentCode, problems: [] })
    const { project } = await there.get('bundle.import', { path: here.zip, jobId: 'j3', foreign: true })
    expect(project).toEqual(await here.get('project.get', { id: projectId }))
    expect(await everything(there)).toBe(await everything(here))
    for (const { id } of await there.get('paper.list', { owner: 'project', ownerId: projectId })) {
      const [mine, theirs] = [
        await here.get('file.read', { of: 'document', id }),
        await there.get('file.read', { of: 'document', id }),
      ]
      expect(Buffer.from(mine.bytes).equals(theirs.bytes)).toBe(true)
    }
    for (const { sha256 } of await there.get('evidence.list', { projectId })) {
      expect(existsSync(join(there.folder, 'evidence', sha256.slice(0, 2), sha256))).toBe(true)
    }
    // The county keeps its own unit and its own parameters of the year.
    expect(await there.get('county.current', null)).toEqual(there.county)
    expect(readdirSync(there.folder).filter((name) => name.startsWith('.import'))).toEqual([])

    const back = join(there.documentsFolder, '回程.zip')
    await there.get('bundle.export', { projectId, stage: null, path: back, jobId: 'j4' })
    expect(await there.get('bundle.verify', { path: back, jobId: 'j5' })).toMatchObject({ good: true })
  })

  test('years the importing county does not have come with the bundle', async () => {
    const here = await fullCounty()
    const year2022 = { ...(await here.get('county.current', null))!.years[0]!, year: 2022 }
    await here.get('county.saveYear', year2022)
    await here.get('bundle.export', { projectId, stage: null, path: here.zip, jobId: 'j' })
    const there = await startInSampleUnit()
    await there.get('bundle.import', { path: here.zip, jobId: 'j', foreign: false })
    expect((await there.get('county.current', null))?.years).toEqual([year2022, year2023])
  })

  test('an empty year of a fresh county gives way to the one of the bundle', async () => {
    const here = await fullCounty()
    await here.get('bundle.export', { projectId, stage: null, path: here.zip, jobId: 'j' })
    const there = await startInSampleUnit()
    // As the wizard leaves it when the step is passed over: rows without an amount, the proposed threshold.
    const grants = year2023.grants.map((grant) => ({ ...grant, amountFen: fen(0) }))
    const threshold = { ...year2023.threshold, amountFen: fen(50_000_000) }
    await there.get('county.saveYear', { ...year2023, grants, threshold })
    await there.get('bundle.import', { path: here.zip, jobId: 'j', foreign: false })
    expect((await there.get('county.current', null))?.years).toEqual((await here.get('county.current', null))?.years)
    expect(await there.get('norms.ceiling', { year: 2023 })).toMatchObject({ ceilingFen: 85_700_000, within: true })
  })

  test('a threshold the clerk has typed, and nothing else, stays the clerk’s', async () => {
    const here = await fullCounty()
    await here.get('bundle.export', { projectId, stage: null, path: here.zip, jobId: 'j' })
    const there = await startInCounty()
    const year = { ...year2023, grants: [], threshold: { ...year2023.threshold, amountFen: fen(60_000_000) } }
    await there.get('county.saveYear', year)
    await there.get('bundle.import', { path: here.zip, jobId: 'j', foreign: true })
    expect((await there.get('county.current', null))?.years).toEqual([year])
  })

  test('carries nothing of the county’s other projects', async () => {
    const here = await fullCounty()
    await here.get('project.create', { name: '邻近项目', year: 2023, catalogCode: 'SW-03' })
    await here.get('bundle.export', { projectId, stage: null, path: here.zip, jobId: 'j' })
    expect(readFileSync(here.zip).includes('邻近项目')).toBe(false)
    expect(readFileSync(here.zip).includes('家计调查')).toBe(true)
  })

  test('of one stage holds that stage’s papers only', async () => {
    const here = await fullCounty()
    await here.get('bundle.export', { projectId, stage: 'during', path: here.zip, jobId: 'j' })
    const there = await startInCounty()
    await there.get('bundle.import', { path: here.zip, jobId: 'j', foreign: true })
    expect((await there.get('evidence.list', { projectId })).map(({ stage }) => stage)).toEqual(['during', 'during'])
    expect(await there.get('paper.list', { owner: 'project', ownerId: projectId })).toEqual([])
  })

  test('is not imported over the same project', async () => {
    const here = await fullCounty()
    await here.get('bundle.export', { projectId, stage: null, path: here.zip, jobId: 'j' })
    const before = await everything(here)
    expect(await here.call('bundle.import', { path: here.zip, jobId: 'j', foreign: true })).toMatchObject({
      error: { code: 'PROJECT_EXISTS', params: { name: '示例旗2023年社会救助家计调查服务' } },
    })
    expect(await everything(here)).toBe(before)
  })

  test('with one altered byte takes nothing in', async () => {
    const here = await fullCounty()
    await here.get('bundle.export', { projectId, stage: null, path: here.zip, jobId: 'j' })
    const bytes = readFileSync(here.zip)
    bytes[Math.floor(bytes.length / 2)]! ^= 1
    writeFileSync(here.zip, bytes)
    const there = await startInCounty()
    expect(await there.get('bundle.verify', { path: here.zip, jobId: 'j' })).toMatchObject({ good: false })
    expect(await there.call('bundle.import', { path: here.zip, jobId: 'j', foreign: true })).toMatchObject({
      ok: false,
    })
    expect(await there.get('project.list', { status: 'active' })).toEqual([])
    expect(readdirSync(join(there.folder, 'evidence'))).toEqual([])
    expect(readdirSync(there.folder).filter((name) => name.startsWith('.import'))).toEqual([])
  })

  test('needs no open county to be verified, and one to be imported', async () => {
    const here = await fullCounty()
    await here.get('bundle.export', { projectId, stage: null, path: here.zip, jobId: 'j' })
    const nowhere = startBackend()
    expect(await nowhere.get('bundle.verify', { path: here.zip, jobId: 'j' })).toMatchObject({ good: true })
    expect(await nowhere.call('bundle.import', { path: here.zip, jobId: 'j', foreign: true })).toMatchObject({
      error: { code: 'NO_COUNTY' },
    })
  })
})

describe('long work', () => {
  async function bigCounty() {
    const here = await fullCounty()
    const path = join(temporaryFolder(), '录像.mp4')
    writeFileSync(path, Buffer.alloc(96 * 1024 * 1024, 7))
    await here.get('evidence.add', { projectId, stage: 'during', title: '录像', path })
    return here
  }

  test('tells its progress and ends at the whole', async () => {
    const here = await bigCounty()
    const told: Events['job'][] = []
    const stop = here.on((event, payload) => event === 'job' && told.push(payload as Events['job']))
    await here.get('bundle.export', { projectId, stage: null, path: here.zip, jobId: 'big' })
    stop()
    expect(told.length).toBeGreaterThan(1)
    expect(told.every(({ jobId, label }) => jobId === 'big' && label === '导出材料包')).toBe(true)
    const last = told.at(-1)!
    expect(last.doneBytes).toBe(last.totalBytes)
    expect(told.map(({ doneBytes }) => doneBytes)).toEqual(told.map(({ doneBytes }) => doneBytes).sort((a, b) => a - b))
  })

  test('cancelled, leaves nothing half-made; the county goes on', async () => {
    const here = await bigCounty()
    const stop = here.on((event) => {
      if (event === 'job') void here.call('job.cancel', { jobId: 'big' })
    })
    expect(await here.call('bundle.export', { projectId, stage: null, path: here.zip, jobId: 'big' })).toMatchObject({
      error: { code: 'CANCELLED' },
    })
    stop()
    expect(existsSync(here.zip)).toBe(false)
    expect(readdirSync(join(here.zip, '..'))).toEqual(['材料.txt'])
    expect(await here.get('project.list', { status: 'active' })).toHaveLength(1)
  })

  test('is cancelled when the program ends, and the database closes after it', async () => {
    const here = await bigCounty()
    const work = here.call('bundle.export', { projectId, stage: null, path: here.zip, jobId: 'big' })
    await new Promise<void>((resolve) => {
      const stop = here.on(() => {
        stop()
        resolve()
      })
    })
    await here.close()
    expect(await work).toMatchObject({ error: { code: 'CANCELLED' } })
    expect(existsSync(join(here.folder, 'county.sqlite-wal'))).toBe(false)
  })
})

describe('two exports at a time', () => {
  test('to one file: the second is refused, the first comes out whole', async () => {
    const here = await fullCounty()
    const input = { projectId, stage: null, path: here.zip }
    const both = await Promise.all([
      here.call('bundle.export', { ...input, jobId: 'first' }),
      here.call('bundle.export', { ...input, jobId: 'second' }),
    ])
    const codes = both.map((result) => (result.ok ? 'ok' : result.error.code))
    expect(codes.toSorted()).toEqual(['EXPORT_RUNNING', 'ok'])
    expect(await here.get('bundle.verify', { path: here.zip, jobId: 'v' })).toMatchObject({ good: true })
    const { ended } = await here.get('job.list', null)
    expect(ended).toMatchObject([{ kind: 'export', subject: projectId, result: { ok: true } }, { kind: 'verify' }])
  })
})
