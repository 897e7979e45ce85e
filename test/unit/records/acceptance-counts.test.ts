import { describe, expect, test } from 'vitest'
import type { DeliveredFiles } from '#shared/law/county-year'
import { acceptance } from '#shared/records/acceptance'
import { type Acceptance, acceptedState } from '#shared/records/acceptance-body'
import { filesProposed } from '#shared/records/files-proposed'
import { nothingAround, type RecordFacts, type RelatedRecord } from '#shared/records/record-field'
import { stepLacks } from '#shared/records/state-machine'
import { cleanProject } from '../../fixtures/county-year'

const clean = cleanProject()
const quality = { ...clean.contract.quality, passRateBp: 9_500, completenessRateBp: 9_800 }
const stage = { ...clean.contract.payments[0]!, afterAcceptance: true, milestone: '' }
const project = {
  ...clean,
  period: { ...clean.period, startOn: '2023-03-20' },
  contract: {
    ...clean.contract,
    signedOn: '2023-03-15',
    quality,
    payments: [stage, { ...stage, milestone: '中期检查完成' }, stage],
  },
}
const files = (part: Partial<DeliveredFiles>): DeliveredFiles => ({
  households: 10,
  complete: 0,
  reasoned: 0,
  lacking: 0,
  none: 0,
  missing: [],
  ...part,
})
const row = {
  id: 's1',
  item: '档案完整率',
  standard: '不低于98%',
  clause: 'C05',
  done: '已达到',
  evidence: '',
  met: 'yes' as const,
}
const good: Acceptance = {
  ...(acceptance.blank as Acceptance),
  stage: '第2期',
  node: '中期检查完成',
  acceptedOn: '2023-09-20',
  ways: ['records'],
  members: ['乌云', '李明', '巴特尔'].map((name) => ({ id: name, name, unit: '示例旗民政局', duty: '' })),
  standards: [row],
  dueQuantity: 10,
  doneQuantity: 10,
  goodQuantity: 10,
  asked: 4,
  satisfied: 4,
  conclusion: 'passed',
}
const facts: RecordFacts = {
  ...nothingAround,
  signing: 'signed',
  project,
  today: '2023-12-01',
  ownerId: project.id,
  filled: ['certificate', 'evidence'],
}
const texts = (part: Partial<Acceptance>, around: Partial<RecordFacts> = {}) =>
  stepLacks(acceptance, { from: 'draft', to: acceptedState }, { ...good, ...part }, { ...facts, ...around }).map(
    ({ text }) => text,
  )

describe('一户一档 at an acceptance', () => {
  const decided = { exception: '局务会决定：缺的录音一个月内补齐' }

  test('[P24] below the completeness agreed it is not 合格, whatever stands beside the row', () => {
    const delivered = files({ lacking: 5, none: 5 })
    const told = '一户一档齐全0/10户，完整率0.00%低于合同约定的98%，结论不能是合格；另有决定的，写明决定和理由'
    expect(texts({}, { delivered })).toEqual([told])
    expect(texts({ exception: '/' }, { delivered })).toEqual([told])
    expect(texts(decided, { delivered })).toEqual([])
    expect(texts({ conclusion: 'failed' }, { delivered })).toEqual([])
  })

  test('[P24] a typed rate that is not that of the files is put right or explained', () => {
    const delivered = files({ complete: 10 })
    const typed = (done: string) => ({ standards: [{ ...row, done }] })
    expect(texts(typed('98%'), { delivered })).toEqual([
      '完整率填的是98.00%，按交付的一户一档是100.00%（10/10户），请改过来；另有决定的，写明决定和理由',
    ])
    expect(texts({ ...typed('98%'), ...decided }, { delivered })).toEqual([])
    expect(texts(typed(filesProposed(row, { delivered })!.value as string), { delivered })).toEqual([])
  })

  test('[P24] half-way the files of what is done count, and of what was delivered beyond', () => {
    const delivered = files({ complete: 4, none: 6 })
    const half = { dueQuantity: 4, doneQuantity: 4, goodQuantity: 4 }
    expect(texts(half, { delivered })).toEqual([])
    expect(texts(half, { delivered: files({ complete: 4, lacking: 1, none: 5 }) }).join('')).toContain('齐全4/5户')
  })

  test('[P24] a household without its traces is not among the good ones; one with its reason on record is', () => {
    const quantities = { dueQuantity: 100, doneQuantity: 100, goodQuantity: 100 }
    const delivered = files({ households: 100, complete: 97, reasoned: 1, lacking: 2 })
    expect(texts(quantities, { delivered })).toEqual([
      '合格数量100多于一户一档齐全的98户，缺材料又没有登记原因的户不合格；另有决定的，写明决定和理由',
    ])
    expect(texts({ ...quantities, goodQuantity: 98 }, { delivered })).toEqual([])
  })
})

