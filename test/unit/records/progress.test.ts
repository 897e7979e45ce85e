import { describe, expect, test } from 'vitest'
import type { OwedBy } from '#shared/records/kind'
import { obligationLate, obligationState, obligationsOf, obligationText } from '#shared/records/obligations'
import { amountOn, progress } from '#shared/records/progress'
import { cleanProject } from '../../fixtures/county-year'
import { wholePlan } from '../../fixtures/records/work-plan'

/** 3,200 households from 2023-03-20 to 2024-03-19, told of every quarter, with no table of holidays. */
function service(): OwedBy {
  const project = cleanProject()
  project.period = { ...project.period, startOn: '2023-03-20', endOn: '2024-03-19' }
  project.targets = [{ kind: 'quantity', indicator: '完成服务数量', value: '3200', unit: '户' }]
  project.contract = { ...project.contract, signedOn: null, reportFrequency: 'quarterly', finalReport: false }
  return { project, kinds: [], endsOn: '2024-03-19', calendars: [], workPlanDueOn: null, reportWorkdays: 5 }
}
const report = (period: string, done: number, state = 'received', dueOn: string | null = null) => ({
  id: `r${period}`,
  kind: 'service-report',
  state,
  body: {
    report: period,
    dueOn,
    receivedOn: '2023-07-01',
    quantities: [{ id: 'q', target: '完成服务数量', done }],
    nodes: [],
  },
})
const plan = (state: string) => ({ id: 'w', kind: 'work-plan', state, body: { ...wholePlan, dueOn: '2023-03-22' } })

describe('planned against done', () => {
  test('without a filed plan the quantity is spread evenly over the days of the service', () => {
    const [one] = progress.of(service(), [plan('received')])
    expect(one).toMatchObject({ byNodes: false, asOf: null, doneSum: 0, shareBp: 0, behind: 0 })
    expect(one?.planned).toEqual([
      { on: '2023-03-19', amount: 0 },
      { on: '2024-03-19', amount: 3200 },
    ])
  })

  test('[P23] the nodes of the filed plan are its line, and the whole is due by the last day of the service', () => {
    const [one] = progress.of(service(), [plan('filed')])
    expect(one?.planned).toEqual([
      { on: '2023-03-19', amount: 0 },
      { on: '2023-09-20', amount: 1600 },
      { on: '2024-02-29', amount: 3200 },
      { on: '2024-03-19', amount: 3200 },
    ])
  })

  test('[P23] done is summed up over received reports; the plan is read on the day the last of them speaks of', () => {
    const [one] = progress.of(service(), [
      plan('filed'),
      report('p2', 500),
      report('p1', 700),
      report('p3', 900, 'draft'),
    ])
    expect(one?.done).toEqual([
      { on: '2023-03-19', amount: 0 },
      { on: '2023-06-19', amount: 700 },
      { on: '2023-09-19', amount: 1200 },
    ])
    // 184 of 185 days to 1,600: 1,591.35.
    expect(one).toMatchObject({ asOf: '2023-09-19', doneSum: 1200, plannedAsOf: 1591, behind: 391, shareBp: 3750 })
  })

  test('more than the whole is told as such', () => {
    expect(progress.of(service(), [report('p1', 5_000)])[0]).toMatchObject({ doneSum: 5_000, over: 1_800, behind: 0 })
    expect(progress.of(service(), [report('p1', 3_200)])[0]).toMatchObject({ over: 0 })
  })

  test('总报告 tells of the whole again and is not added', () => {
    const by = service()
    by.project!.contract.finalReport = true
    expect(progress.of(by, [report('p1', 700), report('final', 3200)])[0]?.doneSum).toBe(700)
  })

  test('a day between two nodes is read straight, rounded down; before the first and behind the last nothing changes', () => {
    const line = [
      { on: '2023-01-01', amount: 0 },
      { on: '2023-01-04', amount: 10 },
    ]
    expect(
      ['2022-12-31', '2023-01-01', '2023-01-02', '2023-01-03', '2023-01-04', '2023-02-01'].map((on) =>
        amountOn(line, on),
      ),
    ).toEqual([0, 0, 3, 6, 10, 10])
  })

  test('without the days of the service there is no line', () => {
    expect(progress.of({ ...service(), endsOn: null }, [])).toEqual([])
    expect(progress.of({ ...service(), endsOn: '2023-03-01' }, [])).toEqual([])
  })
})

