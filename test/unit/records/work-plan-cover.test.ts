import { describe, expect, test } from 'vitest'
import { coverRemarks, filedTwiceLacks } from '#shared/records/work-plan-checks'
import type { WorkPlanBody } from '#shared/records/work-plan-schema'
import { cleanProject } from '../../fixtures/county-year'
import { wholePlan } from '../../fixtures/records/work-plan'

const plan = wholePlan as unknown as WorkPlanBody
const clean = cleanProject()
const [stage] = clean.contract.payments
const project = {
  ...clean,
  contract: {
    ...clean.contract,
    payments: [
      { ...stage!, milestone: '' },
      { ...stage!, name: '中期款', milestone: '完成50%' },
    ],
  },
}

describe('nodes of a work plan', () => {
  test('[N17] [P10] stand for what the contract waits for', () => {
    expect(coverRemarks(plan, { project })).toEqual([])
    const arrival = { ...plan, nodes: plan.nodes.slice(0, 1) }
    expect(coverRemarks(arrival, { project })).toEqual([
      '时间节点都在同一天，看不出进度安排，请核对“时间节点清晰”一项。',
      '合同约定的“完成50%”（第2期 中期款）没有对应的时间节点。',
    ])
  })

  test('[P10] all on one day tell no progress', () => {
    const nodes = plan.nodes.map((node) => ({ ...node, on: '2023-03-25' }))
    expect(coverRemarks({ ...plan, nodes }, { project }).join('')).toContain('时间节点都在同一天')
  })

  test('[N17] a second plan is not filed beside the one in force', () => {
    const filed = { id: 'w', ownerId: project.id, state: 'filed', title: '承接主体工作方案 第1版', body: {} }
    expect(filedTwiceLacks({ others: [filed] })).toMatchObject([{ field: 'version' }])
    expect(filedTwiceLacks({ others: [{ ...filed, state: 'returned' }] })).toEqual([])
  })
})
