import { expect, test } from 'vitest'
import { expectedPapers } from '#shared/materials/expected-papers'
import { slotHints } from '#shared/materials/slot-hints'
import { materialSlots } from '#shared/office-data/material-slots'

const own = Object.values(expectedPapers).flat()

test('each slot says what belongs in it and which files it takes, and nothing is said of a slot there is not', () => {
  const ids = new Set(own.map(({ id }) => id))
  expect(own.filter(({ id }) => !slotHints[id]?.hint || !slotHints[id]?.forms).map(({ title }) => title)).toEqual([])
  expect(Object.keys(slotHints).filter((id) => !ids.has(id))).toEqual([])
})

test('an office says of its slots what they take, in the same words', () => {
  const row = { title: '入户照片', hint: '一户一包', forms: ['picture', 'packed'], atLeast: 3 }
  const rows = { before: [], during: [row], after: [] }
  expect(materialSlots.schema.safeParse(rows)).toMatchObject({ success: true, data: rows })
  for (const wrong of [{ forms: ['exe'] }, { forms: [] }, { atLeast: 0 }])
    expect(materialSlots.schema.safeParse({ ...rows, during: [{ ...row, ...wrong }] }).success).toBe(false)
})
