import { expect, test } from 'vitest'
import { carriers } from '#main/norms-table'
import { retainedPapers } from '#shared/materials/retained-papers'
import { papers } from '#shared/papers/registry'
import { procedure } from '#shared/procedure/steps'
import { recordKinds } from '#shared/records/registry'
import { mutants } from '../../mutation/mutants'
import { takeOut } from '../../mutation/take-out'

/** What `npm run norms -- --taken-out` goes through, without the tests it asks. */
test('every carrier of the table of norms can be taken out by itself', () => {
  const known = new Set(mutants().flatMap(({ id, norms }) => norms.map((norm) => `${id.split('|')[1]} ${norm}`)))
  for (const [norm, ids] of carriers())
    for (const id of ids.filter((one) => one !== retainedPapers.id)) expect(known).toContain(`${id} ${norm}`)
})

test('each is named once, is there to be taken out, and is put back where it was', () => {
  const rows = () => [recordKinds, papers, procedure].flatMap((table) => table.map(({ id }) => id))
  const before = rows()
  for (const { id } of mutants()) takeOut(id)()
  expect(rows()).toEqual(before)
  expect(new Set(mutants().map(({ id }) => id)).size).toBe(mutants().length)
})
