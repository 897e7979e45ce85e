import { beforeEach, describe, expect, test } from 'vitest'
import { evaluationWorkdays } from '#shared/papers/evaluation-plan'
import type { Body } from '#shared/records/record-field'
import { library } from '../../fixtures/contract/sample'
import { docxText } from '../docx-text'
import { schemaErrors } from '../ooxml-schema'
import { expectLookedAt, printedPages } from './looked-at'
import { sampleId, startInSample } from './project-records'

let sample: Awaited<ReturnType<typeof startInSample>>
beforeEach(async () => {
  sample = await startInSample()
})
const made = () => sample.saved('evaluation-plan', sampleId)

describe('绩效评价方案', () => {
  test('is, but for ids, the paper that was looked at', async () => {
    expectLookedAt(await made(), 'evaluation-plan')
  })

  test('is valid by the OOXML schemas, and six pages at most as LibreOffice prints it', async () => {
    const bytes = await made()
    expect(await schemaErrors(bytes)).toEqual([])
    expect((await printedPages(bytes)).length).toBeLessThan(7)
  })

  test('[N19] names the three parties with their weights, how they make one score, and how many questionnaires', async () => {
    const text = docxText(await made())
    for (const said of [
      /购买主体\s*示例旗民政局\s*满意度以外的各项指标\s*0\.4/,
      /服务对象\s*接受服务的家庭和个人\s*满意度问卷\s*0\.2/,
      '总分=购买主体得分×0.4+第三方得分×0.4+服务对象得分×0.2',
      '各评90分，折合百分',
      '有效问卷不少于160份',
      '90分以上为优，80分以上不到90分为良，60分以上不到80分为中，不到60分为差',
      '转包；虚假入户、伪造录音照片；泄露个人信息',
      '默认建议稿，非官方规定',
    ])
      expect(text).toMatch(said)
    expect(text).not.toMatch(/undefined|null|NaN|\{\{|待填写|如果/)
  })

  test('[N20] has each indicator of its contract with its points, rule, evidence and aspect', async () => {
    const text = docxText(await made())
    expect(text).toMatch(/服务成效\s*产出.*项目管理\s*决策.*社会影响\s*效益·社会影响、满意度\s*3\s*13/s)
    expect(text).toMatch(/K16\s*产出数量\s*家计调查完成率\s*8\s.*服务成效/s)
    expect(text).toMatch(/K32.*满意度问卷\s*社会影响/s)
  })

  test('[P19] goes by the evaluation under way, and by the last acceptance the contract counts its days from', async () => {
    await sample.keep('evaluation', {
      thirdParty: '示例评估事务所',
      purchaserWeight: '0.5',
      thirdPartyWeight: '0.3',
      acceptedOn: '2024-04-10',
    } as Body)
    const text = docxText(await made())
    expect(text).toContain('示例评估事务所')
    expect(text).toContain('购买主体得分×0.5+第三方得分×0.3+服务对象得分×0.2')
    expect(text).toContain('即2024年5月10日前')
  })

  test('[P20] is stale once the evaluation says something else', async () => {
    await made()
    const stale = async () => (await sample.get('bundle.readiness', { projectId: sampleId, stage: null })).stale
    expect(await stale()).not.toContain('evaluation-plan')
    await sample.keep('evaluation', { thirdParty: '示例评估事务所' })
    expect(await stale()).toContain('evaluation-plan')
  })

  test('its days are those of the clause', () => {
    expect(JSON.stringify(library.clauses.find(({ code }) => code === 'C14'))).toContain(
      `最终验收合格之日起${evaluationWorkdays}个工作日内完成绩效评价`,
    )
  })

  test('is not issued before the contract is signed', async () => {
    const project = await sample.get('project.get', { id: sampleId })
    await sample.get('project.save', { ...project, contract: { ...project.contract, signedOn: null } })
    const refused = await sample.call('paper.generate', { kind: 'evaluation-plan', ownerId: sampleId })
    expect(refused).toMatchObject({
      error: { code: 'PAPER_INCOMPLETE', params: { detail: expect.stringContaining('合同还没有填签订日期') } },
    })
  })
})
