import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyChanges, diffBodies, inverseOf } from '#shared/records/body-changes'
import { runs } from '../../fixtures/property-runs'

const scalar = fc.oneof(fc.string({ maxLength: 4 }), fc.integer(), fc.boolean(), fc.constant(null))
const key = fc.constantFrom('a', 'b/c', '~', '__proto__', '#')
const items = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom('i1', 'i2', 'i3', 'i4', 'i5'),
    text: scalar,
    parts: fc.array(scalar, { maxLength: 2 }),
  }),
  { selector: ({ id }) => id, maxLength: 5 },
)
const value = fc.oneof(scalar, items, fc.array(scalar, { maxLength: 3 }), fc.dictionary(key, scalar, { maxKeys: 3 }))
/** As it comes from JSON: with plain prototypes. */
const body = fc.dictionary(key, value, { maxKeys: 4 }).map((made) => JSON.parse(JSON.stringify(made)))
const lists = fc.record({ list: items }).map((made) => JSON.parse(JSON.stringify(made)))

test('the changes between two bodies make the second out of the first, and the inverse makes the first again', () => {
  fc.assert(
    fc.property(fc.oneof(fc.tuple(body, body), fc.tuple(lists, lists)), ([before, after]) => {
      const changes = diffBodies(before, after)
      expect(applyChanges(before, changes)).toEqual(after)
      expect(applyChanges(after, inverseOf(changes))).toEqual(before)
    }),
    { numRuns: runs(2000) },
  )
})

test('what is the same is no change', () => {
  fc.assert(fc.property(body, (one) => diffBodies(one, JSON.parse(JSON.stringify(one))).length === 0))
})

test('two who change different fields of one item, or add an item each, both keep their work', () => {
  const base = { list: [{ id: 'x', a: 1, b: 1 }] }
  const mine = {
    list: [
      { id: 'x', a: 2, b: 1 },
      { id: 'm', a: 0, b: 0 },
    ],
  }
  const theirs = {
    list: [
      { id: 'x', a: 1, b: 3 },
      { id: 't', a: 0, b: 0 },
    ],
  }
  const both = applyChanges(applyChanges(base, diffBodies(base, mine)), diffBodies(base, theirs))
  expect(both).toEqual({ list: [{ id: 'x', a: 2, b: 3 }, mine.list[1], theirs.list[1]] })
})
