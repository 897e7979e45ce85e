import { beforeEach, describe, expect, test } from 'vitest'
import { sampleHistory } from '#shared/history/history-ids'
import { wholeRegister } from '#shared/households/household'
import { basisOf, type SampleBasis, wholeBasis } from '#shared/sampling/basis'
import { docxText } from '../documents/docx-text'
import { sampleId } from '../documents/papers/project-records'
import { below, putFiles } from '../fixtures/households/delivered'
import { temporaryFolder } from './county-fixture'
import { begin, confirm, draw, id, listed, register, sample, save, seed, startSampling } from './sampling-fixture'

const codes = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => `CY${String(from + at).padStart(5, '0')}`)
let folder: string

/** What the contractor hands over in one folder that grows, on that day. */
async function deliver(on: string, of: readonly string[]) {
  sample.clock.now = new Date(`${on}T02:00:00Z`)
  for (const code of of) putFiles(folder, below(code, { '调查表.txt': Buffer.from(code) }))
  await sample.get('delivery.begin', { projectId: sampleId, path: folder, mode: 'registered', jobId: on })
}
const may = { deliveredBy: '2023-05-20' }
const count = (basis: Partial<SampleBasis>, previousId: string | null = null) =>
  sample.call('sampling.basis', { recordId: id, basis: { ...wholeBasis, ...basis }, previousId })
const refusalOf = async (asked: ReturnType<typeof count>) => {
  const answer = await asked
  return answer.ok ? null : answer.error.params.detail
}
async function mark(code: string) {
  const { rows } = await sample.get('household.list', {
    filter: { ...wholeRegister(sampleId), text: code },
    after: null,
    limit: 1,
  })
  const { revision } = await sample.get('household.get', { id: rows[0]!.id })
  await sample.get('household.save', { id: rows[0]!.id, revision, marks: ['complaint'] })
}
/** Drawn, visited and concluded. */
async function conclude(verdict: 'passed' | 'returned') {
  await draw()
  expect(await confirm()).toBeNull()
  const result = verdict === 'passed' ? 'good' : 'bad'
  for (const { householdId } of await listed()) await save(householdId, result, { reason: '没有入户' })
  await sample.change(id, { verdict, findings: '没有入户' })
  expect(await sample.refusal(id, 'judged')).toBeNull()
  return id
}

beforeEach(async () => {
  await startSampling()
  await register([30, 20])
  folder = temporaryFolder()
  await deliver('2023-05-20', [...codes(1, 10), ...codes(31, 40)])
  await deliver('2023-06-18', codes(11, 20))
  sample.clock.now = new Date('2023-07-10T02:00:00Z')
})

