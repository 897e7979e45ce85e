import { describe, expect, test } from 'vitest'
import type { EvaluationBody } from '#shared/records/evaluation-schema'
import { scoredRows, wholeEvaluation } from '../../fixtures/records/evaluation'
import { docxText } from '../docx-text'
import { schemaErrors } from '../ooxml-schema'
import { expectLookedAt, printedPages } from './looked-at'
import { startInSample } from './project-records'

const paper = 'use-of-results'

async function evaluated() {
  const sample = await startInSample('2024-04-20T02:00:00Z')
  const made = await sample.keep('evaluation')
  const scores = scoredRows((made.body as EvaluationBody).scores, { purchaser: '83.25', thirdParty: '79.20' })
  const { id } = await sample.change(made.id, { ...wholeEvaluation, scores })
  return { ...sample, id }
}

describe('结果运用说明', () => {
  test('[P20] says score and grade, what follows in each of the three ways, and what is left to be put right; one page', async () => {
    const sample = await evaluated()
    await sample.refusal(sample.id, 'issued')
    const bytes = await sample.saved(paper, sample.id)
    expectLookedAt(bytes, paper)
    expect(await schemaErrors(bytes)).toEqual([])
    expect(await printedPages(bytes)).toHaveLength(1)
    const text = docxText(bytes)
    for (const said of [
      '91.20分，优',
      '作为社会救助工作成效评价的依据',
      '支撑继续购买同类服务',
      '末期款按约定全额支付',
      '除上述结算外，不因评价等次另行扣减价款',
      '没有未闭环的整改',
      '已收到评价结果，意见：',
      '承接主体签收：',
      '默认建议稿',
    ])
      expect(text).toContain(said)
    expect(text).not.toMatch(/undefined|null|\{\{|待填写|如果/)
  })

  test('[P20] is made once nothing stands against the evaluation’s being issued; red line, deduction and open rectifications are told', async () => {
    const sample = await evaluated()
    await sample.change(sample.id, {
      recipientsScore: '',
      redLines: ['forged'],
      redLineFacts: '12户录音系伪造',
      deductFen: 3_406_522,
    })
    await sample.keep('rectification', { source: 'inspection', sourceText: '抽样入户复核' })
    expect(await sample.call('paper.generate', { kind: paper, ownerId: sample.id })).toMatchObject({
      error: { code: 'PAPER_INCOMPLETE', params: { detail: '没有填服务对象评分。' } },
    })
    const text = docxText(await sample.previewed(paper, sample.id))
    expect(text).toContain('命中红线：虚假入户、伪造录音照片，等次直接为“差”。')
    expect(text).toContain('因评价等次扣减人民币叁万肆仟零陆拾伍元贰角贰分（34,065.22元）')
    expect(text).toContain('未闭环的整改')
    expect(text).not.toContain('没有未闭环的整改')
  })
})
