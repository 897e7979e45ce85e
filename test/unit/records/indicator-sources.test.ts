import { describe, expect, test } from 'vitest'
import { fen } from '#shared/money/fen'
import type { ProcurementMethod } from '#shared/project/project'
import { acceptance } from '#shared/records/acceptance'
import { type Acceptance, acceptedState } from '#shared/records/acceptance-body'
import { evaluation } from '#shared/records/evaluation'
import type { ScoreRow } from '#shared/records/evaluation-schema'
import { isByHand, suggestedFor } from '#shared/records/indicators/sources'
import { platformEntry } from '#shared/records/platform-entry'
import { type Body, nothingAround, type RecordFacts, type RelatedRecord } from '#shared/records/record-field'
import { cleanProject, ruleData } from '../../fixtures/county-year'
import { exampleRows } from '../../fixtures/records/evaluation'
import { judgedSample, toRectify } from '../../fixtures/records/judged-sample'

const signed = cleanProject()
const project = {
  ...signed,
  contract: { ...signed.contract, reportFrequency: 'quarterly' as const, finalReport: false },
}
const facts = (related: RelatedRecord[]): RecordFacts => ({
  ...nothingAround,
  reportWorkdays: 5,
  workPlanDueOn: '2023-03-22',
  project,
  endsOn: project.period.endOn,
  calendars: ruleData.calendars,
  related,
  today: '2024-05-01',
  ownerId: project.id,
  filled: [],
})
const of = (kind: string, state: string, body: Body, id = kind): RelatedRecord => ({
  id,
  kind,
  ownerId: project.id,
  state,
  title: kind,
  body,
})
const accepted = (acceptedOn: string, part: Partial<Acceptance>) =>
  of('acceptance', acceptedState, { ...acceptance.blank, acceptedOn, ...part }, acceptedOn)
const rowOf = (code: string) => exampleRows.find((row) => row.code === code) as ScoreRow
const suggested = (code: string, ...related: RelatedRecord[]) => suggestedFor(rowOf(code), facts(related))
const aboutRow = (code: string) =>
  evaluation.fields.scores?.table?.head?.of(rowOf(code) as never, nothingAround).about ?? ''

