import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import indicatorsFile from '#resources/contract/evaluation-2.json'
import { evaluation as declared } from '#shared/records/evaluation'
import type { EvaluationBody, ScoreRow } from '#shared/records/evaluation-schema'
import { suggestedFor } from '#shared/records/indicators/sources'
import { kindBy } from '#shared/records/kind-by-figures'
import { sampleId, startInSample } from '../documents/papers/project-records'
import { ruleData } from '../fixtures/county-year'
import { scoredRows, wholeEvaluation } from '../fixtures/records/evaluation'
import { judgedSample } from '../fixtures/records/judged-sample'
import { enteredSurvey } from '../fixtures/records/survey'
import { temporaryFolder } from './county-fixture'

const evaluation = kindBy(declared, ruleData)

let sample: Awaited<ReturnType<typeof startInSample>>
beforeEach(async () => {
  sample = await startInSample('2024-04-20T02:00:00Z')
})

async function scored() {
  const { id, body } = await sample.keep('evaluation')
  const scores = scoredRows((body as EvaluationBody).scores, { purchaser: '83.25', thirdParty: '79.20' })
  return sample.change(id, { ...wholeEvaluation, scores })
}
async function rowOf(code: string) {
  const { id, body } = await sample.keep('evaluation')
  const row = (body as EvaluationBody).scores.find((one) => one.code === code) as ScoreRow
  const around = await sample.get('record.around', { id })
  return { row, facts: { ...around, today: '2024-04-20', ownerId: sampleId, filled: [] } }
}

describe('the method of an indicator', () => {
  test('[N20] by the method of the office’s own set, with its own thresholds; by none where its rule in words has none', async () => {
    const { body, ...head } = indicatorsFile
    const rule = '99%以上得满分，每低1个百分点扣3分'
    const take = async (version: string, part: object) => {
      const indicators = body.indicators.map((one) => (one.code === 'K20' ? { ...one, rule, ...part } : one))
      const own = { ...head, id: 'own', version, status: 'local', source: '示民发〔2024〕1号', body: { indicators } }
      const path = join(temporaryFolder(), '评价指标.json')
      writeFileSync(path, JSON.stringify(own))
      return sample.call('dataSet.import', { path })
    }
    const suggestedBy = async (version: string, part: object) => {
      const taken = await take(version, part)
      if (!taken.ok) throw new Error(JSON.stringify(taken.error))
      await sample.get('dataSet.useInProjects', { kind: 'evaluation', id: 'own', version })
      const { row, facts } = await rowOf('K20')
      return suggestedFor(row, { ...facts, related: [judgedSample({ drawnGood: 912, drawnBad: 48 })] })
    }
    expect(await take('本旗0', {})).toMatchObject({ ok: false })
    expect(await suggestedBy('本旗1', { method: undefined })).toBeNull()
    const method = { type: 'ladder', fullFrom: '99%', offEach: '3' }
    expect(await suggestedBy('本旗2', { method })).toMatchObject({ points: 0 })
  })

  test('[N20] what is typed is held against the method of its indicator', async () => {
    const { id, body } = await scored()
    const scores = (body as EvaluationBody).scores.map((row) =>
      row.code === 'K12' ? { ...row, purchaser: '1.37' } : row,
    )
    await sample.change(id, { scores })
    expect(await sample.refusal(id, 'issued')).toContain(
      'K12 合同期限合规的购买主体评分1.37分不合评分规则，只能是2.00分、0.00分（符合得满分；超期或者交叉得0分）',
    )
  })

  test('[N19] K32 and 服务对象评分 by the townships’ questionnaires too, as their indicators weigh', async () => {
    const batch = async (audience: string, overall: string) => {
      const sheets = enteredSurvey.sheets?.map((one) => ({ ...one, overall }))
      const { id } = await sample.keep('survey', { ...enteredSurvey, audience, sheets })
      expect(await sample.refusal(id, 'entered')).toBeNull()
    }
    await batch('recipients', '5')
    await batch('townships', '4')
    const { row, facts } = await rowOf('K32')
    expect(evaluation.fields.scores?.fields?.answers?.proposed?.(row, facts)).toEqual({
      value: '2.67',
      text: '建议2.67分：苏木乡镇（街道）问卷：总体满意程度平均80.00分。',
    })
    const { body } = await sample.keep('evaluation')
    expect(evaluation.fields.recipientsScore?.proposed?.(body, facts)?.text).toBe(
      '92.00：按已录入的满意度问卷，服务对象问卷平均100.00分（6分），苏木乡镇（街道）问卷平均80.00分（4分）。',
    )
  })
})
