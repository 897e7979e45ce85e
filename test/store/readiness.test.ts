import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { IsoDate } from '#shared/dates'
import { pdfOf } from '../fixtures/pdf-files'
import { countingIds, startBackend, startInCounty, temporaryFolder } from './county-fixture'

const projectId = 'sample-2023-jiadiao'

async function withPapers() {
  const backend = startBackend()
  const { profile } = await backend.get('county.createSample', null)
  const stale = async () => (await backend.get('bundle.readiness', { projectId, stage: null })).stale
  await backend.get('paper.generate', { kind: 'budget_docx', ownerId: projectId })
  await backend.get('paper.generate', { kind: 'contract', ownerId: projectId })
  return { ...backend, profile, stale }
}

describe('where a project stands', () => {
  test('papers made here and an export move it nowhere; the signed contract does, here and where the bundle is taken in', async () => {
    const now = () => new Date('2026-11-26T02:00:00Z')
    const here = startBackend({ now })
    await here.get('county.createSample', null)
    const stages = async ({ get }: Pick<typeof here, 'get'>) => [
      (await get('project.list', { status: 'active' })).map(({ stage }) => stage),
      (await get('bundle.readiness', { projectId, stage: null })).stage,
    ]
    const folder = temporaryFolder()
    const [zip, scan] = [join(folder, '材料包.zip'), join(folder, '扫描件.pdf')]
    await here.get('paper.generate', { kind: 'contract', ownerId: projectId })
    await here.get('bundle.export', { projectId, stage: null, path: zip, jobId: 'j' })
    expect(await stages(here)).toEqual([['before'], 'before'])

    writeFileSync(scan, pdfOf(1))
    await here.get('evidence.add', { projectId, stage: 'before', title: '已签订的合同', path: scan })
    expect(await stages(here)).toEqual([['after'], 'after'])

    const there = await startInCounty({ now, newId: countingIds('there') })
    await there.get('bundle.import', { path: zip, jobId: 'j', foreign: true })
    expect(await stages(there)).toEqual([['before'], 'before'])
  })
})

describe('before an export', () => {
  test('what is due and missing is said, stage by stage', async () => {
    const { get } = await withPapers()
    const { due } = await get('bundle.readiness', { projectId, stage: 'before' })
    expect(due.map(({ stage }) => stage)).toEqual(['before'])
    const states = new Map(due[0]?.materials.map(({ title, state }) => [title, state]))
    expect([states.get('合同文本'), states.get('预算书'), states.get('采购公告')]).toEqual([
      'there',
      'there',
      'missing',
    ])
  })

  test('papers that still say what the project does are not stale', async () => {
    const { stale } = await withPapers()
    expect(await stale()).toEqual([])
  })

  test('a figure changed since makes budget and contract stale; made again, they are not', async () => {
    const { get, stale } = await withPapers()
    const project = await get('project.get', { id: projectId })
    await get('project.save', { ...project, name: `${project.name}（改）` })
    expect(await stale()).toEqual(['budget_docx', 'contract'])
    await get('paper.generate', { kind: 'budget_docx', ownerId: projectId })
    await get('paper.generate', { kind: 'contract', ownerId: projectId })
    expect(await stale()).toEqual([])
  })

  test('a contract made before it is signed leaves its day to the pen: typed afterwards it makes nothing stale', async () => {
    const { get, stale } = await withPapers()
    const sign = async (signedOn: IsoDate | null, number?: string) => {
      const project = await get('project.get', { id: projectId })
      const contract = { ...project.contract, signedOn, ...(number && { number }) }
      await get('project.save', { ...project, contract })
    }
    await sign(null)
    await get('paper.generate', { kind: 'contract', ownerId: projectId })
    for (const day of ['2023-03-15', '2023-03-14'] as const) {
      await sign(day)
      expect(await stale()).toEqual([])
    }
    await sign('2023-03-15', 'another')
    expect(await stale()).toEqual(['contract'])
  })

  test('another telephone of the bureau makes the contract stale alone', async () => {
    const { get, stale, profile } = await withPapers()
    await get('county.saveProfile', { ...profile, phone: '0470-1111111' })
    expect(await stale()).toEqual(['contract'])
  })
})
