import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import valuesFile from '#resources/rules/suggested-values-3.json'
import { redLines } from '#shared/evaluation/compose'
import { complaint } from '#shared/records/complaint'
import { evaluation as declared } from '#shared/records/evaluation'
import type { EvaluationBody, ScoreRow } from '#shared/records/evaluation-schema'
import { kindBy } from '#shared/records/kind-by-figures'
import type { Body, RecordFacts } from '#shared/records/record-field'
import { sampleId, startInSample } from '../documents/papers/project-records'
import { ruleData } from '../fixtures/county-year'
import { scoredRows, wholeEvaluation } from '../fixtures/records/evaluation'
import { temporaryFolder } from './county-fixture'

/** As it stands with the program's own figures. */
const evaluation = kindBy(declared, ruleData)

type Sample = Awaited<ReturnType<typeof startInSample>>
let sample: Sample
beforeEach(async () => {
  sample = await startInSample('2024-04-20T02:00:00Z')
})

/** Scored by both parties, with all that is typed beside. */
async function scored(
  part: Body = {},
  points: { purchaser: string; thirdParty: string } = { purchaser: '83.25', thirdParty: '79.20' },
) {
  const made = await sample.keep('evaluation')
  const scores = scoredRows((made.body as EvaluationBody).scores, points)
  return sample.change(made.id, { ...wholeEvaluation, scores, ...part })
}
const why = async (part: Body) => sample.refusal((await scored(part)).id, 'issued')
async function factsOf(id: string): Promise<RecordFacts> {
  const around = await sample.get('record.around', { id })
  return { ...around, today: '2024-04-20', ownerId: sampleId, filled: [] }
}
async function rowOf(code: string) {
  const { id, body } = await sample.keep('evaluation')
  const row = (body as EvaluationBody).scores.find((one) => one.code === code) as ScoreRow
  return { row, facts: await factsOf(id) }
}
const pointsField = evaluation.fields.scores?.fields?.purchaser
const proposed = async (code: string) => {
  const { row, facts } = await rowOf(code)
  return pointsField?.proposed?.(row, facts) ?? null
}

