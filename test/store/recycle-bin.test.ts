import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Document, Packer, Paragraph } from 'docx'
import { describe, expect, test } from 'vitest'
import type { BinSort } from '#shared/history/bin'
import { wholeRegister } from '#shared/households/household'
import { sampleId, startInSample } from '../documents/papers/project-records'
import { areas } from '../fixtures/households/made-households'
import { contentOf } from './county-content'
import { startInCounty } from './county-fixture'
import { folderOf, whole } from './delivery-fixture'
import { fileOf, imported } from './household-fixture'

const contract = [
  '第一条 服务内容',
  '乙方开展入户调查。',
  '第二条 价款',
  '合同总价为人民币757,005.02元。',
  '第三条 违约责任',
]
const docx = (lines: string[]) =>
  Packer.toBuffer(new Document({ sections: [{ children: lines.map((text) => new Paragraph(text)) }] }))

/** The example's project with papers, budget versions, materials, a record with a file, a sample, a delivery and a comparison. */
async function startFull() {
  const county = await startInSample()
  const { get, documentsFolder, keep, attach } = county
  const { folder } = (await get('county.current', null))!
  const disk = async (name: string, bytes: string | Uint8Array) => {
    const path = join(documentsFolder, name)
    writeFileSync(path, bytes)
    return path
  }
  const project = await get('project.get', { id: sampleId })
  await get('project.save', { ...project, areas })
  const rows = [1, 2, 3, 4].map((at) => `JD00000${at},户主${at},${areas[0]},嘎查${at},低保`)
  await imported(county, sampleId, fileOf(['户编码,户主姓名,苏木乡镇,嘎查村,类型', ...rows].join('\n')))
  const { id: recordId } = await keep('sampling', { drawer: '乌云', drawnOn: '2023-06-28', shareBp: 5_000, seed: '7' })
  await get('sampling.draw', { recordId })
  const inspection = await keep('inspection')
  await attach(inspection.id, 'evidence')
  const path = folderOf({ 'JD000001/入户调查表.jpg': whole('x')['入户调查表.jpg']! })
  await get('delivery.begin', { projectId: sampleId, path, mode: 'taken', jobId: 'd' })
  await get('paper.generate', { kind: 'budget_docx', ownerId: sampleId })
  await get('budget.saveVersion', { projectId: sampleId, label: '送审' })
  await get('contract.importDraft', { projectId: sampleId, path: await disk('第五章.docx', await docx(contract)) })
  return { ...county, folder, disk, recordId, inspectionId: inspection.id }
}
type Full = Awaited<ReturnType<typeof startFull>>

/** All that the screens read of the project. */
async function shownOf({ get, recordId, inspectionId }: Full) {
  const evidence = await get('evidence.list', { projectId: sampleId })
  return {
    papers: await get('paper.list', { owner: 'project', ownerId: sampleId }),
    evidence,
    bytes: await Promise.all(evidence.map(({ id }) => get('file.read', { of: 'evidence', id }))),
    versions: await get('budget.versions', { projectId: sampleId }),
    sampled: await get('sampling.list', { recordId, results: ['pending'], after: 0, limit: 10 }),
    files: await get('record.listFiles', { id: inspectionId }),
    delivered: await get('delivery.overview', { projectId: sampleId }),
    households: await get('household.list', { filter: wholeRegister(sampleId), after: null, limit: 10 }),
    comparison: await get('contract.comparison', { projectId: sampleId }),
    found: await get('norms.check', { projectId: sampleId }),
  }
}

async function inBin({ get }: Pick<Full, 'get'>, sort: BinSort | null = null, text = '') {
  const { items } = await get('bin.list', { sort, text, limit: 100 })
  return items.map(({ sort: of, title }) => [of, title])
}

