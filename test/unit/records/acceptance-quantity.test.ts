import { describe, expect, test } from 'vitest'
import { acceptance } from '#shared/records/acceptance'
import type { Acceptance } from '#shared/records/acceptance-body'
import { owedQuantity } from '#shared/records/acceptance-quantity'
import type { RecordFacts, RelatedRecord } from '#shared/records/record-field'
import { ruleData } from '../../fixtures/county-year'
import { facts, good, project, texts } from '../../fixtures/records/acceptance'

const waitingFor = (milestone: string): Partial<RecordFacts> => ({
  project: {
    ...project,
    contract: {
      ...project.contract,
      payments: project.contract.payments.with(1, { ...project.contract.payments[1]!, milestone }),
    },
  },
})
const owed = (stage: string, around: Partial<RecordFacts> = {}) => owedQuantity(stage, { ...facts, ...around })
const planOf = (quantity: number, stage: string | null = '2'): RelatedRecord => ({
  ...{ id: 'w', ownerId: project.id, kind: 'work-plan', state: 'filed', title: '工作方案' },
  body: { nodes: [{ id: 'n', node: '东部完成', on: '2023-08-31', target: null, quantity, stage }] },
})

describe('what a stage owes', () => {
  test('[P18] the last stage owes the whole quantity, one half-way its share of it', () => {
    expect(owed('第3期')).toEqual({ quantity: 3_200, unit: '户', by: '合同约定数量3,200户，最后一期验收全部服务' })
    expect(owed('第2期')).toEqual({ quantity: 1_600, unit: '户', by: '合同约定数量3,200户的50%' })
    expect(owed('第1期')).toBeNull()
  })

  test.each([
    ['户数完成≥百分之四十', 1_280],
    ['60%的数量完成', 1_920],
    ['约定数量过半', 1_600],
    ['完成入户1,200户', 1_200],
    ['服务满3个月、应完成数量完成', null],
    ['中期检查满意率达到90%', null],
    ['支付合同价款的40%', null],
  ])('[P18] %s comes to %s', (words, quantity) => {
    expect(owed('第2期', waitingFor(words))?.quantity ?? null).toBe(quantity)
  })

  test('[P18] where the filed plan has more, that; less takes nothing off the contract', () => {
    expect(owed('第2期', { related: [planOf(1_700)] })).toMatchObject({
      quantity: 1_700,
      by: '备案的工作方案的节点“东部完成”',
    })
    expect(owed('第2期', { related: [planOf(1_000)] })?.quantity).toBe(1_600)
    expect(owed('节点：东部完成', { related: [planOf(1_000, null)] })?.quantity).toBe(1_000)
  })

  test('[P18] of several services no single figure tells', () => {
    const items = [...project.items, ...project.items]
    expect(owed('第3期', { project: { ...project, items } })).toBeNull()
  })
})

describe('an acceptance of less than its stage owes', () => {
  const one = { dueQuantity: 1, doneQuantity: 1, goodQuantity: 1 }

  test('[P18] is 合格 by a recorded decision alone', () => {
    const told = '第2期应完成1,600户（合同约定数量3,200户的50%），填的是1，请改过来；另有决定的，写明决定和理由'
    expect(texts(one)).toEqual([told])
    expect(texts({ ...one, exception: '局务会决定：户册核减，补充协议另行签订' })).toEqual([])
    expect(texts({ ...one, conclusion: 'failed' })).toEqual([])
    expect(texts({ stage: '第3期' })).toEqual([expect.stringMatching(/^第3期应完成3,200户（.*），填的是1600/)])
  })

  test('[P18] its figure is proposed, and a new one begins with it', () => {
    expect(acceptance.fields.dueQuantity?.proposed?.(good as never, facts)).toEqual({
      value: 1_600,
      text: '1,600户：合同约定数量3,200户的50%。',
    })
    expect(acceptance.prefill?.(facts)).toMatchObject({ dueQuantity: 1_600 })
  })
})

describe('the standards a new acceptance begins with', () => {
  const standards = [
    ...facts.standards,
    { 序号: '2', 项目: '核查工作报告（含总报告）', 标准: '共4份，按期提交', 方法: '核对' },
  ]
  const contract = { ...project.contract, reportFrequency: 'quarterly' as const, finalReport: true }
  const at: RecordFacts = {
    ...facts,
    standards,
    project: { ...project, contract },
    endsOn: project.period.endOn,
    calendars: ruleData.calendars,
  }
  const begun = (around: RecordFacts) => (acceptance.prefill?.(around) as Partial<Acceptance> | undefined)?.standards

  const node = (on: string) => {
    const plan = planOf(1_600)
    return { ...plan, body: { nodes: (plan.body.nodes as object[]).map((one) => ({ ...one, on })) } }
  }

  test('[P18] are of the reports due by its node, or say that none is due yet', () => {
    expect(begun({ ...at, related: [node('2023-09-30')] })?.[1]).toMatchObject({
      standard: expect.stringMatching(/^到本节点应交[12]份，按期提交$/),
      met: null,
    })
    expect(begun({ ...at, related: [node('2023-04-30')] })?.[1]).toMatchObject({
      done: '到本节点还没有到期的报告',
      met: 'none',
    })
  })

  test('[P18] are those of the contract as long as a term is not known', () => {
    expect(begun({ ...at, calendars: [], related: [node('2023-09-30')] })?.[1]?.standard).toBe('共4份，按期提交')
  })

  test('[P18] of the last stage are those of the contract', () => {
    const others = [{ id: 'a', ownerId: project.id, state: 'signed', title: '', body: { ...good } }]
    expect(begun({ ...at, others })?.map(({ standard }) => standard)).toEqual(['完成3,200户', '共4份，按期提交'])
  })
})