describe('绩效评价', () => {
  test('[N20] begins with the indicators its contract goes by, in the words of what is bought, 100 points in all', async () => {
    const { body } = await sample.keep('evaluation')
    const { scores } = body as EvaluationBody
    expect(scores).toHaveLength(32)
    expect(scores.reduce((sum, { weight }) => sum + weight, 0)).toBe(100)
    expect(scores.find(({ code }) => code === 'K16')).toMatchObject({ third: '家计调查完成率', weight: 8 })
    expect(scores.map(({ third }) => third).join('')).not.toContain('{{')
    expect(scores.filter(({ scoredBy }) => scoredBy === 'recipients').map(({ code }) => code)).toEqual(['K31', 'K32'])
  })

  test('[N19] keeps the figures it was made with; a new one goes by the office’s since, and the old one when it is led over', async () => {
    const { id } = await scored()
    const own = valuesFile.body.map((row) =>
      row.id === 'grade-excellent' ? { ...row, value: 95, source: '示民发〔2024〕1号' } : row,
    )
    const path = join(temporaryFolder(), '建议值.json')
    writeFileSync(path, JSON.stringify({ ...valuesFile, id: 'own', version: '本旗1', status: 'local', body: own }))
    const taken = await sample.get('dataSet.import', { path })
    const titleOf = async (of: string) => (await sample.change(of, { notes: '再看一遍' })).title
    expect(await titleOf(id)).toBe('绩效评价 91.20分 优 2024-04-18')
    const later = await scored()
    expect(later.title).toBe('绩效评价 91.20分 良 2024-04-18')
    const pins = [id, later.id].map(async (of) => {
      const { body } = await sample.get('record.get', { id: of })
      return (body as EvaluationBody).dataPins.map(({ kind, version }) => [kind, version])
    })
    expect(await Promise.all(pins)).toEqual([[['suggested-values', '2023.3']], [['suggested-values', '本旗1']]])
    await sample.get('dataSet.useInProjects', { kind: taken.kind, id: taken.id, version: taken.version })
    expect(await titleOf(id)).toBe('绩效评价 91.20分 良 2024-04-18')
  })

  test('[N19] 92.50, 88.00 and 95.00 at 0.4, 0.4, 0.2 are 91.20, 优; issued it is frozen, and sent back it is open again', async () => {
    const { id, title } = await scored()
    expect(title).toBe('绩效评价 91.20分 优 2024-04-18')
    expect(await sample.refusal(id, 'issued')).toBeNull()
    const { revision, body } = await sample.get('record.get', { id })
    const save = (at: number) => sample.call('record.save', { id, revision: at, body: { ...body, advice: '改' } })
    expect(await save(revision)).toMatchObject({ error: { code: 'RECORD_FROZEN' } })
    expect(await sample.refusal(id, 'draft')).toBeNull()
    expect(await save(revision + 1)).toMatchObject({ ok: true })
  })

  test('[N19] 89.995 is rounded to 90.00 first, and is 优', async () => {
    const { title } = await scored(
      { purchaserWeight: '0.5', thirdPartyWeight: '0.5', recipientsWeight: '0' },
      { purchaser: '80.99', thirdParty: '81.00' },
    )
    expect(title).toContain('90.00分 优')
  })

  test('[N19] a red line is 差 whatever the score, with its facts', async () => {
    expect(await why({ redLines: ['forged'] })).toContain('命中红线的，没有写明红线事实')
    const { id, title } = await scored({ redLines: ['forged'], redLineFacts: '抽查发现12户录音系伪造' })
    expect(title).toContain('91.20分 差')
    const { body } = await sample.get('record.get', { id })
    expect(evaluation.remarks?.(body, await factsOf(id), 'draft')).toContainEqual(
      expect.stringContaining(redLines.forged),
    )
  })

  test('[N19] 29 valid questionnaires are a remark and bar nothing', async () => {
    const { id, body } = await scored({ sent: 40, valid: 29, recipients: 100 })
    const remarks = (valid: number) =>
      evaluation.remarks?.({ ...body, valid }, { ...around, ...{ filled: [] } }, 'draft') ?? []
    const around = await factsOf(id)
    expect(remarks(29).join('')).toContain('有效问卷 29 份')
    expect(remarks(30).join('')).not.toContain('有效问卷')
    expect(await sample.refusal(id, 'issued')).toBeNull()
  })

  test.each<[string, Body, string]>([
    ['before the acceptance', { acceptedOn: null }, '没有填最终验收日期'],
    ['on a day before it', { evaluatedOn: '2024-04-01' }, '评价日期早于最终验收日期'],
    ['without a third party', { thirdParty: '' }, '没有填第三方机构'],
    ['by a third party with the same controller', { controllers: 'same' }, '与承接主体有关联'],
    ['without the recipients', { recipientsScore: '' }, '没有填服务对象评分'],
    ['with three decimals', { recipientsScore: '95.005' }, '服务对象评分须为0至100，最多两位小数'],
    [
      'with a party that weighs nothing',
      { purchaserWeight: '0.8', recipientsWeight: '0', thirdPartyWeight: '0.2' },
      '服务对象的权重不能为0',
    ],
    ['with weights that are not one', { recipientsWeight: '0.3' }, '权重之和须为1'],
    ['with a weight that is none', { recipientsWeight: '三成' }, '服务对象的权重须在0至1之间'],
    ['with more answers than were sent', { sent: 10 }, '有效份数不能多于发出份数'],
    ['without one of the three analyses', { social: '' }, '没有填社会影响分析'],
    ['without what is made of it', { forMoney: '/' }, '用于结算和以后年度预算'],
  ])('[N19] [N20] [P19] is not issued %s', async (_, part, told) => {
    expect(await why(part)).toContain(told)
  })

  test('[N19] nor while another of the project stands, which is sent back to be corrected', async () => {
    const first = await scored()
    expect(await sample.refusal(first.id, 'issued')).toBeNull()
    const second = await scored()
    expect(await sample.refusal(second.id, 'issued')).toContain('已经出具，不再出具第二份；要改的，把那一份退回更正')
    expect(await sample.refusal(first.id, 'draft')).toBeNull()
    expect(await sample.refusal(second.id, 'issued')).toBeNull()
  })

  test('[N19] nor by the contractor itself', async () => {
    const { contractor } = await factsOf((await sample.keep('evaluation')).id)
    expect(await why({ thirdParty: contractor?.name })).toContain('第三方就是承接主体')
    expect(await why({ thirdPartyCode: contractor?.creditCode })).toContain('第三方就是承接主体')
  })

  test.each<[Partial<ScoreRow>, string]>([
    [{ purchaser: '' }, 'K01 立项依据充分性没有填购买主体评分'],
    [{ thirdParty: '2.01' }, 'K01 立项依据充分性的第三方评分超过分值2分'],
    [{ thirdParty: '1.555' }, '第三方评分须为数，最多两位小数'],
    [{ evidence: '/' }, 'K01 立项依据充分性没有写证据'],
    [{ thirdParty: '0', evidence: '见评价底稿' }, '立项依据充分性扣了分，只写了“见评价底稿”，没有写扣分的原因'],
  ])('[N20] each indicator has both scores within its points, and its evidence: %o', async (part, told) => {
    const { id, body } = await scored()
    const scores = (body as EvaluationBody).scores.map((row, at) => (at === 0 ? { ...row, ...part } : row))
    await sample.change(id, { scores })
    expect(await sample.refusal(id, 'issued')).toContain(told)
  })
})

