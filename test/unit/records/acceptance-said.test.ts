import { describe, expect, test } from 'vitest'
import { acceptance } from '#shared/records/acceptance'
import type { Acceptance, StandardRow } from '#shared/records/acceptance-body'
import type { RecordFacts, RelatedRecord } from '#shared/records/record-field'
import { ruleData } from '../../fixtures/county-year'
import { contractor, earlier, facts, good, project, texts } from '../../fixtures/records/acceptance'
import { judgedSample, toRectify } from '../../fixtures/records/judged-sample'

const row = (part: Partial<StandardRow>): StandardRow => ({ ...good.standards[0]!, id: 's2', ...part })
const withRow = (part: Partial<StandardRow>) => ({ standards: [...good.standards, row(part)] })
const decided = { exception: '局务会决定：另附问卷和邮寄凭证核对' }
const remarks = (part: Partial<Acceptance>, around: Partial<RecordFacts> = {}) =>
  (acceptance.remarks?.({ ...good, ...part } as never, { ...facts, ...around }, 'draft') ?? []).join('')

describe('an acceptance that says something against itself', () => {
  const content = withRow({ item: '服务对象满意度', standard: '不低于90%', done: '90%以上' })

  test('[P18] 10 content of 40 are no 90%, whatever stands in the row', () => {
    const told =
      '“服务对象满意度”写的是达到，征求意见的40人中满意10人，满意率25.00%低于90%，请改过来；另有决定的，写明决定和理由'
    expect(texts({ ...content, satisfied: 10 })).toEqual([told])
    expect(texts({ ...content, satisfied: 10, ...decided })).toEqual([])
    expect(texts({ ...content, satisfied: 36 })).toEqual([])
  })

  test('[P18] a row of reports is not 达到 while reports are owed', () => {
    const reports = withRow({ item: '核查工作报告（含总报告）', standard: '共6份，按期提交', clause: 'C07' })
    const told = '“核查工作报告（含总报告）”写的是达到，应交报告6份，已交0份，请改过来；另有决定的，写明决定和理由'
    expect(texts({ ...reports, reportsDue: 6, reportsDone: 0 })).toEqual([told])
    expect(texts({ ...reports, reportsDue: 6, reportsDone: 6 })).toEqual([])
  })

  test('[P17] 整改后合格 follows a 整改, a sample that did not pass, or a refusal', () => {
    const after = { conclusion: 'passedAfter' as const }
    const put: RelatedRecord = { ...earlier({}), kind: 'rectification', state: 'closed', body: {} }
    expect(texts(after)).toEqual([expect.stringMatching(/^结论是“整改后合格”，没有登记过整改/)])
    expect(texts(after, { related: [put] })).toEqual([])
    const again = [judgedSample(toRectify), judgedSample({ previousId: 's1', drawnGood: 960, drawnBad: 0 }, 's2')]
    expect(texts(after, { related: again })).toEqual([])
    expect(texts(after, { others: [earlier({ conclusion: 'failed' })] })).toEqual([])
    expect(texts({ ...after, ...decided })).toEqual([])
  })

  test('[P14] a sample that is typed and not on record is remarked', () => {
    expect(remarks({})).toContain('抽查填的是960户、合格912户，没有登记过抽样复核')
    expect(remarks({ sampled: null, sampleGood: null })).not.toContain('抽样复核')
    expect(remarks({}, { related: [judgedSample({ drawnGood: 912, drawnBad: 48 })] })).not.toContain('没有登记过抽样')
  })

  test('[P18] reports that are typed and not registered are remarked', () => {
    const contract = { ...project.contract, reportFrequency: 'quarterly' as const, finalReport: false }
    const { calendars } = ruleData
    const at = { project: { ...project, contract }, endsOn: project.period.endOn, calendars }
    expect(remarks({ reportsDue: 6, reportsDone: 6 }, at)).toMatch(
      /应交报告填的是6份，按合同到验收日期应交\d份.*已交报告填的是6份，登记收到的是0份/,
    )
    expect(remarks({ reportsDue: 1, reportsDone: 0 }, at)).not.toContain('请核对，收到的')
  })
})

describe('逐条列标准', () => {
  const standards = [...facts.standards, { 序号: '2', 项目: '档案完整率', 标准: '不低于98%', 方法: '抽查' }]
  const none = (part: Partial<StandardRow> = {}) =>
    withRow({
      item: '档案完整率',
      standard: '不低于98%',
      met: 'none',
      done: '本期只收入户登记，档案下一期装订',
      ...part,
    })

  test('[P18] a standard of the contract that is not listed bars, whatever the conclusion', () => {
    const told = [expect.stringMatching(/^合同的验收标准“档案完整率”没有列入逐项验收/)]
    expect(texts({}, { standards })).toEqual(told)
    expect(texts({ conclusion: 'failed' }, { standards })).toEqual(told)
  })

  test('[P18] what a node has nothing of stays listed, and says why', () => {
    expect(texts(none(), { standards })).toEqual([])
    expect(texts(none({ done: '/' }), { standards })).toContain('“档案完整率”选了本节点不涉及，“实际完成”没有写明原因')
  })

  test('[P18] the last stage has something of each', () => {
    const last = { stage: '第3期', dueQuantity: 3_200, doneQuantity: 3_200, goodQuantity: 3_200 }
    expect(texts({ ...last, ...none() }, { standards })).toEqual([
      '最后一期验收全部服务，“档案完整率”不能是本节点不涉及；另有决定的，写明决定和理由',
    ])
    expect(texts({ ...last, ...none(), ...decided }, { standards })).toEqual([])
  })
})

test('[P18] a department of the contractor is the contractor, and accepts nothing', () => {
  const members = good.members.with(1, { id: 'm1', name: '李明', unit: `${contractor.name}项目部`, duty: '' })
  expect(texts({ members })).toEqual(['李明是承接主体的人，不能参加验收组'])
})
