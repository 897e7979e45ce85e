import { beforeEach, describe, expect, test } from 'vitest'
import { docxText } from '../documents/docx-text'
import { sampleId } from '../documents/papers/project-records'
import { begin, confirm, draw, id, listed, register, remarked, sample, save, startSampling } from './sampling-fixture'

const judge = async (verdict: string) => {
  await sample.change(id, { verdict, findings: '收入漏登' })
  return sample.refusal(id, 'judged')
}
async function remove(recordId: string) {
  const { revision } = await sample.get('record.get', { id: recordId })
  const removed = await sample.call('record.setRemoved', { id: recordId, revision, removed: true })
  return removed.ok ? null : removed.error.params.detail
}

/** 12 visited, 9 of them bad: the batch went back. */
beforeEach(async () => {
  await startSampling()
  await register([40])
  await begin({ batch: '第1批' })
  await draw()
  await confirm()
  for (const [at, { householdId }] of (await listed()).entries())
    await (at < 9 ? save(householdId, 'bad', { reason: '没有入户' }) : save(householdId, 'good'))
  expect(await judge('returned')).toBeNull()
})

describe('[P14] a conclusion that is taken back', () => {
  test('lets results be put right for a recorded reason only, and is told by form and paper ever after', async () => {
    expect(await sample.refusal(id, 'correcting')).toBeNull()
    const bad = await listed(['bad'])
    const barred = { ok: false, error: { params: { detail: '先写明退回更正的理由，再改复核结果' } } }
    expect(await save(bad[0]!.householdId, 'good')).toMatchObject(barred)
    expect(await judge('returned')).toContain('没有写明退回更正的理由')
    await sample.change(id, { backReason: '同意' })
    expect(await save(bad[0]!.householdId, 'good')).toMatchObject(barred)
    await sample.change(id, { backReason: '复核表九户登记串行' })
    for (const { householdId } of bad) await save(householdId, 'good')
    expect(await remarked()).toContain('结论已经退回更正，理由：复核表九户登记串行。')
    expect(await judge('passed')).toBeNull()
    const told = '2023年7月10日更正：原结论“该批退回，加倍抽查”，随机样本合格3户、不合格9户；理由：复核表九户登记串行'
    expect((await sample.get('record.get', { id })).body).toMatchObject({
      corrections: told,
      backReason: '',
      drawnBad: 0,
    })
    expect(await remarked()).toContain(`结论作出后更正过：${told}。`)
    expect(docxText(await sample.previewed('sample-visits', id))).toContain(told)
    await sample.refusal(id, 'correcting')
    expect(await judge('passed')).toContain('没有写明退回更正的理由')
  })

  test('is not buried: the batch is not moved out, and no other draw of its households begins beside it', async () => {
    await sample.refusal(id, 'correcting')
    const first = id
    expect(await remove(first)).toContain('已经登记了复核结果，一直保留')
    await begin({ batch: '第2批', shareBp: 1_000 })
    await draw()
    expect(await confirm()).toContain('它还没有作出结论')
    expect(await remove(id)).toBeNull()
  })

  test('stays the batch that went back under another name, and its repetition takes double the share', async () => {
    const first = id
    await begin({ batch: '第2批', shareBp: 1_000 })
    await draw()
    expect(await confirm()).toContain('把它选为上一次抽样')
    expect(await confirm()).toContain('这次不低于60%')
    await sample.change(id, { previousId: first, shareBp: 6_000 })
    await draw()
    expect(await confirm()).toBeNull()
  })
})

test('[P14] a visit by one person alone, or before the draw', async () => {
  const first = id
  const again = await sample.get('record.create', { kind: 'sampling', ownerId: sampleId, body: null, from: first })
  await begin({ ...again.body, drawer: '乌云', drawnOn: '2023-07-02' })
  await draw()
  expect(await confirm()).toBeNull()
  const [one] = await listed()
  expect(await save(one!.householdId, 'good')).toMatchObject({
    error: { params: { detail: '复核日期 2023-07-01 早于抽样日期 2023-07-02' } },
  })
  await save(one!.householdId, 'good', { visitedOn: '2023-07-02', visitors: '乌云' })
  expect(await remarked()).toContain('有 1 户的复核人不足2人，入户复核由两人进行。')
})
