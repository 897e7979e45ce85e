import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { laterStanding } from '#shared/procedure/later-standing'
import { railSteps } from '#shared/procedure/steps'
import { milestoneOptions, milestonesOf } from '#shared/records/milestones'
import type { Body } from '#shared/records/record-field'
import { reportsDue } from '#shared/records/reports-due'
import { serviceReport } from '#shared/records/service-report'
import { sampleId, startInSample } from '../documents/papers/project-records'
import { wholePlan } from '../fixtures/records/work-plan'

type Sample = Awaited<ReturnType<typeof startInSample>>
let sample: Sample
beforeEach(async () => {
  sample = await startInSample()
})

const done = (amount: number | null) => [{ id: 'q1', target: '完成服务数量', done: amount }]
const first: Body = { report: 'p1', dueOn: '2023-06-27', receivedOn: '2023-06-26', quantities: done(700) }

async function withFile(kind: string, slot: string, part: Body) {
  const { id } = await sample.keep(kind, part)
  const path = join(sample.documentsFolder, `${slot}.txt`)
  writeFileSync(path, slot)
  await sample.get('record.addFile', { id, slot, path })
  return id
}
const report = (part: Body) => withFile('service-report', 'report', part)
const why = async (part: Body) => sample.refusal(await report(part), 'received')
async function remarks(id: string) {
  const { body, state } = await sample.get('record.get', { id })
  const around = await sample.get('record.around', { id })
  return serviceReport.remarks?.(body, { ...around, today: '2023-07-10', ownerId: sampleId, filled: [] }, state)
}
const kept = () =>
  sample.get('record.ofProject', { projectId: sampleId, kinds: ['work-plan', 'service-report', 'contract-change'] })

describe('报告计划', () => {
  test('[P25] [N18] the reports due are those of the contract, five working days after each quarter', async () => {
    expect(reportsDue(await kept()).map(({ id, title, endOn, dueOn }) => [id, title, endOn, dueOn])).toEqual([
      ['p1', '第1期', '2023-06-19', '2023-06-27'],
      ['p2', '第2期', '2023-09-19', '2023-09-26'],
      ['p3', '第3期', '2023-12-19', '2023-12-26'],
      ['p4', '第4期（兼总报告）', '2024-03-19', '2024-03-26'],
    ])
  })

  test('[P25] a new record is the next report nobody has begun, with its day and a row for each quantity', async () => {
    const one = await sample.keep('service-report')
    expect(one.body).toMatchObject({ report: 'p1', dueOn: '2023-06-27', quantities: done(null) })
    expect((await sample.keep('service-report')).body).toMatchObject({ report: 'p2', dueOn: '2023-09-26' })
    expect(serviceReport.dueOn?.(one.body, { ownerId: sampleId, state: 'draft' })).toBe('2023-06-27')
    expect(serviceReport.dueOn?.(one.body, { ownerId: sampleId, state: 'received' })).toBeNull()
  })
})

describe('核查工作报告', () => {
  test('[P25] [P29] is registered with its day, its quantities and the report itself; then it changes no more', async () => {
    const bare = await sample.keep('service-report', first)
    expect(await sample.refusal(bare.id, 'received')).toBe('还缺文件：核查工作报告（盖章）')
    await sample.get('record.setRemoved', { id: bare.id, revision: bare.revision, removed: true })
    const id = await report(first)
    expect(await sample.refusal(id, 'received')).toBeNull()
    const { revision, body } = await sample.get('record.get', { id })
    expect(await sample.call('record.save', { id, revision, body: { ...body, dueOn: null } })).toMatchObject({
      error: { code: 'RECORD_FROZEN' },
    })
  })

  test.each<[string, Body, string]>([
    ['[P25] of no period of the contract', { ...first, report: 'p9' }, '合同没有约定这一期报告'],
    ['[P25] of no period at all', { ...first, report: null }, '没有选哪一期'],
    ['[P29] received before its period began', { ...first, receivedOn: '2023-03-19' }, '早于报告期开始日期 2023-03-20'],
    ['[P29] received on a day to come', { ...first, receivedOn: '2023-07-11' }, '收到日期还没有到'],
    ['[P23] without what was done', { ...first, quantities: done(null) }, '没有填数量，没有完成的填 0'],
    ['[P23] without one of the quantities', { ...first, quantities: [] }, '没有填“完成服务数量”当期完成多少'],
    [
      '[P23] with a quantity twice',
      { ...first, quantities: [...done(1), { id: 'q2', target: '完成服务数量', done: 2 }] },
      '第2项与前面的是同一项',
    ],
    ['[P23] with a day of no node', { ...first, nodes: [{ id: 'n', node: null, doneOn: '2023-06-01' }] }, '没有选节点'],
  ])('is not registered %s', async (_, part, told) => {
    expect(await why(part)).toContain(told)
  })

  test('[P25] a period has one report', async () => {
    expect(await why(first)).toBeNull()
    expect(await why(first)).toContain('第1期工作报告已经登记过一份，一期只登记一份')
  })

  test('nothing done in a period is a report too', async () => {
    expect(await why({ ...first, quantities: done(0) })).toBeNull()
  })

  test('[P29] [N18] a late one says by how many days, one that is missing that it can be urged', async () => {
    const late = await report({ ...first, receivedOn: '2023-07-02' })
    expect(await remarks(late)).toEqual(['报告逾期 5 日收到，期限 2023-06-27。'])
    const missing = await report({ ...first, receivedOn: null })
    expect(await remarks(missing)).toEqual(['报告期限 2023-06-27 已过，还没有收到，可以催办。'])
    expect(await remarks(await report({ ...first, receivedOn: '2023-06-10' }))).toEqual([
      '收到日期早于报告期满日 2023-06-19：报告说的可能不是整个报告期。',
    ])
    expect(await remarks(await report({ ...first, dueOn: '2023-07-20', receivedOn: null }))).toEqual([
      '按合同和补充协议，这一期应于 2023-06-27 前提交。',
    ])
  })

  test('[P23] with the reports before it no more than the contract counts is done, unless the notes say why', async () => {
    expect(await why({ ...first, quantities: done(3_000) })).toBeNull()
    const second = { report: 'p2', dueOn: '2023-07-10', receivedOn: '2023-07-10' }
    const told = '“完成服务数量”各期累计 5000 户，超过数量目标 3200 户'
    const id = await report({ ...second, quantities: done(2_000) })
    expect(await sample.refusal(id, 'received')).toContain(`${told}：当期完成填的是这一期的`)
    const { revision, body } = await sample.get('record.get', { id })
    const notes = '旗里追加新申请的户，补充协议正在签订'
    await sample.get('record.save', { id, revision, body: { ...body, notes } })
    expect(await remarks(id)).toContain(`${told}，请核对。`)
    expect(await sample.refusal(id, 'received')).toBeNull()
  })

  test('three decimals in a quantity, or a day there is not, are refused and lose nothing', async () => {
    const { id, revision, body } = await sample.keep('service-report', first)
    for (const bad of [{ quantities: [{ id: 'q1', target: null, done: 1.125 }] }, { receivedOn: '2023-02-30' }])
      expect(await sample.call('record.save', { id, revision, body: { ...body, ...bad } })).toMatchObject({
        error: { code: 'INPUT_INVALID' },
      })
    expect((await sample.get('record.get', { id })).body).toEqual(body)
  })
})

