import { beforeEach, describe, expect, test } from 'vitest'
import { complaint } from '#shared/records/complaint'
import type { ProjectRecords } from '#shared/records/kept-of-project'
import type { Body } from '#shared/records/record-field'
import { sampleId, startInSample } from '../documents/papers/project-records'

let sample: Awaited<ReturnType<typeof startInSample>>
let contractorId: string

const found: Body = {
  receivedOn: '2023-07-03',
  channel: 'phone',
  handler: '乌云',
  projectIds: [sampleId],
  matter: '来入户的是另一家公司的人。',
  verdict: 'true',
  answer: '承接主体将入户调查转包给另一家公司。',
  answeredOn: '2023-07-07',
}
async function registered(part: Body = {}) {
  const made = await sample.get('record.create', { kind: 'complaint', ownerId: contractorId, body: null })
  await sample.change(made.id, { ...found, ...part })
  return made.id
}
async function answered(part: Body = {}) {
  const id = await registered(part)
  expect(await sample.refusal(id, 'answered')).toBeNull()
  return id
}
async function opened() {
  const kept: ProjectRecords = await sample.get('record.ofProject', { projectId: sampleId, kinds: ['rectification'] })
  return kept.records
}

describe('[P27] a complaint that is found true and tells that the service was handed on', () => {
  beforeEach(async () => {
    sample = await startInSample('2023-07-10T02:00:00Z')
    contractorId = (await sample.get('project.get', { id: sampleId })).contractorId ?? ''
  })

  test('opens the rectification of its project by itself, without who complained, once', async () => {
    const id = await answered({ complainant: '其其格' })
    const fact = '投诉反映：来入户的是另一家公司的人。经核实属实：承接主体将入户调查转包给另一家公司。'
    expect(await opened()).toMatchObject([
      {
        state: 'found',
        body: { source: 'complaint', inspectionId: id, problems: [{ clause: 'C16', fact }] },
      },
    ])
    const around = await sample.get('record.around', { id })
    expect(around.arisen.map(({ kind }) => kind)).toEqual(['rectification'])
    await sample.move(id, 'open')
    expect(await sample.refusal(id, 'answered')).toBeNull()
    expect(await opened()).toHaveLength(1)
  })

  test('keeps it there, and is taken back with it as one step', async () => {
    const id = await answered()
    const rectification = (await opened())[0]!
    const { revision } = await sample.get('record.get', { id: rectification.id })
    expect(await sample.call('record.setRemoved', { id: rectification.id, revision, removed: true })).toMatchObject({
      error: { params: { detail: expect.stringContaining('先把它退回更正') } },
    })
    const [step] = (await sample.get('history.list', { recordId: id, before: null, limit: 1 })).steps
    await sample.get('history.undo', step!.stamp)
    expect([(await sample.get('record.get', { id })).state, await opened()]).toEqual(['open', []])
  })

  test('says which project, of its contractor, before it is answered', async () => {
    expect(await sample.refusal(await registered({ projectIds: [] }), 'answered')).toContain('没有选涉及项目')
    const other = await sample.get('project.create', { name: '另一项目', year: 2023, catalogCode: 'SW-02' })
    const id = await registered({ projectIds: [other.id] })
    expect(await sample.refusal(id, 'answered')).toContain('都不是这家承接主体承接的')
  })
})

describe('[P27] a complaint', () => {
  test.each<[string, Body]>([
    ['not found true', { verdict: 'false' }],
    ['told of other things', { matter: '入户时间临时改变', answer: '已致歉' }],
    ['denying it', { matter: '怀疑换了人', answer: '未发现转包、分包，工作证未随身携带' }],
    ['explained as agreed', { noBreach: '合同允许分包资料整理，2023年4月3日书面同意' }],
  ])('opens none where it is %s', (_, part) => {
    const opens = (body: Body) => complaint.begins?.[0]?.atOnce?.(body, 'answered')
    const body = { ...complaint.blank, ...found }
    expect([opens(body), opens({ ...body, ...part })]).toEqual([true, false])
  })
})