describe('[N20] what is proposed for an indicator', () => {
  test('K16 by the last acceptance, whose figures count from the beginning: 8 points, and none below 80%', () => {
    const middle = accepted('2023-09-20', { dueQuantity: 1_600, goodQuantity: 1_500 })
    const final = (goodQuantity: number) => accepted('2024-04-10', { dueQuantity: 3_200, goodQuantity })
    expect(suggested('K16', final(3_200), middle)).toMatchObject({ points: 800 })
    expect(suggested('K16', middle, final(2_880))).toEqual({
      points: 720,
      source: '验收记录：合格数量2880/3200，90.00%',
    })
    expect(suggested('K16', final(2_559))).toMatchObject({ points: 0 })
    expect(suggested('K16')).toBeNull()
  })

  test('K20 by the conclusions of the samples, before what acceptances say: 911 of 960 is below 95% and gets 4 of 6', () => {
    const typed = accepted('2024-04-10', { sampled: 960, sampleGood: 960 })
    expect(suggested('K20', typed)).toMatchObject({ points: 600, source: expect.stringContaining('验收记录') })
    expect(suggested('K20', typed, judgedSample(toRectify))).toEqual({
      points: 400,
      source: '抽样复核：抽查合格911/960，94.90%',
    })
    const again = judgedSample({ verdict: 'passed', previousId: 's1', drawnGood: 912, drawnBad: 48 }, 's2')
    expect(suggested('K20', judgedSample(toRectify), again)).toMatchObject({ points: 600 })
  })

  test('K18 by the reports received in time of those due, else as the acceptance counted them', () => {
    const counted = accepted('2024-04-10', { reportsDue: 4, reportsDone: 3 })
    expect(suggested('K18', counted)).toMatchObject({ points: 150 })
    const report = (number: number, receivedOn: string) =>
      of(
        'service-report',
        'received',
        { report: `p${number}`, dueOn: null, receivedOn, nodes: [], quantities: [] },
        `r${number}`,
      )
    expect(
      suggested('K18', counted, report(1, '2023-06-21'), report(2, '2023-12-01'), report(3, '2023-12-21')),
    ).toEqual({ points: 100, source: '核查工作报告：按期提交2/4，50.00%' })
  })

  test('K22 by the nodes of the filed work plan that were done by their day', () => {
    const node = (id: string, on: string, stage: string | null) => ({
      ...{ id, node: `节点${id}`, on, target: null },
      ...{ quantity: null, stage },
    })
    const plan = of('work-plan', 'filed', { nodes: [node('1', '2023-06-30', '2'), node('2', '2023-12-31', '3')] })
    const done = (node: string, doneOn: string) => ({ id: node, node, doneOn })
    const report = of('service-report', 'received', {
      report: 'p1',
      nodes: [done('1', '2023-06-30'), done('2', '2024-01-01')],
    })
    expect(suggested('K22', plan, report)).toEqual({ points: 200, source: '工作方案和合同的节点：按期完成1/2，50.00%' })
  })

  test('K22 of a project without a plan: the end of the service is agreed, a half of the work by no day, and an acceptance later than the day shows nothing', () => {
    const left = '；另有1项没有约定日期或者没有登记完成日期，没有计'
    expect(suggested('K22')).toEqual({ points: 0, source: `工作方案和合同的节点：按期完成0/1，0.00%${left}` })
    const last = (acceptedOn: string) =>
      suggested('K22', accepted(acceptedOn, { stage: '第3期', conclusion: 'passed' }))
    expect(last('2024-03-19')).toEqual({ points: 400, source: `工作方案和合同的节点：按期完成1/1，100.00%${left}` })
    expect(last('2024-04-10')).toBeNull()
  })

  test('K30 by the complaints that were found true, a point each; those under way are told, and what no record says', () => {
    const told = (state: string, verdict: string | null, id: string) => of('complaint', state, { verdict }, id)
    expect(suggested('K30')).toEqual({
      points: 300,
      source: '投诉登记：没有登记涉及本项目的投诉；未登记的投诉和负面舆情另行核实',
    })
    const some = [told('answered', 'true', '1'), told('answered', 'false', '2'), told('answered', 'partly', '3')]
    expect(suggested('K30', ...some, told('open', null, '4'))).toEqual({
      points: 100,
      source: '投诉登记：涉及本项目4起，属实、部分属实2起，还在办理1起没有计；未登记的投诉和负面舆情另行核实',
    })
    expect(suggested('K30', ...['5', '6', '7', '8'].map((id) => told('answered', 'true', id)))?.points).toBe(0)
  })

  test('K02 by the papers among the materials, and the days of the purchase; half a point for each that is not there', () => {
    const by = (method: ProcurementMethod, filedBefore: string[], done: string[] = []) => {
      const steps = done.map((id) => ({ id, plannedOn: null, doneOn: '2023-01-10', who: '' }))
      const bought = { ...project, procurement: { ...project.procurement, method, steps } }
      return suggestedFor(rowOf('K02'), { ...facts([]), project: bought, filedBefore })
    }
    expect(by('competitive_consultation', ['resolution', 'needs-review', 'intention'])).toEqual({
      points: 100,
      source: '材料：集体决策会议纪要有，采购需求调查和审查记录有，采购意向公开有',
    })
    expect(by('competitive_consultation', ['resolution'], ['intention'])).toEqual({
      points: 50,
      source: '材料：集体决策会议纪要有，采购需求调查和审查记录没有，采购意向公开有（2023-01-10）',
    })
    expect(by('internal_control', ['resolution', 'needs-review'])).toEqual({
      points: 100,
      source: '材料：集体决策会议纪要有，采购需求调查和审查记录有；按单位内控制度采购，采购意向不要求公开',
    })
    expect(by('internal_control', [])?.points).toBe(0)
    expect(suggested('K02')).toBeNull()
  })

  test('K03 by what the rules find of the targets against what is bought and agreed', () => {
    const finding = { key: 'targets.bought.0', level: 'error' as const, screen: 'basics', message: '两处不一致。' }
    const by = (findings: RecordFacts['findings']) => suggestedFor(rowOf('K03'), { ...facts([]), findings })
    expect(by([])).toEqual({ points: 100, source: '绩效目标与购买数量、合同约定核对没有发现问题' })
    expect(by([finding])?.points).toBe(0)
    expect(by([{ ...finding, level: 'warning' }])?.points).toBe(100)
  })

  test('K17 by the targets that count trainings and publicity, as the received reports tell them, each up to its total', () => {
    const target = (indicator: string, value: string) => ({
      ...project.targets[0]!,
      kind: 'quantity' as const,
      indicator,
      value,
      unit: '场',
    })
    const taught = { ...project, targets: [target('政策宣传场次', '≥10'), target('业务培训场次', '10')] }
    const done = (target: string, amount: number) => ({ id: target, target, done: amount })
    const report = of('service-report', 'received', {
      report: 'p1',
      nodes: [],
      quantities: [done('政策宣传场次', 12), done('业务培训场次', 5)],
    })
    const by = (related: RelatedRecord[], around: typeof project = taught) =>
      suggestedFor(rowOf('K17'), { ...facts(related), project: around })
    expect(by([report])).toEqual({ points: 150, source: '核查工作报告：政策宣传场次12/10场，业务培训场次5/10场' })
    expect(by([])).toBeNull()
    expect(by([report], project)).toBeNull()
  })

  test.each([
    ['K13', '制度的文本'],
    ['K23', '线索的发现、报送时间'],
    ['K26', '线索是否采纳'],
    ['K27', '效益指标达到多少'],
    ['K28', '培训测试的成绩'],
  ])('%s has no source: its row says what the app does not keep (%s)', (code, why) => {
    expect(suggested(code)).toBeNull()
    expect(aboutRow(code)).toMatch(new RegExp(`程序没有这一项的数据（.*${why}.*），按佐证材料人工评分`))
  })

  test('K24 by what was entered in the platform in time, over all entries that are done; without one the row says so', () => {
    const entry = (state: string, onTime: number, expected: number, unit: string) =>
      of('platform-entry', state, { ...platformEntry.blank, onTime, expected, unit })
    expect(suggested('K24')).toBeNull()
    expect(suggested('K24', entry('draft', 4, 4, '件'))).toBeNull()
    expect(suggested('K24', entry('entered', 10, 10, '件'), entry('entered', 65, 90, '户'))).toEqual({
      points: 150,
      source: '平台录入登记2份：按时上传10/10件，65/90户',
    })
    expect(suggested('K24', entry('entered', 0, 4, '件'))?.points).toBe(0)
    expect([facts([]), facts([entry('entered', 4, 4, '件')])].map((all) => isByHand(rowOf('K24'), all))).toEqual([
      true,
      false,
    ])
    expect(aboutRow('K24')).toContain('取数：平台录入登记（没有登记平台录入的，按佐证材料人工评分）')
    expect([aboutRow('K30'), aboutRow('K31')].join()).not.toContain('程序没有')
  })

  test('K08 by what was paid of the budget, K07 of what was agreed', () => {
    const paid = of('payment', 'paid', { amountFen: 70_000_000 })
    const around = { ...facts([paid]), agreedFen: fen(70_000_000), budgetFen: fen(80_000_000) }
    const by = (code: string) => suggestedFor(exampleRows.find((row) => row.code === code) as ScoreRow, around)
    expect(by('K07')).toMatchObject({ points: 200 })
    expect(by('K08')).toEqual({ points: 263, source: '已登记付款700,000.00元，预算800,000.00元，87.50%' })
  })

  test('K09 by the sheets of the contractor’s spending that were received', () => {
    expect(suggested('K09')).toBeNull()
    const received = of('fund-use', 'received', { lines: [] })
    expect(suggested('K09', received)).toEqual({
      points: 200,
      source: '资金使用情况：登记收到1份，没有发现违规支出',
    })
  })

  test('K21 by the households a sample found as they were told, its share rounded as that of K20', () => {
    expect(suggested('K21', judgedSample(toRectify))).toEqual({
      points: 250,
      source: '抽样复核：入户复核与调查一致911/960，94.90%',
    })
  })

  test('K29 by the archive once it was handed over, with its four properties', () => {
    expect(suggested('K29')).toBeNull()
    expect(suggested('K29', of('project-archive', 'draft', { files: [], virusScan: '' }))).toBeNull()
    const bad = of('project-archive', 'handed', { files: [], virusScan: '', handedOn: '2024-04-20' })
    expect(suggested('K29', bad)).toMatchObject({ points: 0 })
  })

  test('K25 by what was settled for a unit of what the budget planned', () => {
    const line = { id: 's1', name: '家计调查', unit: '户', agreed: '3200', accepted: 3_200, unitPriceFen: null }
    const settled = (agreedFen: number) =>
      of('settlement', 'settled', { pricing: 'lump_sum', agreedFen, lines: [line], deductions: [], paidFen: 0 })
    const by = (agreedFen: number) =>
      suggestedFor(exampleRows.find((row) => row.code === 'K25') as ScoreRow, {
        ...facts([settled(agreedFen)]),
        budgetFen: fen(64_000_000),
      })
    expect(by(64_000_000)).toEqual({ points: 400, source: '结算单：每户200.00元，预算每户200.00元' })
    expect(by(67_200_000)?.points).toBe(200)
    expect(by(67_200_001)?.points).toBe(0)
  })

  test('K14 by the issued plan and the filed one', () => {
    const issued = of('implementation-plan', 'issued', {})
    const filed = (receivedOn: string) => of('work-plan', 'filed', { dueOn: '2023-03-22', receivedOn, nodes: [] })
    expect(suggested('K14')).toBeNull()
    expect(suggested('K14', issued, filed('2023-03-20'))).toMatchObject({ points: 200 })
    expect(suggested('K14', issued, filed('2023-03-23'))).toMatchObject({ points: 175 })
    expect(suggested('K14', issued)).toEqual({ points: 175, source: '实施方案九部分齐全；工作方案没有备案' })
  })
})
