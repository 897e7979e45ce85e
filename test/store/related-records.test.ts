import { describe, expect, test } from 'vitest'
import type { RecordEntry } from '#shared/records/record-entry'
import { followUp, visitWithFollowUp } from '../fixtures/records/follow-up'
import { startInCounty } from './county-fixture'

async function startWithKinds() {
  const backend = await startInCounty({ recordKinds: [visitWithFollowUp, followUp] })
  const project = await backend.get('project.create', { name: '', year: 2023, catalogCode: 'SW-02' })
  const make = (kind: string, body: object | null, from?: string, ownerId = project.id) =>
    backend.call('record.create', { kind, ownerId, body: body as never, ...(from && { from }) })
  const visit = await backend.get('record.create', {
    kind: 'home-visit',
    ownerId: project.id,
    body: { town: '巴音苏木', visitedOn: null, households: 12, visitors: [] },
  })
  const begun = async () => {
    const made = await make('follow-up', null, visit.id)
    if (!made.ok) throw new Error(made.error.code)
    return made.value as RecordEntry
  }
  return { ...backend, project, visit, make, begun }
}

describe('a record that another one gives rise to', () => {
  test('begins with what that one says, and names it', async () => {
    const { visit, begun } = await startWithKinds()
    expect((await begun()).body).toEqual({ visitId: visit.id, households: 12 })
  })

  test('each is known around the other', async () => {
    const { get, visit, begun } = await startWithKinds()
    const made = await begun()
    expect((await get('record.around', { id: visit.id })).arisen).toMatchObject([{ id: made.id, kind: 'follow-up' }])
    expect((await get('record.around', { id: made.id })).related).toMatchObject([{ id: visit.id, title: visit.title }])
  })

  test('one that is 移出 is around nothing', async () => {
    const { get, visit, begun } = await startWithKinds()
    const { id, revision } = await begun()
    await get('record.setRemoved', { id, revision, removed: true })
    expect((await get('record.around', { id: visit.id })).arisen).toEqual([])
  })

  test('is refused with the reason while there is nothing to begin', async () => {
    const { get, visit, make } = await startWithKinds()
    await get('record.save', { id: visit.id, revision: visit.revision, body: { ...visit.body, households: null } })
    expect(await make('follow-up', null, visit.id)).toMatchObject({
      error: { code: 'RECORD_STEP_REFUSED', params: { to: '安排补访', detail: '没有填户数' } },
    })
  })

  test('is not begun from a record of another project, or of a kind that gives rise to none', async () => {
    const { get, visit, make, begun } = await startWithKinds()
    const other = await get('project.create', { name: '', year: 2023, catalogCode: 'SW-02' })
    const made = await begun()
    expect(await make('follow-up', null, visit.id, other.id)).toMatchObject({ error: { code: 'NOT_FOUND' } })
    expect(await make('follow-up', null, made.id)).toMatchObject({ error: { code: 'NOT_FOUND' } })
  })

  test('the history calls the record it names by its title', async () => {
    const { get, visit, begun } = await startWithKinds()
    const { id, revision, body } = await begun()
    await get('record.save', { id, revision, body: { ...body, visitId: null } })
    const [last] = (await get('history.list', { recordId: id, before: null, limit: 5 })).steps
    expect(last?.fields).toMatchObject([{ label: '哪次回访', before: visit.title, after: '' }])
  })
})
