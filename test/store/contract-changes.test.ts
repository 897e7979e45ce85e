import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fen } from '#shared/money/fen'
import { pdfOf } from '../fixtures/pdf-files'
import { longServiceConditions, wholeSupplement, wholeTermination } from '../fixtures/records/contract-change'
import { startBackend } from './county-fixture'
import { holdContract } from './held-contract'

test('[P08] an agreement that changes a contract is registered with its paper, counts from its signing on, and is finished once announced and filed', async () => {
  const backend = startBackend({ now: () => new Date('2023-07-01T02:00:00Z') })
  await backend.get('county.createSample', null)
  const [summary] = await backend.get('project.list', { status: 'active' })
  const ownerId = summary!.id
  const { procurement } = await backend.get('project.get', { id: ownerId })
  const bought = { procurement: { ...procurement, method: 'competitive_consultation' as const } }
  await holdContract(backend, ownerId, {}, bought)
  const remarks = async () => {
    const findings = await backend.get('norms.check', { projectId: ownerId })
    return findings.filter(({ key }) => key.startsWith('contract.changes')).map(({ message }) => message)
  }
  let entry = await backend.get('record.create', { kind: 'contract-change', ownerId, body: null })
  const body = {
    ...entry.body,
    ...wholeSupplement,
    signedOn: '2023-06-01',
  }
  entry = await backend.get('record.save', { id: entry.id, revision: entry.revision, body })
  expect(await remarks()).toEqual([])
  const move = (to: string) => backend.call('record.move', { id: entry.id, revision: entry.revision, to })
  expect(await move('signed')).toMatchObject({
    error: { code: 'RECORD_STEP_REFUSED', params: { detail: '还缺文件：双方签字盖章的协议' } },
  })
  const path = join(backend.documentsFolder, '补充协议.pdf')
  writeFileSync(path, pdfOf(1))
  await backend.get('record.addFile', { id: entry.id, slot: 'agreement', path })
  const signed = await move('signed')
  expect(signed).toMatchObject({ ok: true, value: { state: 'signed' } })
  entry = await backend.get('record.get', { id: entry.id })
  expect(await remarks()).toEqual([
    expect.stringContaining('补充协议 2023-06-01的公告应在'),
    expect.stringContaining('补充协议 2023-06-01的备案应在'),
  ])
  expect(await move('done')).toMatchObject({
    error: { code: 'RECORD_STEP_REFUSED', params: { detail: '没有填公告日期；没有填备案日期' } },
  })
  const filed = { ...entry.body, publishedOn: '2023-06-05', filedOn: '2023-06-12' }
  entry = await backend.get('record.save', { id: entry.id, revision: entry.revision, body: filed })
  expect(await remarks()).toEqual([])
  expect(await move('done')).toMatchObject({ ok: true })
  entry = await backend.get('record.get', { id: entry.id })
  expect(await backend.call('record.save', { id: entry.id, revision: entry.revision, body })).toMatchObject({
    error: { code: 'RECORD_FROZEN' },
  })
})

test('[P08] of several agreements the one signed last says when the service ends, whether or not it is finished', async () => {
  const backend = startBackend({ now: () => new Date('2023-10-01T02:00:00Z') })
  await backend.get('county.createSample', null)
  const [summary] = await backend.get('project.list', { status: 'active' })
  const ownerId = summary!.id
  const project = await backend.get('project.get', { id: ownerId })
  const period = { ...project.period, conditions: longServiceConditions }
  await holdContract(backend, ownerId, {}, { period })
  const scan = join(backend.documentsFolder, '协议.pdf')
  writeFileSync(scan, pdfOf(1))
  const stage = async () => (await backend.get('project.list', { status: 'active' }))[0]?.stage
  const agree = async (part: object, states: string[]) => {
    const made = await backend.get('record.create', { kind: 'contract-change', ownerId, body: null })
    const body = { ...made.body, ...part }
    await backend.get('record.save', { id: made.id, revision: made.revision, body })
    await backend.get('record.addFile', { id: made.id, slot: 'agreement', path: scan })
    for (const to of states) {
      const { revision } = await backend.get('record.get', { id: made.id })
      expect(await backend.call('record.move', { id: made.id, revision, to })).toMatchObject({ ok: true })
    }
  }
  const filed = { publishedOn: '2023-06-05', filedOn: '2023-06-12' }
  await agree({ ...wholeSupplement, signedOn: '2023-06-01', endsOn: '2024-06-30', ...filed }, ['signed', 'done'])
  expect(await stage()).toBe('during')
  await agree({ ...wholeTermination('2023-09-15'), signedOn: '2023-09-01' }, ['signed'])
  expect(await stage()).toBe('after')
})

