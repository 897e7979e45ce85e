import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { inspection } from '#shared/records/inspection'
import { kindBy } from '#shared/records/kind-by-figures'
import type { Body } from '#shared/records/record-field'
import type { SupervisionPlanBody } from '#shared/records/supervision-plan'
import { supervisionStanding } from '#shared/records/supervision-standing'
import { sampleId, startInSample } from '../documents/papers/project-records'
import { ruleData } from '../fixtures/county-year'
import { clearVisit as clear } from '../fixtures/records/inspection'

type Sample = Awaited<ReturnType<typeof startInSample>>
let sample: Sample
beforeEach(async () => {
  sample = await startInSample()
})

const problem = { id: 'p1', fact: '三户没有照片', clause: 'C05', clauseText: '', evidence: '档案编号 0012、0013、0017' }
const funds = { planRow: 'funds', way: 'document_review', service: '资金使用', accounts: '专账齐全' }
const found: Body = { ...clear, problems: [problem], handling: 'rectify' }

async function approvePlan() {
  const { id, body } = await sample.keep('supervision-plan')
  const rows = (body as SupervisionPlanBody).rows.map((row) => ({ ...row, inspectors: '乌云、李明' }))
  await sample.change(id, { madeOn: '2023-03-16', approver: '巴特尔', rows })
  await sample.move(id, 'approved')
}
const why = async (part: Body) => sample.refusal((await sample.keep('inspection', { ...clear, ...part })).id, 'done')
async function signed(part: Body) {
  const { id } = await sample.keep('inspection', part)
  expect(await sample.refusal(id, 'done')).toBeNull()
  return id
}
async function remarks(id: string) {
  const { body, state } = await sample.get('record.get', { id })
  const around = await sample.get('record.around', { id })
  return kindBy(inspection, ruleData).remarks?.(
    body,
    { ...around, today: '2023-07-10', ownerId: sampleId, filled: [] },
    state,
  )
}

