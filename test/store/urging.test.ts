import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { kindBy } from '#shared/records/kind-by-figures'
import { obligationsOf } from '#shared/records/obligations'
import type { Body } from '#shared/records/record-field'
import { urging, urgingBody } from '#shared/records/urging'
import { urgingLog } from '#shared/records/urging-log'
import { sampleId, startInSample } from '../documents/papers/project-records'
import { ruleData } from '../fixtures/county-year'

type Sample = Awaited<ReturnType<typeof startInSample>>
let sample: Sample
beforeEach(async () => {
  sample = await startInSample()
})

const kinds = ['work-plan', 'service-report', 'rectification', 'urging']
const kept = () => sample.get('record.ofProject', { projectId: sampleId, kinds })
const whole: Body = { number: '示民函〔2023〕7号', urgedOn: '2023-07-03', doBy: '2023-07-07' }

/** Begun from the rows of what is overdue, as the screen does. */
async function begun(keys: string | readonly string[] = 'report-p1', part: Body = whole) {
  const around = await kept()
  const rows = obligationsOf(around, around.records).filter(({ key }) => keys.includes(key))
  const body = { ...urgingBody(rows, '示例旗睦邻社会工作服务中心'), ...part }
  return (await sample.get('record.create', { kind: 'urging', ownerId: sampleId, body })).id
}
async function sent(part: Body = whole) {
  const id = await begun('report-p1', part)
  expect(await sample.refusal(id, 'sent')).toBeNull()
  return id
}
async function remarks(id: string) {
  const { body, state } = await sample.get('record.get', { id })
  const around = await sample.get('record.around', { id })
  return kindBy(urging, ruleData)
    .remarks?.(body, { ...around, today: '2023-07-10', ownerId: sampleId, filled: [] }, state)
    ?.join('')
}
const matterOf = async (id: string) => {
  const { body } = await sample.get('record.get', { id })
  return (body.matters as Body[])[0]!
}

describe('催办', () => {
  test('[N18] [P29] bears what is late, the clause, its day, and how it stands', async () => {
    expect(await matterOf(await begun())).toMatchObject({
      of: 'report-p1',
      what: '第1期工作报告',
      clause: 'C07',
      dueOn: '2023-06-27',
      status: '还没有收到',
    })
  })

  test('[N18] goes out with its number and day, is due by what it asks, and ends with the answer', async () => {
    const id = await sent()
    const { body } = await sample.get('record.get', { id })
    expect(urging.dueOn?.(body, { ownerId: sampleId, state: 'sent' })).toBe('2023-07-07')
    expect(await remarks(id)).toContain('要求完成的日期 2023-07-07 已过')
    expect(await sample.refusal(id, 'closed')).toContain('没有填答复、办完日期')
    await sample.change(id, { repliedOn: '2023-07-06', reply: '已补交报告' })
    expect(await sample.refusal(id, 'closed')).toBeNull()
  })

  const matter = {
    id: 'm1',
    of: 'report-p1',
    what: '第1期工作报告',
    clause: 'C07',
    dueOn: '2023-06-27',
    status: '未交',
  }
  test.each<[string, Body, string]>([
    ['without a matter', { matters: [] }, '没有填催办事项'],
    ['without its day', { matters: [{ ...matter, dueOn: null }] }, '催办事项第1项的期限'],
    ['without its clause', { matters: [{ ...matter, clause: null }] }, '没有选催办事项第1项的合同条款'],
    ['with another day than the contract’s', { matters: [{ ...matter, dueOn: '2023-06-20' }] }, '应为 2023-06-27'],
    ['with a term before the letter', { doBy: '2023-07-02' }, '要求完成日期早于催办日期'],
    ['on a day to come', { urgedOn: '2023-07-11', doBy: '2023-07-20' }, '催办日期还没有到'],
    ['with the number of another year', { number: '示民函〔2022〕7号' }, '发文字号'],
  ])('[N18] does not go out %s', async (_, part, told) => {
    expect(await sample.refusal(await begun('report-p1', { ...whole, ...part }), 'sent')).toContain(told)
  })

  test.each([
    ['2023-08-27', null],
    ['2023-08-26', '没有逾期也没有临近到期：期限 2023-09-26'],
  ])('[N18] what is neither late nor near is not urged: on %s', async (urgedOn, told) => {
    sample.clock.now = new Date(`${urgedOn}T02:00:00Z`)
    const early = { ...matter, of: 'report-p2', what: '第2期工作报告', dueOn: '2023-09-26' }
    const id = await begun('report-p1', { ...whole, urgedOn, doBy: '2023-09-26', matters: [early] })
    expect(await remarks(id)).toContain('离到期还有7日以上（建议值），一般还不到催办的时候')
    const lacks = await sample.refusal(id, 'sent')
    if (told === null) expect(lacks).toBeNull()
    else expect(lacks).toContain(told)
  })

  test('[N18] a letter that went out stands in the log: it is neither changed nor moved out, only answered', async () => {
    const id = await sent()
    const { revision, body } = await sample.get('record.get', { id })
    const frozen = { error: { code: 'RECORD_FROZEN' } }
    expect(await sample.call('record.setRemoved', { id, revision, removed: true })).toMatchObject(frozen)
    expect(await sample.call('record.save', { id, revision, body: { ...body, doBy: '2023-12-07' } })).toMatchObject(
      frozen,
    )
    await sample.change(id, { receivedOn: '2023-07-04' })
    expect(await sample.refusal(id, 'draft')).toContain('催办函已经发出')
  })

  test('[P29] what has come in is not urged', async () => {
    const id = await begun()
    const report = await sample.keep('service-report', {
      receivedOn: '2023-07-03',
      quantities: [{ id: 'q1', target: '完成服务数量', done: 700 }],
    })
    const path = join(sample.documentsFolder, '报告.txt')
    writeFileSync(path, '报告')
    await sample.get('record.addFile', { id: report.id, slot: 'report', path })
    expect(await sample.refusal(report.id, 'received')).toBeNull()
    expect(await sample.refusal(id, 'sent')).toContain('已经办了，不用催办')
  })

  test('[N18] the second letter on a matter says so and leads to a rectification; after that there is no third', async () => {
    await sent()
    const second = await begun('report-p1', {
      ...whole,
      number: '示民函〔2023〕8号',
      urgedOn: '2023-07-08',
      doBy: '2023-07-10',
    })
    expect(await remarks(second)).toContain('“第1期工作报告”此前已经催办 1 次，仍没有办的可以转整改')
    const begin = () =>
      sample.call('record.create', { kind: 'rectification', ownerId: sampleId, body: null, from: second })
    expect(await begin()).toMatchObject({ error: { params: { detail: '催办函发出以后、没有办的，再转整改。' } } })
    expect(await sample.refusal(second, 'sent')).toBeNull()
    const made = await begin()
    expect(made).toMatchObject({
      value: {
        body: {
          source: 'urging',
          inspectionId: second,
          problems: [
            {
              fact: '第1期工作报告，期限为2023-06-27，经催办仍未完成',
              clause: 'C07',
              evidence: '催办函 示民函〔2023〕8号',
            },
          ],
        },
      },
    })
    const third = await begun('report-p1', {
      ...whole,
      number: '示民函〔2023〕9号',
      urgedOn: '2023-07-09',
      doBy: '2023-07-10',
    })
    expect(await sample.refusal(third, 'sent')).toContain('已经转整改，按整改办理')
  })
})

