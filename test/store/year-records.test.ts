import { beforeEach, describe, expect, test } from 'vitest'
import { startInSample } from '../documents/papers/project-records'
import { answeredFeedback, summedPilot } from '../fixtures/records/feedback'

const projectId = 'sample-2023-jiadiao'
let sample: Awaited<ReturnType<typeof startInSample>>
beforeEach(async () => {
  sample = await startInSample('2023-06-01T02:00:00Z')
})
const ofYear = (kind: string, body: object) =>
  sample.get('record.create', { kind, ownerId: '2023', body: { ...body } }).then(({ id }) => id)
const errors = async () =>
  (await sample.get('norms.check', { projectId })).flatMap(({ key }) =>
    key.startsWith('tracking.feedback') ? [key] : [],
  )
const dueKeys = async () => (await sample.get('workbench.read', { year: 2023 })).dues.map(({ key }) => key)

describe('监督反馈', () => {
  test('[N24] [N28] is overdue in the project and among the dues until it is answered with evidence', async () => {
    const id = await ofYear('feedback', answeredFeedback)
    await sample.attach(id, 'notice')
    expect(await sample.refusal(id, 'correcting')).toBeNull()
    expect(await errors()).toEqual([`tracking.feedback.${id}`])
    expect(await dueKeys()).toContain(`record-${id}`)
    expect(await sample.refusal(id, 'answered')).toContain('还缺文件：整改佐证材料')
    await sample.attach(id, 'evidence')
    expect(await sample.refusal(id, 'answered')).toBeNull()
    expect(await errors()).toEqual([])
    expect(await dueKeys()).not.toContain(`record-${id}`)
  })

  test('[N28] asked again a record of the next round stands there, which names the one before', async () => {
    const id = await ofYear('feedback', { ...answeredFeedback, againOn: '2023-05-24', againText: '请报送核对结果' })
    for (const slot of ['notice', 'evidence']) await sample.attach(id, slot)
    for (const to of ['correcting', 'answered', 'again']) expect(await sample.refusal(id, to)).toBeNull()
    const filter = { kind: 'feedback', owner: null, state: 'received', dueUntil: null, removed: false }
    const { rows } = await sample.get('record.list', { filter, order: 'title', after: null, limit: 9 })
    expect(rows).toHaveLength(1)
    expect((await sample.get('record.get', { id: rows[0]!.id })).body).toMatchObject({ formerId: id })
  })
})

describe('试点', () => {
  const marks = async () => (await sample.get('project.list', { status: 'active' })).map(({ pilot }) => pilot)

  test('[N26] a project is marked once it is chosen, and no more once the pilot has ended', async () => {
    const id = await ofYear('pilot', { ...summedPilot, endedOn: '2023-05-30', endedWhy: '合并' })
    expect(await marks()).toEqual([{ project: false, county: false }])
    expect(await sample.refusal(id, 'chosen')).toBeNull()
    expect(await marks()).toEqual([{ project: true, county: false }])
    expect(await sample.refusal(id, 'ended')).toBeNull()
    expect(await marks()).toEqual([{ project: false, county: false }])
  })

  test('[N26] a project finds the record that says it is a pilot, of whatever year, and none of another', async () => {
    const id = await ofYear('pilot', summedPilot)
    await ofYear('pilot', { ...summedPilot, projectIds: ['another'] })
    const filter = { kind: 'pilot', owner: null, state: null, dueUntil: null, removed: false }
    const found = await sample.get('record.list', { filter, order: 'updated', after: null, limit: 9, about: projectId })
    expect(found.rows.map((row) => row.id)).toEqual([id])
  })

  test('[N26] a county that is a pilot is told with every project', async () => {
    const id = await ofYear('pilot', { ...summedPilot, scope: 'county', projectIds: [] })
    expect(await sample.refusal(id, 'chosen')).toBeNull()
    expect(await marks()).toEqual([{ project: false, county: true }])
  })
})