describe('what was deleted', () => {
  test('a project comes back after a restart with its papers, materials, records, samples, deliveries and comparison', async () => {
    const county = await startFull()
    const { get, folder } = county
    const [before, shown] = [contentOf(folder), await shownOf(county)]
    expect([shown.papers.length, shown.evidence.length, shown.sampled.length > 0]).toEqual([1, 1, true])
    expect([shown.delivered.deliveries.length, shown.comparison.draft?.fileName]).toEqual([1, '第五章.docx'])
    await get('project.setStatus', { id: sampleId, status: 'binned' })
    expect(contentOf(folder)).not.toEqual(before)
    await get('county.close', null)
    await get('county.open', { folder })
    expect(await get('bin.restore', { items: [{ sort: 'project', id: sampleId }] })).toMatchObject({
      restored: 1,
      refused: [],
    })
    expect(contentOf(folder)).toEqual(before)
    expect(await shownOf(county)).toEqual(shown)
  })

  test('a record comes back with its sample, another with its file', async () => {
    const county = await startFull()
    const { get, folder, recordId, inspectionId } = county
    const [before, shown] = [contentOf(folder), await shownOf(county)]
    for (const id of [recordId, inspectionId]) {
      const { revision } = await get('record.get', { id })
      await get('record.setRemoved', { id, revision, removed: true })
    }
    const items = [recordId, inspectionId].map((id) => ({ sort: 'record' as const, id }))
    expect(await get('bin.restore', { items })).toMatchObject({ restored: 2, refused: [] })
    expect(contentOf(folder)).toEqual(before)
    expect(await shownOf(county)).toEqual(shown)
  })

  test('what has brought it back is told, and can be taken back', async () => {
    const county = await startFull()
    const { get, inspectionId, recordId } = county
    for (const id of [recordId, inspectionId]) {
      const { revision } = await get('record.get', { id })
      await get('record.setRemoved', { id, revision, removed: true })
    }
    const lying = await inBin(county)
    const items = [recordId, inspectionId].map((id) => ({ sort: 'record' as const, id }))
    const { steps } = await get('bin.restore', { items })
    expect(steps).toHaveLength(2)
    for (const step of steps.toReversed()) await get('history.undo', step)
    expect((await inBin(county)).toSorted()).toEqual(lying.toSorted())
  })

  test('is told with whose it is, when and by whom, searched and counted by its sort', async () => {
    const office = await startInCounty({ who: () => '王芳' })
    const { get } = office
    const { id } = await get('project.create', { name: '家计调查', year: 2023, catalogCode: 'SW-02' })
    const path = fileOf('内容', '纪要.txt')
    const file = await get('evidence.add', { projectId: id, stage: 'before', title: '现场照片', path })
    await get('evidence.setRemoved', { id: file.id, removed: true })
    const meeting = await get('record.create', { kind: 'special-meeting', ownerId: '2023', body: null })
    await get('record.setRemoved', { id: meeting.id, revision: 1, removed: true })
    const { items, counts, found } = await get('bin.list', { sort: 'material', text: '', limit: 10 })
    expect(items).toEqual([
      {
        sort: 'material',
        id: file.id,
        title: '现场照片',
        of: '家计调查',
        at: '2023-03-01T02:00:00.000Z',
        who: '王芳',
        view: { by: 'file', file: { of: 'evidence', id: file.id }, fileName: '纪要.txt' },
      },
    ])
    expect([found, counts.record, counts.project]).toEqual([1, 1, 0])
    expect(await inBin(office, null, '家计')).toEqual([['material', '现场照片']])
    expect(await get('bin.count', null)).toBe(2)
  })

  test('of every sort lies there, and comes back to where it was', async () => {
    const county = await startFull()
    const { get, folder } = county
    const { rows } = await get('household.list', { filter: wholeRegister(sampleId), after: null, limit: 9 })
    const one = await get('household.get', { id: rows[3]!.id })
    const blank = (await get('contractor.list', null))[0]!
    await get('contractor.save', { ...blank, id: 'other', name: '惠民中心' })
    const photo = { projectId: sampleId, stage: 'during', title: '现场照片', path: fileOf('内容', '照片.txt') } as const
    const evidence = await get('evidence.add', photo)
    const [delivery] = (await get('delivery.overview', { projectId: sampleId })).deliveries
    const before = contentOf(folder)
    await get('contractor.remove', { id: 'other' })
    await get('household.setRemoved', { id: one.id, revision: one.revision, removed: true })
    await get('evidence.setRemoved', { id: evidence.id, removed: true })
    await get('delivery.setRemoved', { id: delivery!.id, removed: true })
    const { items } = await get('bin.list', { sort: null, text: '', limit: 99 })
    expect(items.map(({ sort }) => sort).toSorted()).toEqual(['contractor', 'delivery', 'household', 'material'])
    expect(await get('bin.restore', { items: items.map(({ sort, id }) => ({ sort, id })) })).toMatchObject({
      refused: [],
    })
    expect(contentOf(folder)).toEqual(before)
    expect(await inBin(county)).toEqual([])
  })

  test('stays where it is with the reason where it cannot come back', async () => {
    const county = await startFull()
    const { get } = county
    const { rows } = await get('household.list', { filter: wholeRegister(sampleId), after: null, limit: 9 })
    const { id, revision, code } = await get('household.get', { id: rows[0]!.id })
    await get('household.setRemoved', { id, revision, removed: true })
    const texts = { code, name: '另一户', area: areas[0]!, type: '低保' }
    await get('household.create', { projectId: sampleId, texts, numbers: {} })
    const { restored, refused } = await get('bin.restore', { items: [{ sort: 'household', id }] })
    expect([restored, refused[0]?.code, refused[0]?.params.detail]).toEqual([
      0,
      'INPUT_INVALID',
      '户册里已有这个户编码',
    ])
    expect(await inBin(county, 'household')).toHaveLength(1)
  })
})