describe('监督检查记录', () => {
  test('[P14] [P15] is signed with way, service and link, by whom and with whom; then it is frozen', async () => {
    const blank = await sample.keep('inspection')
    const lacks = await sample.refusal(blank.id, 'done')
    for (const said of [
      '没有填检查日期',
      '没有选检查方式',
      '没有填环节',
      '没有填检查人',
      '没有选处理',
      '没有选在场人签认',
    ])
      expect(lacks).toContain(said)
    const id = await signed(clear)
    const { revision, body } = await sample.get('record.get', { id })
    expect(await sample.call('record.save', { id, revision, body: { ...body, place: '改' } })).toMatchObject({
      error: { code: 'RECORD_FROZEN' },
    })
  })

  test.each<[string, Body, string]>([
    ['before the service', { checkedOn: '2023-03-01' }, '检查日期早于服务开始日期 2023-03-20'],
    ['on a day to come', { checkedOn: '2023-08-01' }, '检查日期还没有到'],
    ['with problems and nothing wrong', { problems: [problem] }, '处理不能是“未发现问题”'],
    ['to be put right without a problem', { handling: 'rectify' }, '没有填问题'],
    [
      'with a problem without its clause',
      { ...found, problems: [{ ...problem, clause: null }] },
      '没有选问题第1项的合同条款',
    ],
    ['with a problem without evidence', { ...found, problems: [{ ...problem, evidence: '/' }] }, '问题第1项的证据'],
    ['by another clause that is not said', { ...found, problems: [{ ...problem, clause: 'other' }] }, '哪一条约定'],
    ['put right on the spot without how', { ...found, handling: 'on_spot' }, '没有填当场改正情况'],
    ['a sampling without a sample', { way: 'key_sampling' }, '重点抽查没有填样本'],
    ['refused without a word on it', { signature: 'refused' }, '拒签的，没有注明情况'],
    ['of the money without accounts', { service: '资金使用' }, '没有填专账与票据情况'],
  ])('[P14] [P15] is not signed %s', async (_, part, told) => {
    expect(await why(part)).toContain(told)
  })

  test('after the last day of the service, as agreed last, nothing is inspected', async () => {
    sample.clock.now = new Date('2024-06-01T02:00:00Z')
    expect(await why({ checkedOn: '2024-03-20' })).toContain('检查日期晚于服务结束日期 2024-03-19')
    expect(await why({ checkedOn: '2024-03-19' })).toBeNull()
  })

  test('[P13] names the row of the approved plan it fulfils, and is called by it in the history', async () => {
    const before = await sample.keep('inspection', clear)
    expect(inspection.fields.planRow?.optionsOf?.(await sample.get('record.around', { id: before.id }))).toEqual([])
    await approvePlan()
    const options = inspection.fields.planRow?.optionsOf?.(await sample.get('record.around', { id: before.id }))
    expect(options?.[0]).toEqual({ code: 'onsite', title: '1 家计调查：提供服务的现场（服务现场检查，每季度一次）' })
    await sample.change(before.id, { planRow: 'onsite' })
    const [last] = (await sample.get('history.list', { recordId: before.id, before: null, limit: 1 })).steps
    expect(last?.fields).toMatchObject([{ label: '对应的计划安排', after: options?.[0]?.title }])
  })

  test('[P16] what is to be put right gives rise to a rectification that bears its problems, once it is signed', async () => {
    const { id } = await sample.keep('inspection', found)
    const begin = () => sample.call('record.create', { kind: 'rectification', ownerId: sampleId, body: null, from: id })
    expect(await begin()).toMatchObject({ error: { params: { detail: '检查记录签认以后再发。' } } })
    await sample.move(id, 'done')
    expect(await remarks(id)).toContainEqual(expect.stringContaining('还没有发出：点“发出整改”'))
    expect(await begin()).toMatchObject({
      value: {
        state: 'found',
        body: { source: 'inspection', inspectionId: id, problems: [{ fact: '三户没有照片', clause: 'C05' }] },
      },
    })
    expect((await remarks(id))?.join('')).not.toContain('还没有发出')
    const nothing = await signed(clear)
    expect(
      await sample.call('record.create', { kind: 'rectification', ownerId: sampleId, body: null, from: nothing }),
    ).toMatchObject({ error: { params: { detail: '处理不是“发出整改通知”。' } } })
  })

  test('three decimals in a count, or a day there is not, are refused and lose nothing', async () => {
    const { id, revision, body } = await sample.keep('inspection', clear)
    for (const bad of [{ done: 12.125 }, { checkedOn: '2023-02-29' }, { handling: 'fine' }])
      expect(await sample.call('record.save', { id, revision, body: { ...body, ...bad } })).toMatchObject({
        error: { code: 'INPUT_INVALID' },
      })
    expect((await sample.get('record.get', { id })).body).toEqual(body)
  })
})

describe('inspections of a contractor over all its projects', () => {
  test('the register shows those of its projects, and the ones registered with it before', async () => {
    const id = await signed(clear)
    const [entry] = await sample.get('contractor.register', null)
    const contractorId = entry!.contractor.id
    const older = { kind: 'contractor-inspection', ownerId: contractorId, body: null, about: sampleId }
    const old = await sample.get('record.create', older)
    const [now] = await sample.get('contractor.register', null)
    expect(now!.records.map((record) => [record.kind, record.id]).sort()).toEqual(
      [
        ['contractor-inspection', old.id],
        ['inspection', id],
      ].sort(),
    )
  })

  test('another contractor has none of them, and one whose record is 移出 is not shown', async () => {
    const { id, revision } = await sample.keep('inspection', clear)
    const [first] = await sample.get('contractor.register', null)
    await sample.get('contractor.save', { ...first!.contractor, id: 'other', name: '惠民中心' })
    const kept = async () =>
      (await sample.get('contractor.register', null)).map(({ contractor, records }) => [contractor.id, records.length])
    expect(await kept()).toEqual(
      expect.arrayContaining([
        ['other', 0],
        [first!.contractor.id, 1],
      ]),
    )
    await sample.get('record.setRemoved', { id, revision, removed: true })
    expect(await kept()).toEqual(expect.arrayContaining([[first!.contractor.id, 0]]))
  })
})

