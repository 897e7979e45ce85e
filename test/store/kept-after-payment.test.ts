import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { yuan } from '../fixtures/county-year'
import { pdfOf } from '../fixtures/pdf-files'
import { startBackend } from './county-fixture'
import { dueAtOnce, holdContract } from './held-contract'

test('[P34] accepted 2024-04-10 and settled 2024-06-30: kept until 2039-06-30, and taken out from the day after', async () => {
  const clock = { now: new Date('2024-07-01T02:00:00Z') }
  const backend = startBackend({ now: () => clock.now })
  const { get, call, documentsFolder } = backend
  await get('county.createSample', null)
  const [summary] = await get('project.list', { status: 'active' })
  const projectId = summary!.id
  const { payments } = (await get('project.get', { id: projectId })).contract
  await holdContract(backend, projectId, {
    priceFen: yuan(700_000),
    payments: dueAtOnce(payments),
    paymentPreset: 'custom',
  })
  const path = join(documentsFolder, '文件.pdf')
  writeFileSync(path, pdfOf(1))
  const { id } = await get('evidence.add', { projectId, stage: 'before', title: '采购文件', path })
  const keptUntil = async () => (await get('evidence.list', { projectId }))[0]?.retainUntil
  expect(await keptUntil()).toBe('2039-03-19')

  const made = await get('record.create', { kind: 'payment', ownerId: projectId, body: null })
  const paid = {
    stage: '第1期',
    amountFen: yuan(1),
    acceptedOn: '2024-04-10',
    paidOn: '2024-06-30',
    voucherNumber: '1',
  }
  const saved = await get('record.save', { id: made.id, revision: 1, body: { ...made.body, ...paid } })
  await get('record.addFile', { id: made.id, slot: 'voucher', path })
  expect(await keptUntil()).toBe('2039-03-19')
  await get('record.move', { id: made.id, revision: saved.revision, to: 'paid' })
  expect(await keptUntil()).toBe('2039-06-30')
  expect((await get('project.agreed', { id: projectId })).payments).toMatchObject([{ acceptedOn: '2024-04-10' }])

  const takenOut = () => call('evidence.setRemoved', { id, removed: true })
  for (const day of ['2039-06-29', '2039-06-30']) {
    clock.now = new Date(`${day}T02:00:00Z`)
    expect(await takenOut()).toMatchObject({ error: { code: 'PAPER_RETAINED' } })
  }
  clock.now = new Date('2039-07-01T02:00:00Z')
  expect(await takenOut()).toMatchObject({ ok: true })
})