describe('one letter on two matters', () => {
  const both = ['work-plan', 'report-p1']
  const receive = async () => {
    const report = await sample.keep('service-report', {
      receivedOn: '2023-07-06',
      quantities: [{ id: 'q1', target: '完成服务数量', done: 700 }],
    })
    const path = join(sample.documentsFolder, '报告.txt')
    writeFileSync(path, '报告')
    await sample.get('record.addFile', { id: report.id, slot: 'report', path })
    expect(await sample.refusal(report.id, 'received')).toBeNull()
  }

  test('[N18] bears each with its clause and day, and each stands in the log until it is done itself', async () => {
    const id = await begun(both)
    expect(await sample.refusal(id, 'sent')).toBeNull()
    expect((await sample.get('record.get', { id })).title).toContain('报备工作方案（第1期付款的条件）等2项')
    await receive()
    await sample.change(id, { repliedOn: '2023-07-06' })
    const around = await kept()
    const rows = urgingLog(around.records, obligationsOf(around, around.records))
    expect(rows.map(({ key, times, repliedOn, doneOn }) => [key, times, repliedOn, doneOn])).toEqual([
      ['work-plan', 1, '2023-07-06', null],
      ['report-p1', 1, '2023-07-06', '2023-07-06'],
    ])
  })

  test('[N18] leads to a rectification of what is still open alone', async () => {
    const id = await begun(both)
    expect(await sample.refusal(id, 'sent')).toBeNull()
    await receive()
    const made = await sample.get('record.create', { kind: 'rectification', ownerId: sampleId, body: null, from: id })
    expect((made.body.problems as Body[]).map(({ fact }) => fact)).toEqual([
      '报备工作方案（第1期付款的条件），期限为2023-03-22，经催办仍未完成',
    ])
  })
})

describe('催办台账', () => {
  async function log() {
    const around = await kept()
    return urgingLog(around.records, obligationsOf(around, around.records))
  }

  test('[N18] counts the letters that went out on each matter, drafts not', async () => {
    await begun()
    expect(await log()).toEqual([])
    await sent()
    await sent({ ...whole, number: '示民函〔2023〕8号', urgedOn: '2023-07-08', doBy: '2023-07-10' })
    expect(await log()).toEqual([
      {
        key: 'report-p1',
        what: '第1期工作报告',
        times: 2,
        numbers: ['示民函〔2023〕7号', '示民函〔2023〕8号'],
        lastOn: '2023-07-08',
        doBy: '2023-07-10',
        repliedOn: null,
        doneOn: null,
      },
    ])
  })
})
