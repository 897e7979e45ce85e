import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runs } from '../../fixtures/property-runs'
import { homeVisit } from '../../fixtures/records/home-visit'
import { startInCounty } from '../../store/county-fixture'

const name = fc.constantFrom('', '乌云', '李明')
const visitors = fc
  .uniqueArray(fc.record({ id: fc.constantFrom('v1', 'v2', 'v3', 'v4'), name }), { selector: ({ id }) => id })
  .chain((items) => fc.shuffledSubarray(items, { minLength: items.length }))
const body = fc.record({
  town: fc.constantFrom('', '巴音', '乌兰'),
  visitedOn: fc.constantFrom(null, '2023-02-20'),
  households: fc.constantFrom(null, 1, 2),
  visitors,
})
/** Minutes of pause before each save: within a sitting or beyond. */
const saves = fc.array(fc.tuple(fc.constantFrom(1, 40), body), { minLength: 1, maxLength: 7 })

test('whatever was typed in whatever sittings, undoing the newest step again and again leads back to the blank record', async () => {
  let now = Date.parse('2023-03-01T02:00:00Z')
  const { get } = await startInCounty({ now: () => new Date(now), recordKinds: [homeVisit] })
  const { id: ownerId } = await get('project.create', { name: '', year: 2023, catalogCode: 'SW-02' })
  await fc.assert(
    fc.asyncProperty(saves, async (typed) => {
      let { id, revision } = await get('record.create', { kind: 'home-visit', ownerId, body: null })
      for (const [minutes, next] of typed) {
        now += minutes * 60_000
        revision = (await get('record.save', { id, revision, body: next })).revision
      }
      for (;;) {
        const { steps } = await get('history.list', { recordId: id, before: null, limit: 100 })
        const newest = steps.find((step) => step.title === '填写' && !step.undone)
        if (!newest) break
        expect(newest.undoable).toBe(true)
        await get('history.undo', newest.stamp)
      }
      expect((await get('record.get', { id })).body).toEqual(homeVisit.blank)
    }),
    { numRuns: runs(25) },
  )
})
