import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { blankVisit } from '#shared/sampling/sampled'
import { plainSheetBytes } from '../../src-main/documents/plain-sheet'
import { sampleId, startInSample } from '../documents/papers/project-records'
import { countingIds, startInCounty, temporaryFolder } from './county-fixture'
import { imported } from './household-fixture'

/** Twenty households, thirty per cent of them visited, so many of the six good, and the conclusion drawn. */
async function judgedOffice(goodOnes: number, verdict: string) {
  const office = await startInSample()
  const project = await office.get('project.get', { id: sampleId })
  await office.get('project.save', { ...project, areas: ['抽样甲苏木'] })
  const rows = Array.from({ length: 20 }, (_, at) => [
    `CY${String(at + 1).padStart(5, '0')}`,
    `户主${at + 1}`,
    '抽样甲苏木',
    '低保',
  ])
  const table = join(temporaryFolder(), '户册.xlsx')
  writeFileSync(table, await plainSheetBytes({ name: '户册', heads: ['户编码', '户主', '苏木乡镇', '类型'], rows }))
  await imported(office, sampleId, table)
  const { id } = await office.keep('sampling', {
    batch: '第1批',
    drawnOn: '2023-07-01',
    drawer: '乌云',
    shareBp: 3_000,
    seed: '',
  })
  const { seed } = await office.get('sampling.draw', { recordId: id })
  await office.move(id, 'drawn')
  const list = await office.get('sampling.list', { recordId: id, results: ['pending'], after: 0, limit: 99 })
  const traces = { form: 'there', photos: 'there', recording: 'there', folder: 'there' } as const
  for (const [at, { householdId }] of list.entries()) {
    const result = at < goodOnes ? 'good' : 'bad'
    const visit = { ...blankVisit, visitedOn: '2023-07-01', visitors: '李明', surveyor: '王强', traces, reason: '漏登' }
    await office.get('sampling.save', { recordId: id, householdId, result, visit })
  }
  await office.change(id, { verdict, findings: '收入漏登' })
  return { ...office, id, seed, codes: list.map(({ code }) => code) }
}

test('[P14] the conclusion keeps what it rests on; sent back and concluded anew, it is counted anew', async () => {
  const office = await judgedOffice(5, 'returned')
  const counted = { population: 20, drawnGood: 5, drawnBad: 1, obligatoryGood: 0, obligatoryBad: 0, replaced: 0 }
  expect(await office.refusal(office.id, 'judged')).toBeNull()
  const { body } = await office.get('record.get', { id: office.id })
  expect(body).toMatchObject({ ...counted, seed: office.seed })
  expect(await office.refusal(office.id, 'correcting')).toBeNull()
  await office.change(office.id, { backReason: '一户登记错了行' })
  const [one] = await office.get('sampling.list', { recordId: office.id, results: ['bad'], after: 0, limit: 9 })
  await office.get('sampling.save', {
    recordId: office.id,
    householdId: one!.householdId,
    result: 'good',
    visit: one!.visit,
  })
  await office.change(office.id, { verdict: 'passed', drawnGood: 999 })
  expect(await office.refusal(office.id, 'judged')).toBeNull()
  const again = await office.get('record.get', { id: office.id })
  expect(again.body).toMatchObject({ drawnGood: 6, drawnBad: 0 })
})

test('[P14] a bundle carries conclusion and counts, and no household: who receives it reads the acceptance by them', async () => {
  const office = await judgedOffice(5, 'returned')
  await office.move(office.id, 'judged')
  const path = join(temporaryFolder(), '材料包.zip')
  await office.get('bundle.export', { projectId: sampleId, stage: null, path, jobId: 'out' })
  const texts = Object.values(unzipSync(readFileSync(path))).map((bytes) => Buffer.from(bytes).toString('latin1'))
  for (const code of office.codes) expect(texts.filter((text) => text.includes(code))).toEqual([])
  const there = await startInCounty({ newId: countingIds('there') })
  await there.get('bundle.import', { path, jobId: 'in', foreign: true })
  const read = await there.get('record.get', { id: office.id })
  expect(read).toMatchObject({
    state: 'judged',
    body: { verdict: 'returned', drawnGood: 5, drawnBad: 1, seed: office.seed },
  })
  expect((await there.get('record.around', { id: office.id })).sample).toBeNull()
  const made = await there.get('record.create', { kind: 'acceptance', ownerId: sampleId, body: null })
  const { related } = await there.get('record.around', { id: made.id })
  expect(related).toMatchObject([{ id: office.id, body: { drawnGood: 5 } }])
})
