import { beforeEach, describe, expect, test } from 'vitest'
import { evaluation as declared } from '#shared/records/evaluation'
import { kindBy } from '#shared/records/kind-by-figures'
import type { Body } from '#shared/records/record-field'
import { type SurveyBody, survey } from '#shared/records/survey'
import { sampleId, startInSample } from '../documents/papers/project-records'
import { ruleData } from '../fixtures/county-year'
import { enteredSurvey, sheet } from '../fixtures/records/survey'

const evaluation = kindBy(declared, ruleData)

let sample: Awaited<ReturnType<typeof startInSample>>
beforeEach(async () => {
  sample = await startInSample('2024-04-20T02:00:00Z')
})
const why = async (part: Body) =>
  sample.refusal((await sample.keep('survey', { ...enteredSurvey, ...part })).id, 'entered')

describe('满意度问卷', () => {
  test('[N19] only sheets that say how content they are count; a charge is a clue by its number', async () => {
    const { id, body } = await sample.keep('survey', enteredSurvey)
    expect(kindBy(survey, ruleData).comesTo?.(body, await sample.get('record.around', { id }))).toEqual([
      '录入 31 份，有效 30 份，总体满意程度平均 88.67 分；很满意100分，满意80分，一般60分，不满意30分，很不满意0分（建议值）。',
    ])
    const facts = { ...(await sample.get('record.around', { id })), today: '2024-04-20', ownerId: sampleId, filled: [] }
    const remarks = survey.remarks?.(body, facts, 'draft') ?? []
    expect(remarks[0]).toContain('1 份没有答“总体满意程度”')
    expect(remarks[1]).toContain('1 份：0002')
    expect(await sample.refusal(id, 'entered')).toBeNull()
  })

  test.each<[string, Body, string]>([
    ['given out by the contractor', { givenBy: 'contractor' }, '不能由承接主体的人员发放'],
    ['with a number twice', { sheets: [sheet(1), sheet(1, { id: 'q2' })] }, '问卷号重复：0001'],
    [
      'with a citizen number',
      { sheets: [sheet(1, { opinion: '150825195001011008 反映' })] },
      '问卷第1项的意见里有身份证号',
    ],
    ['of more than were sent', { sent: 30 }, '发出30份，录入了31份'],
    ['without any sheet', { sheets: [] }, '没有填问卷'],
  ])('[N19] a batch is not entered %s', async (_, part, told) => {
    expect(await why(part)).toContain(told)
  })

  test('[N19] what was entered is proposed for the evaluation, a draft is not; what differs from it is told', async () => {
    const batch = await sample.keep('survey', enteredSurvey)
    const { id } = await sample.keep('evaluation')
    const proposals = async () => {
      const { body } = await sample.get('record.get', { id })
      const around = await sample.get('record.around', { id })
      const facts = { ...around, today: '2024-04-20', ownerId: sampleId, filled: [] }
      const of = (name: string) => evaluation.fields[name]?.proposed?.(body, facts)?.value ?? null
      const told = evaluation.remarks?.({ ...body, recipientsScore: '95' }, facts, 'draft') ?? []
      return { values: ['sent', 'valid', 'recipientsScore'].map(of), told: told.join('') }
    }
    expect(await proposals()).toEqual({ values: [null, null, null], told: '' })
    await sample.move(batch.id, 'entered')
    const after = await proposals()
    expect(after.values).toEqual([40, 30, '88.67'])
    expect(after.told).toContain('填的是95.00分，按已录入的问卷是88.67分')
  })

  test('[N19] those of the townships are counted apart', async () => {
    const { id } = await sample.keep('survey', {
      ...enteredSurvey,
      audience: 'townships',
    } satisfies Partial<SurveyBody>)
    await sample.move(id, 'entered')
    const made = await sample.keep('evaluation')
    const around = await sample.get('record.around', { id: made.id })
    const facts = { ...around, today: '2024-04-20', ownerId: sampleId, filled: [] }
    expect(evaluation.fields.recipientsScore?.proposed?.(made.body, facts)).toBeNull()
  })
})
