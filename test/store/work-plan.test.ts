import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { kindBy } from '#shared/records/kind-by-figures'
import type { Body } from '#shared/records/record-field'
import { workPlan } from '#shared/records/work-plan'
import { sampleId, startInSample } from '../documents/papers/project-records'
import { ruleData } from '../fixtures/county-year'
import { wholePlan } from '../fixtures/records/work-plan'

type Sample = Awaited<ReturnType<typeof startInSample>>
let sample: Sample
beforeEach(async () => {
  sample = await startInSample()
})

/** With the plan itself as a file. */
async function received(part: Body = {}) {
  const { id } = await sample.keep('work-plan', { ...wholePlan, ...part })
  const path = join(sample.documentsFolder, '工作方案.txt')
  writeFileSync(path, '工作方案')
  await sample.get('record.addFile', { id, slot: 'plan', path })
  return id
}
const why = async (part: Body, to = 'filed') => sample.refusal(await received(part), to)
async function remarks(id: string) {
  const { body, state } = await sample.get('record.get', { id })
  const around = await sample.get('record.around', { id })
  return kindBy(workPlan, ruleData).remarks?.(
    body,
    { ...around, today: '2023-07-10', ownerId: sampleId, filled: [] },
    state,
  )
}

describe('承接主体工作方案', () => {
  test('[N17] a new one begins with its last day: five working days after signing, as the step reckons it', async () => {
    const { body } = await sample.keep('work-plan')
    expect(body).toMatchObject({ dueOn: '2023-03-22', version: '第1版' })
    expect(body.name).toMatch(/工作方案$/)
  })

  test('[N17] [P10] [P12] it is filed with everything in order, and changes no more', async () => {
    const id = await received()
    expect(await sample.refusal(id, 'filed')).toBeNull()
    const { revision, body } = await sample.get('record.get', { id })
    expect(await sample.call('record.save', { id, revision, body: { ...body, name: '改' } })).toMatchObject({
      error: { code: 'RECORD_FROZEN' },
    })
  })

  test('[N17] late by so many days is said, on the last day it is not', async () => {
    expect(
      (await remarks(await received({ receivedOn: '2023-03-23', concludedOn: '2023-03-24' })))?.join(''),
    ).toContain('逾期 1 日收到：应于 2023-03-22 前报备')
    expect(await remarks(await received({ receivedOn: '2023-03-22', concludedOn: '2023-03-23' }))).toEqual([])
    expect((await remarks(await received({ receivedOn: '2023-03-14' })))?.join('')).toContain('早于合同签订日期')
  })

  test('[N17] without the plan itself it is not filed', async () => {
    const { id } = await sample.keep('work-plan', wholePlan)
    expect(await sample.refusal(id, 'filed')).toBe('还缺文件：承接主体工作方案')
  })

  const [first, half, all] = wholePlan.nodes
  const [lead, ...others] = wholePlan.staff
  test.each<[string, Body, string]>([
    ['[P10] a node before the service', { nodes: [{ ...first, on: '2023-03-19' }] }, '早于服务开始日期 2023-03-20'],
    ['[P10] a node after the service', { nodes: [{ ...first, on: '2024-03-20' }] }, '晚于服务结束日期 2024-03-19'],
    ['[P10] no node at all', { nodes: [] }, '没有填时间节点'],
    ['[P10] a node without a day', { nodes: [{ ...first, on: null }] }, '没有填时间节点第1项的日期'],
    [
      '[P10] less to be done by a later day',
      { nodes: [half, { ...all, quantity: 100 }] },
      '时间节点第2项的累计数量比前面的节点（1600）少',
    ],
    ['[P10] more than is agreed', { nodes: [{ ...all, quantity: 3201 }] }, '超过数量目标 3200'],
    ['a quantity of nothing', { nodes: [{ ...all, target: null }] }, '没有选是哪一项数量目标'],
    ['[P12] nobody who supervises', { staff: others.filter(({ role }) => role !== 'supervision') }, '没有内部督导的人'],
    [
      '[P12] nobody who enters',
      { staff: wholePlan.staff.filter(({ role }) => role !== 'entry') },
      '没有平台录入责任人',
    ],
    [
      '[P12] one alone in a team',
      { staff: [...wholePlan.staff, { ...lead, id: 's', role: 'service', team: '三组' }] },
      '“三组”只有 1 人，合同约定每组不少于 2 人',
    ],
    ['[P12] duties left open', { staff: [{ ...lead, duties: '/' }, ...others] }, '人员分工第1项的职责'],
    ['[N17] not all of the contract', { coversAll: 'no' }, '“覆盖合同的全部内容”核对为否，不能备案'],
    ['[P12] no supervision of its own', { ownSupervision: 'no' }, '“有内部监督管理机制”核对为否'],
    ['[N17] what was not looked at', { pairs: null }, '没有选每个小组的人数符合约定'],
    ['[N17] a conclusion that says the other', { conclusion: 'return' }, '结论是“退回补正”'],
    ['a conclusion before it came', { concludedOn: '2023-03-17' }, '结论日期早于收到日期'],
    ['a day to come', { concludedOn: '2023-08-01' }, '结论日期还没有到'],
  ])('is not filed with %s', async (_, part, told) => {
    expect(await why(part)).toContain(told)
  })

  test('[N17] the refusal names the article', async () => {
    const moved = await sample.move(await received({ coversAll: 'no' }), 'filed')
    expect(moved).toMatchObject({ error: { params: { basis: expect.stringContaining('通知》一（五）') } } })
    expect(moved).toMatchObject({ error: { params: { basis: expect.stringContaining('二（一）') } } })
  })
})

describe('退回补正', () => {
  const sentBack: Body = {
    coversAll: 'no',
    conclusion: 'return',
    reasons: '缺少河西乡的安排',
    correctBy: '2023-03-24',
  }

  test.each<[string, Body, string]>([
    ['without what is to be put right', { ...sentBack, reasons: '' }, '没有填要补正什么'],
    ['without a term', { ...sentBack, correctBy: null }, '没有填补正期限'],
    ['with a term before it', { ...sentBack, correctBy: '2023-03-18' }, '补正期限早于结论日期'],
    ['with the conclusion 备案', { ...sentBack, conclusion: 'file' }, '结论是“备案”'],
  ])('not %s', async (_, part, told) => {
    expect(await why(part, 'returned')).toContain(told)
  })

  test('[N17] is due by its term, handed in again, and then filed', async () => {
    const id = await received(sentBack)
    expect(await sample.refusal(id, 'returned')).toBeNull()
    const { body, state } = await sample.get('record.get', { id })
    expect(workPlan.dueOn?.(body, { ownerId: sampleId, state })).toBe('2023-03-24')
    expect(await sample.refusal(id, 'received')).toBe('没有填重新提交日期')
    await sample.change(id, { resubmittedOn: '2023-03-18' })
    expect(await sample.refusal(id, 'received')).toContain('重新提交日期早于退回的日期')
    await sample.change(id, { resubmittedOn: '2023-03-23' })
    expect(await sample.refusal(id, 'received')).toBeNull()
    await sample.change(id, { coversAll: 'yes', conclusion: 'file' })
    expect(await sample.refusal(id, 'filed')).toContain('结论日期早于重新提交日期')
    await sample.change(id, { concludedOn: '2023-03-24' })
    expect(await sample.refusal(id, 'filed')).toBeNull()
  })

  test('[N17] what is sent back cannot be filed before it is handed in again', async () => {
    const id = await received(sentBack)
    await sample.move(id, 'returned')
    expect(await sample.refusal(id, 'filed')).toContain('只能「重新提交」')
  })
})