describe('what the app has data of is proposed with its source', () => {
  test('K04: all seven kinds of targets', async () => {
    expect(await proposed('K04')).toEqual({ value: '2.00', text: '建议2.00分：绩效目标七类齐全。' })
    const project = await sample.get('project.get', { id: sampleId })
    const targets = project.targets.filter(({ kind }) => kind !== 'benefit')
    await sample.get('project.save', { ...project, targets })
    expect(await proposed('K04')).toEqual({ value: '1.50', text: '建议1.50分：绩效目标缺1类：项目效益。' })
  })

  test('K07 and K08: what was paid of what was agreed', async () => {
    expect(await proposed('K08')).toMatchObject({ value: '0.00' })
    const { agreedFen } = (await rowOf('K08')).facts
    expect(agreedFen).not.toBeNull()
    expect((await proposed('K07'))?.text).toContain('已登记付款0.00元')
  })

  test('K11 and K12 follow the rules', async () => {
    expect((await proposed('K12'))?.value).toBe('2.00')
    const project = await sample.get('project.get', { id: sampleId })
    await sample.get('project.save', { ...project, period: { ...project.period, endOn: '2026-12-31' } })
    expect(await proposed('K12')).toMatchObject({ value: '0.00', text: expect.stringContaining('合同期限核对发现') })
  })

  test('K15: no inspection in any quarter leaves what is for the closing', async () => {
    expect(await proposed('K15')).toMatchObject({ value: '2.00', text: expect.stringContaining('没有检查') })
  })

  test('K30: complaints are the contractor’s, and those count that name the project', async () => {
    const { contractor } = (await rowOf('K30')).facts
    const complain = async (projectIds: string[]) => {
      const body = {
        ...complaint.blank,
        ...{ receivedOn: '2023-07-03', channel: 'phone', matter: '没有入户', handler: '乌云', projectIds },
        ...{ verdict: 'true', answer: '已补访并答复', answeredOn: '2023-07-07' },
      }
      const { id } = await sample.get('record.create', { kind: complaint.id, ownerId: contractor?.id ?? '', body })
      expect(await sample.refusal(id, 'answered')).toBeNull()
    }
    await complain([sampleId])
    await complain([])
    expect(await proposed('K30')).toMatchObject({
      value: '2.00',
      text: expect.stringContaining('涉及本项目1起，属实、部分属实1起'),
    })
  })

  test('[N20] the rows of a set that came hollow are not issued', async () => {
    const { id } = await scored()
    const { body } = await sample.get('record.get', { id })
    const { scores } = body as EvaluationBody
    await sample.change(id, { scores: scores.filter(({ first }) => first === '产出' || first === '效益') })
    const refused = await sample.refusal(id, 'issued')
    expect(refused).toContain('指标分值合计60分，不是100分')
    expect(refused).toContain('指标评分中没有评价「项目管理」的指标')
  })

  test('K13: of what the app knows nothing it says nothing', async () => {
    expect(await proposed('K13')).toBeNull()
  })
})

test('[P20] the grade goes to the register from the evaluation once it is issued, and once only', async () => {
  const { id } = await scored()
  const { contractor } = await factsOf(id)
  const begin = () =>
    sample.call('record.create', { kind: 'contractor-grade', ownerId: contractor?.id ?? '', body: null, from: id })
  expect(await begin()).toMatchObject({ error: { params: { detail: '评价报告出具以后再登记等次。' } } })
  await sample.move(id, 'issued')
  const made = await begin()
  expect(made).toMatchObject({
    value: { body: { points: '91.20', grade: 'excellent', projectIds: [sampleId], evaluatedOn: '2024-04-18' } },
  })
  expect(
    await sample.call('record.create', { kind: 'contractor-grade', ownerId: 'someone', body: null, from: id }),
  ).toMatchObject({ ok: false })
})