describe('[N18] [P29] what is owed and what came of it', () => {
  const told = (records: Parameters<typeof obligationsOf>[1], today: string) =>
    Object.fromEntries(obligationsOf(service(), records).map((one) => [one.key, obligationText(one, today)]))

  test('a report is not yet due, due once its period is over, overdue after its day, received in time or late', () => {
    expect(told([], '2023-06-19')['report-p1']).toBe('未约定日期')
    expect(told([], '2023-06-20')['report-p1']).toBe('待收')
    expect(told([report('p1', 0, 'draft', '2023-06-27')], '2023-06-27')['report-p1']).toBe('待收')
    expect(told([report('p1', 0, 'draft', '2023-06-27')], '2023-06-28')['report-p1']).toBe('逾期 1 日，还没有收到')
    expect(told([report('p1', 0, 'received', '2023-07-01')], '2023-08-01')['report-p1']).toBe('已收到')
    expect(told([report('p1', 0, 'received', '2023-06-27')], '2023-08-01')['report-p1']).toBe('已收到，逾期 4 日')
  })

  test('nodes are owed once the plan is filed; the plan itself from the signing, again where it is sent back', () => {
    expect(told([plan('received')], '2023-03-26')).toMatchObject({ 'work-plan': '已收到' })
    expect(told([plan('received')], '2023-03-26')).not.toHaveProperty('node-n1')
    expect(told([plan('filed')], '2023-03-26')).toMatchObject({ 'node-n1': '逾期 1 日', 'node-n2': '未到期' })
    const back = { ...plan('returned'), body: { ...wholePlan, correctBy: '2023-03-25' } }
    const [owed] = obligationsOf(service(), [back])
    expect([owed?.what, owed?.dueOn, obligationLate(owed!, '2023-03-27')]).toEqual([
      '补正后重新提交工作方案（第1期付款的条件）',
      '2023-03-25',
      2,
    ])
    expect(obligationState(owed!, '2023-03-25')).toBe('due')
  })

  test('[P08] a node after the day on which a 终止协议 ended the service is owed no more, one before it still is', () => {
    const ended = (type: string, state: string) =>
      obligationsOf({ ...service(), endsOn: '2023-04-30' }, [
        plan('filed'),
        { id: 'c', kind: 'contract-change', state, body: { type } },
      ]).map(({ key }) => key)
    expect(ended('termination', 'signed')).toContain('node-n1')
    expect(ended('termination', 'signed')).not.toContain('node-n2')
    expect(ended('termination', 'draft')).toContain('node-n2')
    expect(ended('supplement', 'done')).toContain('node-n2')
  })

  test('every stage of the contract is owed, plan or no plan: by the day agreed, or by one that is reckoned and late of nothing', () => {
    const rows = obligationsOf(service(), []).filter(({ key }) => key.startsWith('node-'))
    expect(rows.map(({ key, clause, dueOn, reckoned = false }) => [key, clause, dueOn, reckoned])).toEqual([
      ['node-stage-1', 'C11', '2023-03-20', true],
      ['node-stage-2', 'C09', '2023-09-18', true],
      ['node-stage-3', 'C04', '2024-03-19', false],
    ])
    expect(told([], '2024-03-20')).toMatchObject({
      'node-stage-2': '推算日期已过 184 日，待核实',
      'node-stage-3': '逾期 1 日',
    })
  })

  test('the stage the work plan is filed for is the row of the plan, not a second one', () => {
    const rows = obligationsOf({ ...service(), workPlanDueOn: '2023-03-22' }, [])
    expect(rows[0]).toMatchObject({ key: 'work-plan', what: '报备工作方案（第1期付款的条件）' })
    expect(rows.map(({ key }) => key)).not.toContain('node-stage-1')
  })

  test('a stage that was accepted is done, and late of nothing while nobody has registered on which day', () => {
    const body = { stage: '第3期', conclusion: 'passed', acceptedOn: '2024-04-10' }
    const accepted = { id: 'a', kind: 'acceptance', state: 'signed', body }
    expect(told([accepted], '2024-05-01')).toMatchObject({ 'node-stage-3': '已验收合格，完成日期没有登记' })
  })

  test('an open rectification is owed by the day its state waits for, a closed one no more', () => {
    const body = { number: '示民函〔2023〕5号', noticedOn: '2023-06-01', planDueOn: '2023-06-06' }
    const open = { id: 'z', kind: 'rectification', state: 'ordered', body }
    expect(obligationsOf(service(), [open]).find(({ key }) => key === 'rectification-z')).toMatchObject({
      what: '提出整改方案（示民函〔2023〕5号）',
      dueOn: '2023-06-06',
    })
    expect(obligationsOf(service(), [{ ...open, state: 'closed' }]).map(({ key }) => key)).not.toContain(
      'rectification-z',
    )
  })
})
