import { expect, test } from 'vitest'
import { recordKinds } from '#shared/records/registry'
import { cleanContractor } from '../fixtures/county-year'
import { neverHeld, oddTexts } from '../fixtures/records/bad-values'
import { placesIn, withValue } from '../fixtures/records/places-of-fields'
import { wholeBody } from '../fixtures/records/whole-body'
import { startInCounty } from './county-fixture'

test('a save with a value no field holds is refused in every kind of record, and nothing of it is written', async () => {
  const { call, get } = await startInCounty()
  const { id: projectId } = await get('project.create', { name: '', year: 2023, catalogCode: 'SW-02' })
  await get('contractor.save', cleanContractor())
  const owners = { county: '', year: '2023', project: projectId, contractor: cleanContractor().id }

  for (const kind of recordKinds) {
    const body = wholeBody(kind, projectId)
    const kept = await get('record.create', { kind: kind.id, ownerId: owners[kind.owner], body })
    const { id, revision } = kept
    // One field of each type: what each of them says is told in bad-values.test.ts of the unit tests.
    const places = new Map(placesIn(kind, body).map((place) => [place.field.type, place]))
    for (const { path, field } of places.values())
      for (const [value] of neverHeld[field.type].slice(0, 1)) {
        const answer = await call('record.save', {
          id,
          revision,
          body: withValue({ ...body, notes: '改' }, path, value),
        })
        expect([kind.id, path, answer]).toMatchObject([kind.id, path, { error: { code: 'INPUT_INVALID' } }])
      }
    expect(await get('record.get', { id })).toEqual(kept)
    expect((await get('history.list', { recordId: id, before: null, limit: 5 })).steps).toHaveLength(1)
  }
})

test('a text that a spreadsheet or a database would take for more is kept to the letter', async () => {
  const { get } = await startInCounty()
  const { id: ownerId } = await get('project.create', { name: '', year: 2023, catalogCode: 'SW-02' })
  const { id, body } = await get('record.create', { kind: 'payment', ownerId, body: null })
  for (const [at, notes] of oddTexts.entries()) {
    await get('record.save', { id, revision: at + 1, body: { ...body, notes } })
    expect((await get('record.get', { id })).body.notes).toBe(notes)
  }
})
