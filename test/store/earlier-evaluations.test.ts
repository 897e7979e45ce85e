import { expect, test } from 'vitest'
import type { EvaluationBody } from '#shared/records/evaluation-schema'
import { evaluationKinds, lastEvaluations } from '#shared/records/last-evaluations'
import { sampleId, startInSample } from '../documents/papers/project-records'
import { ruleData } from '../fixtures/county-year'
import { scoredRows, wholeEvaluation } from '../fixtures/records/evaluation'

/** The example, evaluated and not issued yet. */
async function evaluated() {
  const sample = await startInSample('2024-04-20T02:00:00Z')
  const made = await sample.keep('evaluation')
  const scores = scoredRows((made.body as EvaluationBody).scores, { purchaser: '83.25', thirdParty: '79.20' })
  const { id } = await sample.change(made.id, { ...wholeEvaluation, scores })
  const shown = async (projectId: string) =>
    lastEvaluations(await sample.get('record.ofEarlier', { projectId, kinds: evaluationKinds }), ruleData)
  return { ...sample, id, shown }
}

test('[P20] next year’s project of the same service is shown the evaluation, with whose it is, once it is issued', async () => {
  const { id, shown, ...sample } = await evaluated()
  const next = await sample.get('project.create', { name: '2024年家计调查', year: 2024, catalogCode: 'SW-02' })
  expect(await shown(next.id)).toEqual([])
  expect(await sample.refusal(id, 'issued')).toBeNull()
  const { contractor, project } = await sample.get('record.around', { id })
  expect(await shown(next.id)).toEqual([
    {
      projectId: sampleId,
      grade: 'excellent',
      text: `“${project!.name}”（${contractor!.name}承接）2024-04-18 绩效评价91.20分，等次为优。末期款按约定全额支付；以后年度预算照常安排。`,
    },
  ])
  const care = await sample.get('project.create', { name: '2024年照料护理', year: 2024, catalogCode: 'FW-01' })
  expect(await shown(care.id)).toEqual([])
})

test('[P20] a grade that was registered without an evaluation here is shown in its place', () => {
  const body = { evaluatedOn: '2024-04-18', projectIds: [sampleId], points: '75分', grade: 'fair', use: '整改后再安排' }
  const grade = { id: 'g1', kind: 'contractor-grade', ownerId: 'c1', state: 'entered', title: '', body }
  const of = (state: string) => ({
    project: { id: sampleId, name: '家计调查', year: 2023 },
    contractor: '',
    records: [{ ...grade, state }],
  })
  expect(lastEvaluations([of('entered')], ruleData)).toEqual([
    { projectId: sampleId, grade: 'fair', text: '“家计调查”2024-04-18 登记的评价得分75分，等次为中。整改后再安排。' },
  ])
  expect(lastEvaluations([of('draft')], ruleData)).toEqual([])
})
