import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { evaluation } from '#shared/records/evaluation'
import type { EvaluationBody } from '#shared/records/evaluation-schema'
import type { Body } from '#shared/records/record-field'
import { docxText } from '../documents/docx-text'
import { sampleId, startInSample } from '../documents/papers/project-records'
import { pdfOf } from '../fixtures/pdf-files'
import { scoredRows, wholeEvaluation } from '../fixtures/records/evaluation'

let sample: Awaited<ReturnType<typeof startInSample>>
beforeEach(async () => {
  sample = await startInSample('2024-04-20T02:00:00Z')
})

async function evaluated(part: Body = {}) {
  const { id, body } = await sample.keep('evaluation')
  const scores = scoredRows((body as EvaluationBody).scores, { purchaser: '83.25', thirdParty: '79.20' })
  await sample.change(id, { ...wholeEvaluation, scores, ...part })
  return id
}
async function handedOn() {
  const problem = { id: 'p', fact: '整体转包给另一机构', clause: 'C16', clauseText: '', evidence: '转包合同' }
  const { id } = await sample.keep('inspection', {
    ...{ checkedOn: '2023-12-01', place: '东苏木', way: 'onsite', service: '家计调查', link: '入户' },
    ...{ inspectors: '乌云、李明', present: '王芳', problems: [problem] },
    ...{ handling: 'rectify', opinion: '无', signature: 'signed' },
  })
  const path = join(sample.documentsFolder, '检查记录.pdf')
  writeFileSync(path, pdfOf(1))
  await sample.get('record.addFile', { id, slot: 'signed', path })
  expect(await sample.refusal(id, 'done')).toBeNull()
}
const spent = (itemText: string) =>
  sample.keep('fund-use', {
    quarter: '第1季度',
    lines: [{ id: 'l', item: 'other', itemText, amountFen: 1_000_000, voucher: 'invoice', vouchers: '1' }],
  })
const proposed = async (id: string) => {
  const { body } = await sample.get('record.get', { id })
  const around = await sample.get('record.around', { id })
  const facts = { ...around, today: '2024-04-20', ownerId: sampleId, filled: [] }
  return evaluation.fields.redLines?.proposed?.(body, facts) ?? null
}

describe('[N19] [P27] what records say of a red line', () => {
  test('a signed breach of the ban on handing on is proposed with its source, and no report goes out without it', async () => {
    await handedOn()
    const id = await evaluated()
    expect(await proposed(id)).toEqual({
      value: ['transferred'],
      text: '建议选：转包，“监督检查 家计调查 入户 2023-12-01”：整体转包给另一机构（合同第十八条“不得转包与分包限制”）。',
    })
    expect(await sample.refusal(id, 'issued')).toContain('记录写到红线而没有选“命中红线”：转包，“监督检查')
    const paper = await sample.call('paper.generate', { kind: 'evaluation-report', ownerId: id })
    expect(paper).toMatchObject({ error: { code: 'PAPER_INCOMPLETE' } })
    await sample.change(id, { redLines: ['transferred'], redLineFacts: '整体转包给另一机构' })
    expect(await sample.refusal(id, 'issued')).toBeNull()
    expect((await sample.get('record.get', { id })).title).toContain('差')
  })

  test('a complaint found true bars the report and 结果运用说明 as it bars the step', async () => {
    const { contractorId } = await sample.get('project.get', { id: sampleId })
    const made = await sample.get('record.create', { kind: 'complaint', ownerId: contractorId ?? '', body: null })
    await sample.change(made.id, {
      projectIds: [sampleId],
      matter: '调查员把贫困户名单出售，泄露信息',
      verdict: 'true',
    })
    const id = await evaluated()
    const why = await sample.refusal(id, 'issued')
    expect(why).toContain('记录写到红线而没有选“命中红线”：泄露')
    for (const kind of ['evaluation-report', 'use-of-results']) {
      const paper = await sample.call('paper.generate', { kind, ownerId: id })
      expect(paper).toMatchObject({ error: { code: 'PAPER_INCOMPLETE', params: { detail: `${why}。` } } })
    }
  })

  test('left out it has its reason, which the report prints', async () => {
    await handedOn()
    const id = await evaluated({ redLinesNot: '经复核系依约分包，检查记录已作说明' })
    expect(docxText(await sample.saved('evaluation-report', id))).toContain(
      '没有认定为红线的情形：转包，“监督检查 家计调查 入户 2023-12-01”：整体转包给另一机构（合同第十八条“不得转包与分包限制”）。理由：经复核系依约分包，检查记录已作说明。',
    )
    expect(await sample.refusal(id, 'issued')).toBeNull()
  })

  test('money spent on what is forbidden is proposed, though the sheet was not received; lawful costs are not', async () => {
    await spent('调查员入户误餐')
    expect(await proposed(await evaluated())).toBeNull()
    await spent('购置执法记录仪10台')
    const id = await evaluated()
    expect((await proposed(id))?.text).toContain('资金用于人员工资、工作经费、设备或者工程，“资金使用情况')
    expect(await sample.refusal(id, 'issued')).toContain('购置执法记录仪10台')
  })
})