describe('里程碑', () => {
  test('[P23] are the nodes of the filed plan and every stage of the contract no node stands for, each with the day it was done', async () => {
    const ofStages = async () => {
      const around = await kept()
      return milestonesOf(around, around.records)
    }
    expect((await ofStages()).map(({ title, dueOn, by }) => [title, dueOn, by])).toEqual([
      ['合同生效且乙方工作实施方案已报甲方备案（第1期 首期款）', '2023-03-22', 'contract'],
      ['约定数量完成50%以上（第2期 中期款）', '2023-09-18', 'reckoned'],
      ['全部服务完成（第3期 末期款）', '2024-03-19', 'contract'],
    ])
    const plan = await withFile('work-plan', 'plan', wholePlan)
    expect(await sample.refusal(plan, 'filed')).toBeNull()
    const id = await report({ ...first, nodes: [{ id: 'x', node: 'n1', doneOn: '2023-03-28' }] })
    expect(milestoneOptions(await sample.get('record.around', { id }))[0]).toEqual({
      code: 'n1',
      title: '人员培训、进场，计划 2023-03-25',
    })
    expect((await ofStages()).map(({ doneOn }) => doneOn)).toEqual(['2023-03-18', null, null, null])
    expect(await sample.refusal(id, 'received')).toBeNull()
    expect((await ofStages()).map(({ title, dueOn, doneOn }) => [title, dueOn, doneOn])).toEqual([
      ['合同生效且乙方工作实施方案已报甲方备案（第1期 首期款）', '2023-03-22', '2023-03-18'],
      ['人员培训、进场', '2023-03-25', '2023-03-28'],
      ['完成一半（第2期付款的条件）', '2023-09-20', null],
      ['全部完成（第3期付款的条件）', '2024-02-29', null],
    ])
  })
})

describe('应交未交', () => {
  const step = async (id: string) => {
    const readiness = await sample.get('bundle.readiness', { projectId: sampleId, stage: null })
    return laterStanding(railSteps('during').find((one) => one.id === id)!, readiness, { wrong: 0, unfilled: 0 })
  }

  test('[N17] a work plan nobody has handed in makes its step 有问题 from the day after its term', async () => {
    sample.clock.now = new Date('2023-03-22T02:00:00Z')
    expect((await step('work-plan')).wrong).toEqual([])
    sample.clock.now = new Date('2023-03-23T02:00:00Z')
    expect(await step('work-plan')).toMatchObject({
      state: 'wrong',
      wrong: ['承接主体工作方案还没有报备（期限 2023-03-22）'],
    })
    await sample.keep('work-plan', { receivedOn: '2023-03-21' })
    expect((await step('work-plan')).wrong).toEqual([])
  })

  test('[N18] [P29] a report nobody has handed in is told, begun and still late it is told by its own name', async () => {
    sample.clock.now = new Date('2023-06-27T02:00:00Z')
    expect((await step('tracking')).wrong).toEqual([])
    sample.clock.now = new Date('2023-06-28T02:00:00Z')
    expect((await step('tracking')).wrong).toEqual(['第1期工作报告还没有收到（期限 2023-06-27）'])
    const id = await report({ ...first, receivedOn: null })
    expect((await step('tracking')).wrong).toEqual(['第1期工作报告'])
    await sample.change(id, { receivedOn: '2023-06-28' })
    expect(await sample.refusal(id, 'received')).toBeNull()
    expect((await step('tracking')).wrong).toEqual([])
  })

  test('[P23] a milestone whose agreed day is behind and of which nobody has told the end is told', async () => {
    const told = '“全部服务完成（第3期 末期款）”没有登记完成日期（期限 2024-03-19）'
    sample.clock.now = new Date('2024-03-19T02:00:00Z')
    expect((await step('tracking')).wrong).not.toContain(told)
    sample.clock.now = new Date('2024-03-20T02:00:00Z')
    expect((await step('tracking')).wrong).toContain(told)
  })
})
