import { expect, test } from 'vitest'
import { recordKinds } from '#shared/records/registry'
import { canBePutRight } from '#shared/records/state-machine'

const kindOf = (id: string) => recordKinds.find((kind) => kind.id === id)!

test.each([
  ['fund-document', 'draft', 'entered', '退回更正 leads back'],
  ['sampling', 'drawn', 'judged', 'it is corrected in a state of its own'],
])('%s: from %s to %s can be put right: %s', (id, from, to) => {
  expect(canBePutRight(kindOf(id), from, to)).toBe(true)
})

test('minutes that are issued stay as they are', () => {
  expect(canBePutRight(kindOf('special-meeting'), 'draft', 'issued')).toBe(false)
})
