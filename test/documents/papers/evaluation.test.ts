import { writeFileSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { beforeEach, describe, expect, test } from 'vitest'
import type { EvaluationBody } from '#shared/records/evaluation-schema'
import type { Body } from '#shared/records/record-field'
import { pdfOf } from '../../fixtures/pdf-files'
import { scoredRows, wholeEvaluation } from '../../fixtures/records/evaluation'
import { enteredSurvey } from '../../fixtures/records/survey'
import { docxText } from '../docx-text'
import { schemaErrors } from '../ooxml-schema'
import { expectLookedAt, printedPages } from './looked-at'
import { startInSample } from './project-records'

let sample: Awaited<ReturnType<typeof startInSample>>
beforeEach(async () => {
  sample = await startInSample('2024-04-20T02:00:00Z')
})

async function evaluated(part: Body = {}) {
  const batch = await sample.keep('survey', enteredSurvey)
  expect(await sample.refusal(batch.id, 'entered')).toBeNull()
  const made = await sample.keep('evaluation')
  const scores = scoredRows((made.body as EvaluationBody).scores, { purchaser: '83.25', thirdParty: '79.20' })
  return (await sample.change(made.id, { ...wholeEvaluation, scores, ...part })).id
}
async function copied(path: string, name: string) {
  const to = join(dirname(path), name)
  await copyFile(path, to)
  return to
}
const report = async (part?: Body) => sample.saved('evaluation-report', await evaluated(part))

describe('绩效评价报告', () => {
  test('is, but for ids, the paper that was looked at, valid by the OOXML schemas, its charts too', async () => {
    const bytes = await report()
    expectLookedAt(bytes, 'evaluation-report')
    expect(await schemaErrors(bytes)).toEqual([])
    const pages = await printedPages(bytes)
    expect(pages.length).toBeLessThan(14)
  })

  test('[P19] [N19] [N20] has eight parts, three scores, total and grade, the analyses, the evidence', async () => {
    const text = docxText(await report())
    for (const said of [
      '项目基本情况',
      '评价工作开展情况',
      '综合评价情况及评价结论',
      '绩效评价指标分析',
      '主要经验及做法、存在的问题及原因分析',
      '有关建议',
      '评价结果运用意见',
      '其他需要说明的问题',
      '购买主体92.50分，第三方88.00分，服务对象95.00分，总分91.20分，评价等次为“优”',
      '购买主体得分×0.4+第三方得分×0.4+服务对象得分×0.2',
      '服务成效：应入户3200户',
      '项目管理：七类绩效目标齐全',
      '社会影响：服务对象总体满意程度95.00分',
      '佐证材料清单',
      '满意度问卷统计表',
      '默认建议稿',
    ])
      expect(text).toContain(said)
    expect(text).not.toMatch(/undefined|null|\{\{|待填写|如果/)
  })

  test('[P19] both charts are drawn in it, with the figures of the table', async () => {
    const parts = unzipSync(await report())
    const [bars, radar] = ['word/charts/goufutong1.xml', 'word/charts/goufutong2.xml'].map((path) =>
      strFromU8(parts[path] ?? new Uint8Array()),
    )
    for (const value of ['92.50', '88.00', '95.00', '91.20']) expect(bars).toContain(`<c:v>${value}</c:v>`)
    expect(bars).toContain('<c:barChart>')
    expect(radar).toContain('<c:radarChart>')
    expect(radar).toContain('<c:v>产出质量</c:v>')
    expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).not.toContain('见得分表')
  })

  test('[N19] a red line is told with its facts', async () => {
    const text = docxText(await report({ redLines: ['forged'], redLineFacts: '抽查发现12户录音系伪造' }))
    expect(text).toContain('评价等次为“差”')
    expect(text).toContain('命中红线：虚假入户、伪造录音照片。抽查发现12户录音系伪造。')
  })

  test('[P20] says what the contract keeps back for the grade, in figures and words, or that nothing is', async () => {
    expect(docxText(await report())).toContain('结算意见：除上述结算外，不因评价等次另行扣减价款。')
    const kept = docxText(await report({ deductFen: 3_406_522 }))
    expect(kept).toContain('因评价等次扣减人民币叁万肆仟零陆拾伍元贰角贰分（34,065.22元）')
  })

  test('[N19] tells the townships’ answers beside the recipients’, place by place', async () => {
    const sheets = enteredSurvey.sheets?.slice(2, 5).map((one) => ({ ...one, overall: '2' }))
    const batch = await sample.keep('survey', { ...enteredSurvey, audience: 'townships', sent: 8, sheets })
    expect(await sample.refusal(batch.id, 'entered')).toBeNull()
    const bytes = await report()
    const text = docxText(bytes)
    expect(text).toContain('按录入的苏木乡镇（街道）问卷统计：录入3份，有效3份，总体满意程度平均30.00分。')
    expect(text.replaceAll(/\s+/g, ' ')).toContain('苏木乡镇（街道） 巴音苏木 8 3 30.00')
    expect(text).not.toContain('没有逐份录入')
    expect(await schemaErrors(bytes)).toEqual([])
    expect((await printedPages(bytes)).length).toBeLessThan(14)
  })

  test('[P19] lists what it rests on, and not itself', async () => {
    const id = await evaluated()
    const path = join(sample.documentsFolder, '绩效评价报告（盖章）.pdf')
    writeFileSync(path, pdfOf(1))
    await sample.get('record.addFile', { id, slot: 'report', path })
    await sample.get('record.addFile', { id, slot: 'evidence', path: await copied(path, '工作底稿.pdf') })
    const text = docxText(await sample.saved('evaluation-report', id))
    expect(text).toContain('工作底稿.pdf')
    expect(text).not.toContain('绩效评价报告（盖章）.pdf')
  })

  test('[N19] is not made while a party has not scored', async () => {
    const id = await evaluated({ recipientsScore: '' })
    const refused = await sample.call('paper.generate', { kind: 'evaluation-report', ownerId: id })
    expect(refused).toMatchObject({ error: { code: 'PAPER_INCOMPLETE' } })
    expect((await sample.previewed('evaluation-report', id)).length).toBeGreaterThan(1000)
  })
})

describe('满意度问卷', () => {
  test('[N19] is printed blank on one page, without a name, and valid by the OOXML schemas', async () => {
    const { id } = await sample.keep('survey', { area: '巴音苏木', batch: '第1批', way: 'visit' })
    const bytes = await sample.saved('survey-form', id)
    expectLookedAt(bytes, 'survey-form')
    expect(await schemaErrors(bytes)).toEqual([])
    expect(await printedPages(bytes)).toHaveLength(1)
    const text = docxText(bytes)
    for (const said of ['问卷不记名', '不用写身份证号', '收费，或者推销', '承接主体人员不得发放、代填'])
      expect(text).toContain(said)
  })
})
