import { describe, expect, test } from 'vitest'
import { acceptance } from '#shared/records/acceptance'
import { type Acceptance, acceptedState } from '#shared/records/acceptance-body'
import type { RecordFacts } from '#shared/records/record-field'
import { stepLacks } from '#shared/records/state-machine'
import { ruleData } from '../../fixtures/county-year'
import { contractor, earlier, facts, good, lacks, project, texts } from '../../fixtures/records/acceptance'
import { judgedSample, toRectify } from '../../fixtures/records/judged-sample'

describe('履约验收', () => {
  test('[P18] is signed when all of it is said, and then frozen', () => {
    expect(lacks({})).toEqual([])
    expect(acceptance.states?.states[acceptedState]?.frozen).not.toBeNull()
  })

  test('[P18] begins with the first stage that waits for one, its node and what the contract promises', () => {
    const begun = acceptance.prefill?.(facts) as Partial<Acceptance>
    expect(begun).toMatchObject({ stage: '第2期', node: '约定数量完成50%以上' })
    expect(begun.standards).toMatchObject([
      { item: '家计调查的数量', standard: '完成1,600户（累计到本节点）', met: null },
    ])
    expect(acceptance.prefill?.({ ...facts, others: [earlier({})] })).toMatchObject({ stage: '第3期' })
  })

  test('[P18] 911 good of 960 are below the 95% agreed: the conclusion is not 合格, and 不合格 is', () => {
    expect(texts({ sampleGood: 911 })).toEqual(['抽查合格率 94.90% 低于合同约定的 95%，结论不能是合格'])
    expect(texts({ sampleGood: 911, conclusion: 'failed' })).toEqual([])
  })

  test.each<[string, Partial<Acceptance>, string]>([
    [
      'a standard nobody judged',
      { standards: [{ ...good.standards[0]!, met: null }] },
      '“家计调查的数量”没有写是否达到',
    ],
    [
      'one not reached',
      { standards: [{ ...good.standards[0]!, met: 'no' }] },
      '“家计调查的数量”没有达到，结论不能是合格',
    ],
    ['none at all', { standards: [] }, '没有填逐项验收'],
    ['more good than drawn', { sampled: 5, sampleGood: 6 }, '合格数多于抽查数'],
    ['more good than done', { goodQuantity: 1_613 }, '合格数量多于实际完成量'],
    ['more content than asked', { satisfied: 41 }, '满意的人数多于征求意见的人数'],
    ['nobody asked', { asked: null, satisfied: null }, '没有服务对象意见；确实没有征求的，请写明理由'],
    [
      'a filler for the reason',
      { asked: 0, satisfied: null, noOpinionReason: '无' },
      '没有服务对象意见；确实没有征求的，请写明理由',
    ],
    [
      'no more than a word for the reason',
      { asked: 0, satisfied: null, noOpinionReason: '情况属实' },
      '没有服务对象意见；确实没有征求的，请写明理由',
    ],
    ['before the contract', { acceptedOn: '2023-03-14' }, '验收日期早于合同签订日期 2023-03-15'],
    ['a day to come', { acceptedOn: '2023-12-02' }, '验收日期还没有到'],
    ['no conclusion', { conclusion: null }, '没有选验收结论'],
    [
      'the contractor in the group',
      { members: good.members.with(1, { id: 'm1', name: '李明', unit: contractor.name, duty: '' }) },
      '李明是承接主体的人，不能参加验收组',
    ],
  ])('[P18] is not signed with %s', (_what, part, text) => {
    expect(texts(part)).toEqual([text])
  })

  test('[P18] says why nobody was asked, and goes on', () => {
    expect(texts({ asked: null, satisfied: null, noOpinionReason: '本期只验收报告，不涉及入户' })).toEqual([])
  })

  test('[P18] a stage accepted once is not accepted again; one that was refused is', () => {
    expect(texts({}, { others: [earlier({})] })).toEqual(['第2期已经验收合格（验收 第2期）'])
    expect(texts({}, { others: [earlier({ conclusion: 'failed' })] })).toEqual([])
    expect(texts({}, { others: [{ ...earlier({}), state: 'draft' }] })).toEqual([])
  })

  test('[P17] [P18] while a rectification is open the conclusion is not 合格', () => {
    const open = { ...earlier({}), kind: 'rectification', state: 'noticed', title: '整改 录音缺失' }
    expect(texts({}, { related: [open] })).toEqual(['整改“整改 录音缺失”还没有闭环，结论不能是合格'])
    expect(texts({}, { related: [{ ...open, state: 'closed' }] })).toEqual([])
    expect(texts({ conclusion: 'failed' }, { related: [open] })).toEqual([])
  })

  test('[P14] [P18] a batch whose sample did not pass is accepted by a recorded decision alone', () => {
    const related = [judgedSample(toRectify)]
    const told =
      '“抽样复核 第1批”的结论是“整改后复抽”，再次抽样通过以前，验收结论不能是合格；另有决定的，写明决定和理由'
    expect(texts({}, { related })).toEqual([told])
    expect(texts({ sampleReason: '/' }, { related })).toEqual([told])
    expect(texts({ sampleReason: '局务会决定：漏登项已逐户更正' }, { related })).toEqual([])
    expect(texts({ conclusion: 'failed' }, { related })).toEqual([])
    const back = judgedSample({ verdict: 'returned', drawnGood: 863, drawnBad: 97 })
    expect(texts({ conclusion: 'passedAfter' }, { related: [back] }).join('')).toContain('“该批退回，加倍抽查”')
  })

  test('[P14] what was drawn again is what counts, once it is concluded', () => {
    const again = { previousId: 's1', batch: '第1批', drawnGood: 960, drawnBad: 0 }
    const first = judgedSample(toRectify)
    expect(texts({}, { related: [first, judgedSample(again, 's2')] })).toEqual([])
    expect(texts({}, { related: [first, judgedSample(again, 's2', 'drawn')] })).not.toEqual([])
  })

  test('[P14] proposes what the sample since the last acceptance came to, and remarks what is typed otherwise', () => {
    const sampled = { drawnGood: 912, drawnBad: 48 }
    const around = { ...facts, related: [judgedSample(sampled)] }
    const offered = (name: string, at: RecordFacts) => acceptance.fields[name]?.proposed?.(good as never, at) ?? null
    expect(offered('sampled', around)).toEqual({
      value: 960,
      text: '960：按“抽样复核 第1批”的结论，合格率95.00%。',
    })
    expect(offered('sampleGood', around)?.value).toBe(912)
    expect(offered('sampled', { ...around, others: [earlier({ acceptedOn: '2023-07-01' })] })).toBeNull()
    const remarks = (part: Partial<Acceptance>) =>
      acceptance.remarks?.({ ...good, ...part } as never, around, 'draft').filter((text) => text.startsWith('抽查'))
    expect(remarks({})).toEqual([])
    expect(remarks({ sampleGood: 930 })).toEqual([
      '抽查填的是960户、合格930户，抽样复核的结论是960户、合格912户，请核对。',
    ])
  })

  test('[P18] proposes the reports due by its day and those received', () => {
    const { calendars } = ruleData
    const contract = { ...project.contract, reportFrequency: 'quarterly' as const, finalReport: false }
    const report = { ...earlier({}), kind: 'service-report', state: 'received' }
    const body = { report: 'p1', dueOn: null, receivedOn: '2023-06-25', nodes: [], quantities: [] }
    const at = { ...facts, project: { ...project, contract }, endsOn: project.period.endOn, calendars }
    const offered = (name: string) =>
      acceptance.fields[name]?.proposed?.(good as never, { ...at, related: [{ ...report, body }] })
    expect([offered('reportsDue')?.value, offered('reportsDone')?.value]).toEqual([1, 1])
  })

  test('[P18] without a signed contract there is nothing to accept', () => {
    const unsigned = { ...project, contract: { ...project.contract, signedOn: null } }
    expect(texts({}, { project: unsigned })).toEqual(['合同还没有填签订日期，没有签订的合同不能验收'])
  })

  test('[P18] the signed certificate lies with it', () => {
    expect(texts({}, { filled: ['evidence'] })).toEqual(['还缺文件：签字盖章的验收书'])
  })

  test('[P08] [P18] rests on the contract both have signed and the office holds', () => {
    expect(texts({}, { signing: 'open' })).toEqual([expect.stringMatching(/^已签订的合同还没有归档.*再登记验收$/)])
  })

  test('[P09] [P18] is not sent back while a payment or a settlement rests on it', () => {
    const on = (kind: string, state: string) => ({ ...earlier({}), id: kind, kind, state, title: `${kind}的标题` })
    const back = (...arisen: ReturnType<typeof on>[]) =>
      stepLacks(acceptance, { from: acceptedState, to: 'draft' }, good as never, { ...facts, arisen }).map(
        ({ text }) => text,
      )
    expect(back(on('payment', 'paid'), on('settlement', 'settled'))).toEqual([
      '“payment的标题”、“settlement的标题”以它为依据，先退回更正，再退回这一份',
    ])
    expect(back(on('payment', 'draft'), on('acceptance-notice', 'published'))).toEqual([])
  })
})
