import { expect, test } from 'vitest'
import { monthlyEntry } from '#shared/records/monthly-entry'
import { entered } from '../fixtures/records/feedback'
import { startBackend } from './county-fixture'

test('[N28] the sheet of a month knows what the projects of its year have to enter, and its remark says which have fallen', async () => {
  const { get } = startBackend({ now: () => new Date('2023-06-02T02:00:00Z') })
  await get('county.createSample', null)
  const [project] = await get('project.list', { status: 'active' })
  const late = { ...entered({ stage: 'during', enteredOn: null, dueOn: '2023-05-20' }) }
  await get('record.create', { kind: 'platform-entry', ownerId: project!.id, body: late })
  const body = { ...(monthlyEntry.blank as object), month: '05', countedOn: '2023-05-31' }
  const { id } = await get('record.create', { kind: 'monthly-entry', ownerId: '2023', body })
  const around = await get('record.around', { id })
  expect(around.entries).toMatchObject([
    { project: project!.name, entries: [{ stage: 'during', dueOn: '2023-05-20', enteredOn: null }] },
  ])
  expect(around.entries?.[0]?.owedFrom.during).not.toBeNull()
})
