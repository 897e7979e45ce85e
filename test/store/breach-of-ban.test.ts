import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { fen } from '#shared/money/fen'
import type { ProjectRecords } from '#shared/records/kept-of-project'
import type { Body } from '#shared/records/record-field'
import { sampleId, startInSample } from '../documents/papers/project-records'
import { pdfOf } from '../fixtures/pdf-files'
import { clearVisit } from '../fixtures/records/inspection'

type Sample = Awaited<ReturnType<typeof startInSample>>
let sample: Sample
beforeEach(async () => {
  sample = await startInSample('2023-07-10T02:00:00Z')
})

const problem = { id: 'p1', clauseText: '', evidence: '分包协议复印件', noBreach: '' }
const handedOn = { ...problem, fact: '入户调查交由另一家公司完成', clause: 'C16' }
const found: Body = { ...clearVisit, problems: [handedOn], handling: 'rectify' }
const keep = (part: Body = {}) => sample.keep('inspection', { ...found, ...part })
const why = async (part: Body) => sample.refusal((await keep(part)).id, 'done')
async function signed(part: Body = {}) {
  const { id } = await keep(part)
  expect(await sample.refusal(id, 'done')).toBeNull()
  return id
}
async function opened() {
  const kept: ProjectRecords = await sample.get('record.ofProject', { projectId: sampleId, kinds: ['rectification'] })
  return kept.records
}
const remove = async (id: string) => {
  const { revision } = await sample.get('record.get', { id })
  return sample.call('record.setRemoved', { id, revision, removed: true })
}

describe('违反不得转包的约定', () => {
  test('[P27] signing opens the rectification by itself, with the problem, in the state 发现问题', async () => {
    const id = await signed()
    expect(await opened()).toMatchObject([
      {
        state: 'found',
        body: { source: 'inspection', inspectionId: id, problems: [{ clause: 'C16', fact: handedOn.fact }] },
      },
    ])
  })

  test('[P27] [P09] which bars payment as an open one', async () => {
    const project = await sample.get('project.get', { id: sampleId })
    await sample.get('project.save', { ...project, contract: { ...project.contract, signedOn: '2023-03-15' } })
    await signed()
    const payment = await sample.keep('payment', { stage: '第1期', amountFen: fen(100), paidOn: '2023-07-01' })
    const path = join(sample.documentsFolder, '凭证.pdf')
    writeFileSync(path, pdfOf(1))
    await sample.get('record.addFile', { id: payment.id, slot: 'voucher', path })
    expect(await sample.refusal(payment.id, 'paid')).toMatch(/整改.*还没有闭环/)
  })

  test('[P27] other problems open none', async () => {
    await signed({ problems: [{ ...problem, fact: '三户没有照片', clause: 'C05' }] })
    expect(await opened()).toEqual([])
  })

  test('[P27] it is one step with the signing, taken back and done again with it', async () => {
    const id = await signed()
    const [step] = (await sample.get('history.list', { recordId: id, before: null, limit: 1 })).steps
    const undone = await sample.get('history.undo', step!.stamp)
    expect([(await sample.get('record.get', { id })).state, await opened()]).toEqual(['draft', []])
    await sample.get('history.undo', undone)
    expect([(await sample.get('record.get', { id })).state, (await opened()).length]).toEqual(['done', 1])
  })

  test('[P27] signed again after it was sent back, and by its button, it opens no second one', async () => {
    const id = await signed()
    await sample.move(id, 'draft')
    expect(await sample.refusal(id, 'done')).toBeNull()
    const again = await sample.call('record.create', {
      kind: 'rectification',
      ownerId: sampleId,
      body: null,
      from: id,
    })
    expect(again).toMatchObject({ error: { params: { detail: expect.stringContaining('已经立了') } } })
    expect(await opened()).toHaveLength(1)
  })

  test('[P27] the rectification stays as long as the inspection says so, and goes once that is sent back', async () => {
    const inspectionId = await signed()
    const { id } = (await opened())[0]!
    expect(await remove(id)).toMatchObject({ error: { params: { detail: expect.stringContaining('先把它退回更正') } } })
    await sample.move(inspectionId, 'draft')
    await sample.change(id, { outReason: '检查记录录错，没有转包' })
    expect(await remove(id)).toMatchObject({ ok: true })
  })

  test('[P27] it is not put right on the spot', async () => {
    expect(await why({ handling: 'on_spot', onSpot: '已说明' })).toContain('应当发出整改通知')
  })

  test.each<[string, Body]>([
    ['another clause', { fact: '承接主体将入户调查转包给另一家公司', clause: 'C11' }],
    ['a service handed on in other words', { fact: '入户调查交由另一家公司完成', clause: 'C05' }],
    ['a clause typed by hand', { fact: '他人入户', clause: 'other', clauseText: '合同第十六条不得转包' }],
  ])('[P27] written under %s it is recognised, and asked about before it is signed', async (_, part) => {
    const written = { problems: [{ ...problem, ...part }], handling: 'on_spot', onSpot: '已说明' }
    expect(await why(written)).toContain('问题第1项写的是转包、分包')
    expect(await why({ ...written, handling: 'rectify' })).toContain('合同条款选“不得转包与分包限制”')
  })

  test('[P27] what the contract allows says why it is no breach, and is signed', async () => {
    const allowed = { ...problem, fact: '分包的资料整理迟交两日', clause: 'C05' }
    expect(await why({ problems: [{ ...allowed, noBreach: '/' }] })).toContain('写的是转包、分包')
    expect(await why({ problems: [{ ...allowed, noBreach: '合同允许分包资料整理，2023年4月3日书面同意' }] })).toBeNull()
  })

  test('[P27] 未发现转包 is no alarm', async () => {
    const fact = '未发现转包、分包；3户没有照片'
    expect(await why({ problems: [{ ...problem, fact, clause: 'C05' }] })).toBeNull()
  })
})