describe('[P14] 抽样范围', () => {
  test('is counted before the draw: the register, what was delivered up to a day, chosen areas', async () => {
    await begin()
    const all = { ok: true, value: { households: 50, passed: 0, untold: 0 } }
    expect(await count({})).toEqual(all)
    expect(await count(may)).toMatchObject({ value: { households: 20 } })
    expect(await count({ deliveredBy: '2023-06-18' })).toMatchObject({ value: { households: 30 } })
    expect(await count({ areas: ['抽样乙苏木'] })).toMatchObject({ value: { households: 20 } })
    expect(await count({ ...may, areas: ['抽样乙苏木'] })).toMatchObject({ value: { households: 10 } })
  })

  test('of nobody, or of a day to come, is refused with what to look at', async () => {
    await begin({ deliveredBy: '2023-05-19' })
    const nobody = '抽样范围内没有户（截至2023年5月19日已交付的0户），请核对交付截止日期和苏木乡镇'
    expect(await refusalOf(count({ deliveredBy: '2023-05-19' }))).toContain(nobody)
    const refused = await sample.call('sampling.draw', { recordId: id })
    expect(refused).toMatchObject({ ok: false, error: { params: { detail: expect.stringContaining(nobody) } } })
    expect(await refusalOf(count({ deliveredBy: '2023-07-11' }))).toBe('交付截止日期还没有到')
  })

  test('is kept with the seed, and told by history and paper; drawn again later it draws the same', async () => {
    await begin({ ...may, areas: ['抽样甲苏木', '抽样乙苏木'] })
    expect(await draw()).toMatchObject({ population: 20, basis: may, drawn: { pending: 6 } })
    const drawn = (await listed()).map(({ code }) => code)
    expect(drawn.filter((code) => ![...codes(1, 10), ...codes(31, 40)].includes(code))).toEqual([])
    const told = '截至2023年5月20日已交付的20户，苏木乡镇：抽样甲苏木、抽样乙苏木'
    const { steps } = await sample.get('history.list', { recordId: sampleHistory(id), before: null, limit: 1 })
    expect(steps[0]?.fields[0]?.after).toBe(`随机 6 户，必查 0 户，比例 30.00%，种子 ${seed}，范围 ${told}`)
    expect(docxText(await sample.previewed('sample-visits', id))).toContain(`${told}，30.00%`)
    const undone = await sample.get('history.undo', steps[0]!.stamp)
    await sample.get('history.undo', undone)
    await deliver('2023-07-11', codes(21, 25))
    await draw()
    expect((await listed()).map(({ code }) => code)).toEqual(drawn)
  })

  test('is not confirmed with another basis than was drawn of', async () => {
    await begin(may)
    await draw()
    await sample.change(id, { deliveredBy: '2023-06-18' })
    expect(await confirm()).toContain('抽样范围与抽取时的不同，请重新抽取')
  })

  test('bounds who must be visited: a late one and a replacement are of the batch, another batch has its own', async () => {
    await begin({ ...may, areas: ['抽样乙苏木'], shareBp: 9_000 })
    await draw()
    await confirm()
    const inIt = new Set((await listed()).map(({ code }) => code))
    await mark('CY00011')
    expect((await sample.get('record.around', { id })).sample).toMatchObject({ unlisted: 0 })
    const [one] = await listed()
    const replace = (householdId: string) =>
      sample.call('sampling.replace', { recordId: id, householdId, reason: '全户外出' })
    expect(await replace(one!.householdId)).toMatchObject({ ok: true })
    expect(inIt.has((await listed()).at(-1)!.code)).toBe(false)
    const [two] = await listed()
    expect(await replace(two!.householdId)).toMatchObject({
      error: { params: { detail: '同一层里没有可以替换的户了' } },
    })
  })
})

describe('[P14] the batch after one that passed', () => {
  test('leaves its households out, whatever becomes of their folders, but whom nobody has visited and must', async () => {
    await begin(may)
    const first = await conclude('passed')
    const visited = new Set(
      (await sample.get('sampling.list', { recordId: first, results: ['good'], after: 0, limit: 99 })).map(
        ({ code }) => code,
      ),
    )
    const unvisited = codes(1, 10).find((code) => !visited.has(code))!
    await mark(unvisited)
    await begin({ deliveredBy: '2023-06-18' })
    const { body } = await sample.get('record.get', { id })
    expect(body).toMatchObject({ batch: '第2批', without: ['passed'] })
    expect(await count({ deliveredBy: '2023-06-18' })).toMatchObject({ value: { households: 30, passed: 19 } })
    expect(await draw()).toMatchObject({ population: 11, obligatory: { pending: 1 } })
    expect((await listed()).filter(({ reasons }) => reasons.length > 0).map(({ code }) => code)).toEqual([unvisited])
    const left = [...codes(11, 20), unvisited]
    expect((await listed()).filter(({ code }) => !left.includes(code))).toEqual([])
  })

  test('is refused where all of its households have passed', async () => {
    await begin(may)
    await conclude('passed')
    await begin()
    expect(await refusalOf(count({ ...may, without: ['passed'] }))).toBe(
      '抽样范围内的20户都在已通过的批次里；确要再抽的，取消“不再抽”',
    )
  })
})

test('[P14] a batch that went back is drawn again of the same households, whatever was delivered since; of no others', async () => {
  await begin(may)
  const first = await conclude('returned')
  const again = await sample.get('record.create', { kind: 'sampling', ownerId: sampleId, body: null, from: first })
  expect(basisOf(again.body as unknown as SampleBasis)).toEqual({ ...wholeBasis, ...may })
  // Whose a folder of then was taken for is put right.
  await sample.get('delivery.assign', { number: 1, householdId: null })
  const input = { recordId: again.id, previousId: first }
  const counted = (basis: Partial<SampleBasis>) =>
    sample.call('sampling.basis', { ...input, basis: { ...wholeBasis, ...basis } })
  expect(await counted(may)).toMatchObject({ value: { households: 20 } })
  expect(await counted({})).toMatchObject({ error: { params: { detail: expect.stringContaining('须与它相同') } } })
  await sample.change(again.id, { deliveredBy: null })
  expect(await sample.refusal(again.id, 'drawn')).toContain('抽样范围须与上一次抽样')
})