describe('the quantity at an acceptance', () => {
  test('[P18] what is due and not done is not 合格 without a recorded decision', () => {
    const few = { dueQuantity: 3_200, doneQuantity: 100, goodQuantity: 100 }
    const told = '应完成3200，实际完成100，没有完成的结论不能是合格；另有决定的，写明决定和理由'
    expect(texts(few)).toEqual([told])
    expect(texts({ ...few, conclusion: 'passedAfter' })).toContain(told)
    expect(texts({ ...few, exception: '户册核减到100户，补充协议另行签订' })).toEqual([])
    expect(texts({ ...few, conclusion: 'failed' })).toEqual([])
  })

  test('[P18] what is done and not good as far as the contract asks is not 合格', () => {
    expect(texts({ goodQuantity: 9 })).toEqual([
      '合格数量9占实际完成量10的90.00%，低于合同约定的合格率95%，结论不能是合格；另有决定的，写明决定和理由',
    ])
  })
})

describe('an acceptance of what nothing was delivered of', () => {
  const nothing = { filled: ['certificate'] }
  const report = (done: number): RelatedRecord => ({
    ...{ id: 'r', ownerId: project.id, kind: 'service-report', state: 'received', title: '第1期工作报告' },
    body: { report: 'p1', nodes: [], quantities: [{ id: 'q', target: '完成服务数量', done }] },
  })

  test('[P18] is not 合格 on the typed quantity alone, without files, report, sample or evidence', () => {
    const told = [expect.stringMatching(/^没有承接主体交付的任何成果.*结论不能是合格；另有决定的，写明决定和理由$/)]
    expect(texts({}, nothing)).toEqual(told)
    expect(texts({}, { ...nothing, related: [report(0)] })).toEqual(told)
    expect(texts({}, { ...nothing, delivered: files({ none: 10 }) }).join('')).toContain('没有承接主体交付的任何成果')
    expect(texts({ exception: '同意' }, nothing)).toEqual(told)
  })

  test('[P18] is signed once one of them is there, by a recorded decision, or as 不合格', () => {
    expect(texts({}, { ...nothing, related: [report(5)] })).toEqual([])
    expect(texts({}, { ...nothing, delivered: files({ complete: 10 }) })).toEqual([])
    expect(texts({ exception: '局务会决定：纸质档案已在档案室逐户点收' }, nothing)).toEqual([])
    expect(texts({ conclusion: 'failed' }, nothing)).toEqual([])
  })
})

describe('the day and the group of an acceptance', () => {
  const related = (kind: string, state: string, body: object): RelatedRecord[] => [
    { id: kind, ownerId: project.id, kind, state, title: kind, body: body as RelatedRecord['body'] },
  ]

  test('[P18] before the service has begun there is nothing to accept', () => {
    expect(texts({ acceptedOn: '2023-03-16' })).toEqual(['验收日期早于服务开始日期 2023-03-20，还没有可以验收的服务'])
  })

  test('[P18] a node is accepted no earlier than it was reached', () => {
    const report = related('service-report', 'received', {
      nodes: [{ id: 'n', node: 'stage-2', doneOn: '2023-09-21' }],
    })
    expect(texts({}, { related: report })).toEqual([
      `验收日期早于节点“中期检查完成（第2期 ${stage.name.trim()}）”的完成日期 2023-09-21，请核对验收日期或核查工作报告`,
    ])
    expect(texts({ acceptedOn: '2023-09-21' }, { related: report })).toEqual([])
  })

  test('[N18] [P18] a node of the filed plan that no payment waits for is accepted for itself, and nothing is paid on it', () => {
    const nodes = [{ id: 'n1', node: '人员进场', on: '2023-03-25', target: null, quantity: null, stage: null }]
    const around = { ...facts, related: related('work-plan', 'filed', { nodes }) }
    const offered = acceptance.fields.stage?.optionsOf?.(around)?.map(({ code }) => code)
    expect(offered).toEqual(['第1期', '第2期', '第3期', '节点：人员进场'])
    const ofNode = { ...good, stage: '节点：人员进场' }
    expect(texts(ofNode, around)).toEqual([])
    const [payment] = acceptance.begins ?? []
    expect(payment?.whyNot(ofNode as never, { state: 'signed' })).toBe('这次验收的节点没有对应的付款期次。')
  })

  test('[P18] a node nobody has reported as reached is remarked', () => {
    const remarks = acceptance.remarks?.(good as never, facts, 'draft') ?? []
    expect(remarks.join('')).toContain('还没有登记完成日期')
  })

  test.each([
    [['乌云'], '验收组只有1人，应不少于3人'],
    [['乌云', '乌云', '乌云'], '验收组只有1人，应不少于3人'],
  ])('[P18] a group of %j is no group', (names, text) => {
    const members = names.map((name, at) => ({ id: `m${at}`, name, unit: '示例旗民政局', duty: '' }))
    expect(texts({ members })).toEqual([text])
  })

  test('[P18] an even group is remarked', () => {
    const members = [...good.members, { id: 'm4', name: '赵敏', unit: '示例旗民政局', duty: '' }]
    const remarks = acceptance.remarks?.({ ...good, members } as never, facts, 'draft') ?? []
    expect(remarks).toContain('验收组是4人，一般为单数。')
  })
})
