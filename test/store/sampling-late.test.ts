import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { connect } from '#main/store/connection'
import { wholeRegister } from '#shared/households/household'
import { sampleId } from '../documents/papers/project-records'
import { begin, confirm, draw, id, listed, register, remarked, sample, save, startSampling } from './sampling-fixture'

beforeEach(startSampling)

/** A complaint about a household that was not drawn, or was. */
async function complain(of: (isListed: boolean) => boolean): Promise<string> {
  const filter = wholeRegister(sampleId)
  const { rows } = await sample.get('household.list', { filter, after: null, limit: 100 })
  const inIt = new Set((await listed()).map(({ householdId }) => householdId))
  const { id: householdId } = rows.find((row) => of(inIt.has(row.id)))!
  const { revision } = await sample.get('household.get', { id: householdId })
  await sample.get('household.save', { id: householdId, revision, marks: ['complaint'] })
  return householdId
}

async function judge(verdict: string) {
  await sample.change(id, { verdict })
  return sample.refusal(id, 'judged')
}

describe('what must be visited and is known only after the draw', () => {
  beforeEach(async () => {
    await register([40])
    await begin()
    await draw()
    await confirm()
  })

  test('[P14] comes on top of the list before there is a conclusion', async () => {
    const late = await complain((isListed) => !isListed)
    for (const { householdId } of await listed()) await save(householdId, 'good')
    expect(await judge('passed')).toBe(
      '抽样以后又有 1 户要全部复核（备案近亲属、被举报、结论异常、拒绝录音），先补入必查户',
    )
    expect(await remarked()).toContain('抽样以后又有 1 户要全部复核')
    expect(await sample.get('sampling.join', { recordId: id })).toMatchObject({
      unlisted: 0,
      drawn: { good: 12 },
      obligatory: { pending: 1, byReason: { complaint: 1 } },
    })
    expect((await listed(['pending'])).map(({ householdId }) => householdId)).toEqual([late])
    expect(await judge('passed')).toContain('还有 1 户没有登记复核结果')
    await save(late, 'good')
    expect(await judge('passed')).toBeNull()
  })

  test('[P14] is on the list already where it was drawn by lot', async () => {
    await complain((isListed) => isListed)
    expect((await sample.get('record.around', { id })).sample).toMatchObject({ unlisted: 0 })
  })

  test('[P14] and lives where nobody was drawn from counts to no layer, and leaves the verdict to those drawn', async () => {
    const before = await sample.get('project.get', { id: sampleId })
    await sample.get('project.save', { ...before, areas: [...before.areas, '后补苏木'] })
    const texts = { code: 'HB00001', name: '后补户', area: '后补苏木', type: '特困' }
    const late = await sample.get('household.create', { projectId: sampleId, texts, numbers: {} })
    await sample.get('household.save', { id: late.id, revision: late.revision, marks: ['complaint'] })
    await sample.get('sampling.join', { recordId: id })
    for (const { householdId } of await listed())
      await save(householdId, householdId === late.id ? 'bad' : 'good', { reason: '没有入户' })
    const { sample: standing } = await sample.get('record.around', { id })
    expect(standing).toMatchObject({
      strata: [{ good: 12, bad: 0, pending: 0 }],
      drawn: { good: 12, bad: 0 },
      obligatory: { bad: 1 },
    })
    const { folder } = (await sample.get('county.current', null))!
    const database = connect(join(folder, 'county.sqlite'), { readonly: true })
    const layer = database.prepare('SELECT stratum FROM sampled_households WHERE household_id = ?').pluck().get(late.id)
    database.close()
    expect(layer).toBe(-1)
    await sample.change(id, { findings: '一户没有入户' })
    expect(await judge('passed')).toBeNull()
  })

  test('[P14] is visited after all where another one had taken its place', async () => {
    const [one] = await listed()
    await sample.get('sampling.replace', { recordId: id, householdId: one!.householdId, reason: '全户外出' })
    const { revision } = await sample.get('household.get', { id: one!.householdId })
    await sample.get('household.save', { id: one!.householdId, revision, marks: ['complaint'] })
    expect(await sample.get('sampling.join', { recordId: id })).toMatchObject({ replaced: 0, unlisted: 0 })
    expect((await listed(['pending'])).map(({ householdId }) => householdId)).toContain(one!.householdId)
  })
})

test('[P14] [P17] relatives found bad in a batch that passed are put right one by one', async () => {
  await register([40], (at) => (at <= 9 ? '是' : ''))
  await begin()
  await draw()
  await confirm()
  for (const { householdId, reasons } of await listed())
    await (reasons.length > 0 ? save(householdId, 'bad', { reason: '没有入户' }) : save(householdId, 'good'))
  expect(await judge('passed')).toBeNull()
  const begun = (kind: string) => sample.call('record.create', { kind, ownerId: sampleId, body: null, from: id })
  expect(await begun('rectification')).toMatchObject({
    ok: true,
    value: { body: { inspectionId: id, problems: [{ fact: expect.stringContaining('9户不合格，户编码和原因见') }] } },
  })
  expect(await begun('sampling')).toMatchObject({ ok: false })
})