test('[P08] a termination says its day', async () => {
  const backend = startBackend({ now: () => new Date('2023-10-01T02:00:00Z') })
  await backend.get('county.createSample', null)
  const [summary] = await backend.get('project.list', { status: 'active' })
  const made = await backend.get('record.create', { kind: 'contract-change', ownerId: summary!.id, body: null })
  const body = { ...made.body, ...wholeTermination('2023-09-15'), signedOn: '2023-09-01', endsOn: null }
  const { revision } = await backend.get('record.save', { id: made.id, revision: made.revision, body })
  expect(await backend.call('record.move', { id: made.id, revision, to: 'signed' })).toMatchObject({
    error: { params: { detail: expect.stringContaining('终止协议填实际终止日期') } },
  })
})

test('[P08] [P34] an end agreed later moves 保存至, the register and the next cycle along', async () => {
  const backend = startBackend({ now: () => new Date('2023-10-01T02:00:00Z') })
  await backend.get('county.createSample', null)
  const [summary] = await backend.get('project.list', { status: 'active' })
  const ownerId = summary!.id
  const project = await backend.get('project.get', { id: ownerId })
  const period = { ...project.period, conditions: longServiceConditions }
  await holdContract(backend, ownerId, { priceFen: fen(70_000_000) }, { period })
  const scan = join(backend.documentsFolder, '协议.pdf')
  writeFileSync(scan, pdfOf(1))
  await backend.get('evidence.add', { projectId: ownerId, stage: 'before', title: '采购公告', path: scan })
  const seen = async () => {
    const [file] = await backend.get('evidence.list', { projectId: ownerId })
    const entries = await backend.get('contractor.register', null)
    const ours = entries.find(({ contractor }) => contractor.id === project.contractorId)
    const next = await backend.get('project.copyNext', { id: ownerId })
    await backend.get('project.setStatus', { id: next.id, status: 'binned' })
    const { endOn, amountFen } = ours?.contracts.find(({ projectId }) => projectId === ownerId) ?? {}
    return { until: file?.retainUntil, endOn, amountFen, next: next.period.startOn }
  }
  expect(await seen()).toEqual({ until: '2039-03-19', endOn: '2024-03-19', amountFen: 70_000_000, next: '2024-03-20' })
  const made = await backend.get('record.create', { kind: 'contract-change', ownerId, body: null })
  const change = { ...wholeSupplement, signedOn: '2023-06-01', endsOn: '2024-06-30', amountFen: 1_000_000 }
  const body = { ...made.body, ...change, reason: '服务对象增加', content: '第五条期限' }
  const { revision } = await backend.get('record.save', { id: made.id, revision: made.revision, body })
  await backend.get('record.addFile', { id: made.id, slot: 'agreement', path: scan })
  await backend.get('record.move', { id: made.id, revision, to: 'signed' })
  expect(await seen()).toEqual({ until: '2039-06-30', endOn: '2024-06-30', amountFen: 71_000_000, next: '2024-07-01' })
  expect(await backend.get('project.agreed', { id: ownerId })).toMatchObject({ amendments: [{ endsOn: '2024-06-30' }] })
})
