import { expect, test } from 'vitest'
import { survey } from '#shared/records/survey'
import { sampleId, startInSample } from '../documents/papers/project-records'
import { enteredSurvey } from '../fixtures/records/survey'

test('[N19] who says he was charged begins a clue about the contractor, once the batch is entered; then the batch says it is kept', async () => {
  const sample = await startInSample('2024-04-20T02:00:00Z')
  const { id } = await sample.keep('survey', enteredSurvey)
  const project = await sample.get('project.get', { id: sampleId })
  const begin = () =>
    sample.call('record.create', { kind: 'complaint', ownerId: project.contractorId ?? '', body: null, from: id })
  const remarks = async () => {
    const { body } = await sample.get('record.get', { id })
    const around = await sample.get('record.around', { id })
    const facts = { ...around, today: '2024-04-20', ownerId: sampleId, filled: [] }
    return survey.remarks?.(body, facts, 'entered').join('')
  }
  expect(await begin()).toMatchObject({ error: { params: { detail: '问卷录入完成以后再登记。' } } })
  expect(await sample.refusal(id, 'entered')).toBeNull()
  expect(await remarks()).toContain('请点“登记线索”')
  expect(await begin()).toMatchObject({
    value: {
      body: {
        receivedOn: '2024-04-15',
        channel: 'survey',
        matter: '满意度问卷（巴音苏木 第1批）在“收费或者推销”答“是”的：0002，待核实',
        projectIds: [sampleId],
      },
    },
  })
  expect(await remarks()).toContain('已经登记线索')
})
