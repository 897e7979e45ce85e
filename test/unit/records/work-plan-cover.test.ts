import { describe, expect, test } from 'vitest'
import { kindBy } from '#shared/records/kind-by-figures'
import { nothingAround, type RecordFacts } from '#shared/records/record-field'
import { stepLacks } from '#shared/records/state-machine'
import { workPlan } from '#shared/records/work-plan'
import { coverRemarks, filedTwiceLacks, ownWorkRemarks } from '#shared/records/work-plan-checks'
import type { WorkPlanBody } from '#shared/records/work-plan-schema'
import { cleanProject, ruleData } from '../../fixtures/county-year'
import { wholePlan } from '../../fixtures/records/work-plan'

const plan = { ...(workPlan.blank as WorkPlanBody), ...(wholePlan as unknown as WorkPlanBody) }
const project = cleanProject()
const facts: RecordFacts = {
  ...nothingAround,
  project: { ...project, targets: [{ kind: 'quantity', indicator: '完成服务数量', value: '3200', unit: '户' }] },
  endsOn: project.period.endOn,
  today: '2023-04-01',
  ownerId: project.id,
  filled: ['plan'],
}
const lacks = (part: Partial<WorkPlanBody>, around: Partial<RecordFacts> = {}) =>
  stepLacks(workPlan, { from: 'received', to: 'filed' }, { ...plan, ...part }, { ...facts, ...around }).map(
    ({ text }) => text,
  )
const way = '：请退回补正；另有决定的，填“仍然备案的决定和理由”'
const onOneDay = { nodes: plan.nodes.map((node) => ({ ...node, on: '2023-03-25', quantity: null, target: null })) }

describe('staff of a work plan', () => {
  test('[P12] who supervises inside does not go from house to house', () => {
    const staff = plan.staff.map((one) => (one.role === 'supervision' ? { ...one, name: '李强、陈静' } : one))
    expect(ownWorkRemarks({ ...plan, staff })).toEqual([expect.stringMatching(/^李强既入户、服务，又做内部督导/)])
    expect(ownWorkRemarks(plan)).toEqual([])
  })
})

describe('nodes of a work plan', () => {
  test('[N17] [P10] stand for every stage of the contract that waits for work; what is paid ahead waits for the plan itself', () => {
    expect(lacks({})).toEqual([])
    expect(lacks({ nodes: plan.nodes.slice(0, 1) })).toEqual([
      `时间节点都在同一天，看不出进度安排${way}`,
      `合同约定的“约定数量完成50%以上”（第2期 中期款）、“全部服务完成”（第3期 末期款）没有对应的时间节点（在时间节点的“对应的付款期次”中选）${way}`,
    ])
  })

  test('[P10] all on one day tell no progress, unless the contract has a single stage and the plan a single node', () => {
    expect(lacks(onOneDay)).toEqual([`时间节点都在同一天，看不出进度安排${way}`])
    const whole = { ...project.contract.payments[2]!, shareBp: 10_000 }
    const single = { project: { ...facts.project!, contract: { ...project.contract, payments: [whole] } } }
    expect(lacks({ nodes: [{ ...plan.nodes[2]!, stage: '1' }] }, single)).toEqual([])
  })

  test('[P10] that count a quantity come to all of it', () => {
    const half = { nodes: plan.nodes.map((node) => ({ ...node, quantity: node.quantity && node.quantity - 1_200 })) }
    expect(lacks(half)).toEqual([`时间节点的“完成服务数量”累计只到 2000 户，数量目标是 3200 户${way}`])
    expect(lacks({ nodes: plan.nodes.map((node) => ({ ...node, quantity: null })) })).toEqual([])
  })

  test('[N17] such a plan is filed by a recorded decision, which goes on being told', () => {
    for (const nodesReason of ['无', '情况属实', '领导同意'])
      expect(lacks({ ...onOneDay, nodesReason })).toHaveLength(1)
    const decided = { ...plan, ...onOneDay, nodesReason: '局务会议定：集中三天入户，当天完成' }
    expect(lacks(decided)).toEqual([])
    expect(coverRemarks(decided, facts)).toEqual([
      '时间节点都在同一天，看不出进度安排；备案的决定和理由：局务会议定：集中三天入户，当天完成。',
    ])
  })

  test('[N17] a second plan is not filed beside the one in force', () => {
    const filed = { id: 'w', ownerId: project.id, state: 'filed', title: '承接主体工作方案 第1版', body: {} }
    expect(filedTwiceLacks({ others: [filed] })).toMatchObject([{ field: 'version' }])
    expect(filedTwiceLacks({ others: [{ ...filed, state: 'returned' }] })).toEqual([])
  })
})

describe('a filed plan with nodes after the last day of the service', () => {
  const remarked = (type: 'supplement' | 'termination', state: string) => {
    const related = [{ id: 'c', kind: 'contract-change', ownerId: project.id, state, title: '', body: { type } }]
    const { remarks } = kindBy(workPlan, ruleData)
    return remarks?.(plan, { ...facts, endsOn: '2023-04-30', related }, 'filed').join('') ?? ''
  }

  test('[P10] is filed anew when a 补充协议 made the service shorter, also as long as its end is only drafted', () => {
    expect(remarked('supplement', 'done')).toContain('重新备案')
    expect(remarked('termination', 'draft')).toContain('重新备案')
  })

  test('[P10] is left as it is when a signed 终止协议 ended the service', () => {
    expect(remarked('termination', 'signed')).not.toContain('重新备案')
  })
})
