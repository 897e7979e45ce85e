import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { laterStanding } from '#shared/procedure/later-standing'
import { railSteps } from '#shared/procedure/steps'
import type { RecordEntry } from '#shared/records/record-entry'
import { pdfOf } from '../fixtures/pdf-files'
import { startBackend } from './county-fixture'

const projectId = 'sample-2023-jiadiao'

/** The example county on a day of its service, with what its rail says. */
async function atWork() {
  const clock = { now: new Date('2023-06-01T02:00:00Z') }
  const county = startBackend({ now: () => clock.now })
  await county.get('county.createSample', null)
  const [entry] = await county.get('contractor.register', null)
  const contractor = entry!.contractor
  const create = (kind: string, about?: string) =>
    county.get('record.create', {
      kind,
      ownerId: kind === 'payment' || kind === 'contract-change' ? projectId : contractor.id,
      body: null,
      ...(about && { about }),
    })
  const save = async ({ id, body }: RecordEntry, part: object) => {
    const { revision } = await county.get('record.get', { id })
    return county.get('record.save', { id, revision, body: { ...body, ...part } })
  }
  const mark = async (id: string) => {
    const readiness = await county.get('bundle.readiness', { projectId, stage: null })
    const step = [...railSteps('during'), ...railSteps('after')].find((one) => one.id === id)!
    return laterStanding(step, readiness, { wrong: 0, unfilled: 0 }).state
  }
  /** As the step of the project lists them, or finds them by a word. */
  const listed = async (kind: string, text?: string) => {
    const owner = { type: 'contractor' as const, id: contractor.id }
    const filter = { kind, owner, state: null, dueUntil: null, removed: false }
    const { rows } = await county.get('record.list', { filter, order: 'due', after: null, limit: 9, about: projectId })
    if (text === undefined) return rows.map(({ id }) => id)
    return (await county.get('record.search', { text, limit: 9, about: projectId })).map(({ id }) => id)
  }
  return { ...county, listed, clock, contractor, create, save, mark }
}

test('a payment, an agreement or a complaint that is begun is seen at its step, and at no other', async () => {
  const { create, mark } = await atWork()
  expect([await mark('payment'), await mark('tracking'), await mark('supervision')]).toEqual([
    'untouched',
    'untouched',
    'untouched',
  ])
  await create('payment')
  expect([await mark('payment'), await mark('settlement')]).toEqual(['unfilled', 'unfilled'])
  await create('contract-change')
  expect(await mark('tracking')).toBe('unfilled')
  await create('complaint', projectId)
  expect([await mark('supervision'), await mark('acceptance')]).toEqual(['unfilled', 'untouched'])
})

test('a complaint whose day has passed is 有问题 and stands in the list of its project, one about another project is none of this one’s', async () => {
  const { create, save, mark, listed, clock } = await atWork()
  const made = await create('complaint', projectId)
  expect(made.body.projectIds).toEqual([projectId])
  await save(made, { receivedOn: '2023-05-20', answerBy: '2023-06-10' })
  expect(await mark('supervision')).toBe('unfilled')
  clock.now = new Date('2023-06-11T02:00:00Z')
  expect(await mark('supervision')).toBe('wrong')
  expect(await listed('complaint')).toEqual([made.id])
  await save(made, { projectIds: ['another'] })
  expect(await mark('supervision')).toBe('untouched')
  expect(await listed('complaint')).toEqual([])
})

test('a complaint that names no project is of those under way on its day', async () => {
  const { create, save, listed } = await atWork()
  const made = await create('complaint')
  await save(made, { receivedOn: '2023-05-20', matter: '没有提前告知' })
  expect([await listed('complaint'), await listed('complaint', '提前')]).toEqual([[made.id], [made.id]])
  await save(made, { receivedOn: '2023-03-01' })
  expect(await listed('complaint')).toEqual([])
  expect(await listed('complaint', '提前')).toEqual([])
})

test('an order to put something right is 有问题 from the day it is given until it has been looked at again', async () => {
  const { get, documentsFolder, create, save, mark } = await atWork()
  const path = join(documentsFolder, '检查记录.pdf')
  writeFileSync(path, pdfOf(1))
  const made = await create('contractor-inspection', projectId)
  await get('record.addFile', { id: made.id, slot: 'record', path })
  const filled = await save(made, {
    checkedOn: '2023-05-25',
    way: 'onsite',
    service: '入户登记',
    inspectors: '乌云、李明',
    findings: '两户的调查表没有签字',
    result: 'rectify',
    rectifyBy: '2023-06-20',
  })
  const ordered = await get('record.move', { id: made.id, revision: filled.revision, to: 'rectifying' })
  expect(await mark('supervision')).toBe('wrong')
  const mended = await save(ordered, { rectifiedOn: '2023-06-01', rectified: '已补签' })
  await get('record.move', { id: made.id, revision: mended.revision, to: 'closed' })
  expect(await mark('supervision')).not.toBe('wrong')
})