describe('计划与完成', () => {
  const standing = async (today: string) => {
    const kinds = ['supervision-plan', 'inspection', 'contractor-inspection', 'rectification', 'fund-use']
    const { endsOn, records } = await sample.get('record.ofProject', { projectId: sampleId, kinds })
    return supervisionStanding({ startOn: '2023-03-20', endsOn, today, records })
  }

  test('[P13] without a plan the service has begun without it; a quarter without an inspection is told when it is over', async () => {
    expect((await standing('2023-03-19')).gaps).toEqual([])
    expect((await standing('2023-06-19')).gaps).toEqual(['服务已经开始，还没有批准的监督检查计划。'])
    const { gaps } = await standing('2023-06-20')
    expect(gaps).toContain('第1季度（2023-03-20至2023-06-19）没有监督检查，合同约定每季度不少于一次。')
    expect(gaps).toContain('第1季度（2023-03-20至2023-06-19）没有检查承接主体的资金使用。')
  })

  test('[P13] [N16] planned against done, row by row; what is only a draft counts for nothing', async () => {
    await approvePlan()
    await signed({ ...clear, planRow: 'onsite', checkedOn: '2023-06-19' })
    await signed({ ...clear, planRow: 'onsite', checkedOn: '2023-06-20' })
    await signed({ ...clear, ...funds })
    await sample.keep('inspection', { ...clear, planRow: 'work_report' })
    const { quarters, rows, gaps } = await standing('2023-07-10')
    const row = (title: string) => rows.find((one) => one.title.startsWith(title))
    expect(row('家计调查：提供服务的现场')).toMatchObject({ planned: [1, 1, 1, 1], done: [1, 1, 0, 0] })
    expect(row('家计调查：进度和质量')).toMatchObject({ planned: [3, 3, 3, 3], done: [0, 0, 0, 0] })
    expect(quarters.map(({ planned, done, fundsChecked }) => [planned, done, fundsChecked])).toEqual([
      [7, 2, true],
      [7, 1, false],
      [7, 0, false],
      [7, 0, false],
    ])
    expect(gaps[0]).toMatch(/^第1季度（2023-03-20至2023-06-19）没有按计划完成：/)
  })

  test('[P13] inspections registered with the contractor as before count where they name the project', async () => {
    const [entry] = await sample.get('contractor.register', null)
    const owner = { kind: 'contractor-inspection', ownerId: entry!.contractor.id }
    const body: Body = {
      checkedOn: '2023-05-20',
      way: 'onsite',
      service: '专账和票据',
      inspectors: '乌云',
      result: 'clear',
    }
    for (const about of [{ about: sampleId }, {}]) {
      const made = await sample.get('record.create', { ...owner, body: null, ...about })
      await sample.get('record.save', { id: made.id, revision: 1, body: { ...made.body, ...body } })
      const path = join(sample.documentsFolder, '记录.txt')
      writeFileSync(path, '记录')
      await sample.get('record.addFile', { id: made.id, slot: 'record', path })
      expect(await sample.refusal(made.id, 'done')).toBeNull()
    }
    const [first] = (await standing('2023-07-10')).quarters
    expect(first).toMatchObject({ done: 1, fundsChecked: true })
  })

  test('[P16] an inspection that asks for a rectification nobody has begun is told', async () => {
    const id = await signed(found)
    expect((await standing('2023-05-21')).gaps.join('')).toContain('应当发出整改通知，还没有发出')
    await sample.get('record.create', { kind: 'rectification', ownerId: sampleId, body: null, from: id })
    expect((await standing('2023-05-21')).gaps.join('')).not.toContain('应当发出整改通知')
  })
})
