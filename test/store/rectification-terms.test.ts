import { beforeEach, describe, expect, test } from 'vitest'
import type { Body } from '#shared/records/record-field'
import { problem, type Rectified, reviewed, startRectification } from './rectification-fixture'

let one: Rectified
beforeEach(async () => {
  one = await startRectification()
})

const save = async (part: Body) => {
  const { id, revision, body } = await one.entry()
  return one.sample.call('record.save', { id, revision, body: { ...body, ...part } })
}
const frozen = { error: { code: 'RECORD_FROZEN' } }

describe('责令以后', () => {
  test.each<[string, Body]>([
    ['the term of the correction', { correctDueOn: '2024-12-31' }],
    ['the term of the plan', { planDueOn: '2023-06-14' }],
    ['a longer term without a review', { extendedDueOn: '2023-12-31' }],
    ['the number', { number: '示民函〔2023〕6号' }],
    ['the day of the notice', { noticedOn: '2023-05-30' }],
    ['whom it went to', { addressee: '某公司' }],
    ['a fact', { problems: [problem({ fact: '一户没有照片' })] }],
    ['the clause', { problems: [problem({ clause: 'C07' })] }],
    ['no problem any more', { problems: [] }],
    ['one problem more', { problems: [problem(), problem({ id: 'p2' })] }],
  ])('[P16] what was ordered stays as the letter says it: not %s', async (_, part) => {
    await one.comeTo('ordered')
    expect(await save(part)).toMatchObject(frozen)
  })

  test('[P16] delivery, plan and measures are still entered', async () => {
    await one.comeTo('ordered')
    const part = { delivery: 'in_person', receivedOn: '2023-06-01', problems: [problem({ measure: '补拍' })] }
    expect(await save(part)).toMatchObject({ ok: true })
  })

  test('[P16] it is not moved out of its project any more', async () => {
    await one.comeTo('ordered')
    const { id, revision } = await one.entry()
    expect(await one.sample.call('record.setRemoved', { id, revision, removed: true })).toMatchObject(frozen)
  })

  test('[P16] found and not ordered yet it bars payment: it is moved out for a recorded reason alone, and its making is not undone', async () => {
    const out = async () => {
      const { id, revision } = await one.entry()
      return one.sample.call('record.setRemoved', { id, revision, removed: true })
    }
    const detail = expect.stringContaining('没有写明移出的原因')
    const [made] = (await one.sample.get('history.list', { recordId: one.id, before: null, limit: 1 })).steps
    expect(made?.undoable).toBe(false)
    expect(await out()).toMatchObject({ error: { code: 'RECORD_STEP_REFUSED', params: { detail } } })
    await save({ outReason: '同意' })
    expect(await out()).toMatchObject({ error: { params: { detail } } })
    await save({ outReason: '核对原始照片，问题不存在，录错了户' })
    expect(await out()).toMatchObject({ ok: true, value: { removed: true } })
  })

  test('[P16] an error is sent back and mended before the letter is on its way, and not once its signed copy is on file', async () => {
    await one.comeTo('ordered')
    expect(await one.go('found', { backReason: '情况属实' })).toBe('没有写明撤回通知书的原因')
    expect(await one.go('found', { backReason: '改毕期限录错' })).toBeNull()
    expect(await one.go('ordered', { correctDueOn: '2023-06-16' })).toBeNull()
    await one.put('notice')
    expect(await one.go('found')).toContain('整改通知书已经发出')
  })

  test('[P16] nor once the contractor has signed for it', async () => {
    await one.comeTo('ordered')
    expect(await one.go('found', { receivedOn: '2023-06-01' })).toContain('整改通知书已经发出')
  })

  test('[P16] another term is given by the review alone, on its day', async () => {
    await one.comeTo('corrected')
    one.at('2023-06-15')
    expect(await one.go('approved', reviewed('partly', { extendedDueOn: '2023-06-25' }))).toBeNull()
    expect(await save({ extendedDueOn: '2024-06-25' })).toMatchObject(frozen)
  })
})

