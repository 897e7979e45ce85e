import { expect, test } from 'vitest'
import { expectedPapers } from '#shared/materials/expected-papers'
import { acceptance } from '#shared/records/acceptance'
import type { SlotFile } from '#shared/records/record-entry'
import { paperOfSlot, slotCountText } from '#shared/records/slot-expectation'

const file = (slot: string, removed = false) => ({ slot, removed }) as SlotFile
const slot = (id: string) => acceptance.slots.find((one) => one.id === id)!

test('a slot of a record wants what the list in force says of the paper its files are', () => {
  expect(paperOfSlot(slot('certificate'), expectedPapers)?.id).toBe('acceptance')
  const renamed = { ...expectedPapers, during: [{ id: 'acceptance', title: '验收单', hint: '本旗的要求' }] }
  expect(paperOfSlot(slot('certificate'), renamed)?.hint).toBe('本旗的要求')
  expect(paperOfSlot(slot('opinions'), expectedPapers)).toBeNull()
})

test('what must be there is counted apart from what need not; what is 移出 counts as neither', () => {
  expect(slotCountText(acceptance, [])).toBe('有 0 / 应有 1')
  const files = [file('certificate'), file('certificate'), file('evidence'), file('opinions', true)]
  expect(slotCountText(acceptance, files)).toBe('有 1 / 应有 1，另附 1 份')
})