describe('补救、赔偿', () => {
  const settled: Body = {
    remedyType: 'remedy',
    remedyClause: 'C12',
    remedyText: '已补救',
    decision: '局务会纪要〔2023〕3号',
    remedyDoneOn: '2023-06-10',
  }
  beforeEach(async () => {
    await one.comeTo('ordered')
    one.at('2023-06-10')
    expect(await one.go('remedy')).toBeNull()
  })

  test('[P17] without a plan it ends only with a review of every problem', async () => {
    const lacks = await one.go('closed', settled)
    for (const said of ['没有填复核日期', '没有填复核人', '没有填复核方式', '问题第1项没有填复核结论'])
      expect(lacks).toContain(said)
  })

  test('[P17] and only when the review finds each put right', async () => {
    const on = { reviewedOn: '2023-06-10' }
    expect(await one.go('closed', { ...settled, ...reviewed('partly', on) })).toContain('还有没有改到位的问题')
    expect(await one.go('closed', reviewed('done', on))).toBeNull()
  })

  test('[P17] a review of the time before is none of what was done since', async () => {
    const before = reviewed('done', { reviewedOn: '2023-06-09' })
    expect(await one.go('closed', { ...settled, ...before })).toContain('复核日期早于补救、赔偿的办结日期')
  })
})

describe('逾期', () => {
  const daily = async () => {
    const { contract } = (await one.facts()).project!
    return Math.round((contract.priceFen! * contract.breach.dailyRateBp!) / 10_000)
  }

  test('[P17] a plan that is late has its clause and sum while it is, before the correction is due and before 补救', async () => {
    await one.comeTo('ordered')
    one.at('2023-06-10')
    expect(await one.remarks()).toMatch(/提出整改方案逾期 4 日；按合同第二十二条“违约责任”，每日 .* 元，计 .* 元/)
    expect(await one.proposed('remedyFen')).toMatchObject({ value: (await daily()) * 4 })
    expect(await one.proposed('remedyType')).toMatchObject({ value: 'penalty' })
    expect(await one.go('remedy')).toBeNull()
    expect(await one.proposed('remedyFen', { remedyType: 'penalty' })).toMatchObject({ value: (await daily()) * 4 })
  })

  test('[P17] in time nothing is proposed', async () => {
    await one.comeTo('ordered')
    one.at('2023-06-06')
    expect(await one.remarks()).not.toContain('逾期')
    expect(await one.proposed('remedyFen')).toBeNull()
  })

  test('[P17] days on which plan and correction are both late count once', async () => {
    await one.comeTo('ordered')
    one.at('2023-06-20')
    expect(await one.remarks()).toContain('提出整改方案逾期 14 日、整改逾期 5 日')
    expect(await one.proposed('remedyFen')).toMatchObject({ value: (await daily()) * 14 })
  })

  test('[P17] days of a plan that came late and of a correction that is late add up', async () => {
    await one.comeTo('ordered')
    one.at('2023-06-20')
    expect(await one.proposed('remedyFen', { planReceivedOn: '2023-06-08' })).toMatchObject({
      value: (await daily()) * 7,
    })
  })

  test.each<[string, Body, string]>([
    ['违约金: what the contract says of being late', { remedyType: 'penalty' }, 'C19'],
    ['补救措施: what it says of rectifications', { remedyType: 'remedy' }, 'C12'],
    ['赔偿: the same', { remedyType: 'compensation' }, 'C12'],
    ['a service handed on: the ban', { remedyType: 'compensation', problems: [problem({ clause: 'C16' })] }, 'C16'],
  ])('[P17] [P27] proposes the clause the contract has for it, for %s', async (_, part, clause) => {
    await one.comeTo('ordered')
    one.at('2023-06-10')
    expect(await one.proposed('remedyClause', part)).toMatchObject({ value: clause })
  })

  test('[P17] of 赔偿 the contract has no sum: it is said that it is typed with its ground, and none is proposed', async () => {
    await one.comeTo('ordered')
    one.at('2023-06-10')
    expect(await one.go('remedy', { remedyType: 'compensation' })).toBeNull()
    expect(await one.remarks()).toContain('赔偿损失的金额，合同没有定数：按实际损失填写')
    expect(await one.proposed('remedyFen')).toBeNull()
  })
})
