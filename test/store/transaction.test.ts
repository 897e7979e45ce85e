import { expect, test } from 'vitest'
import { openCountyStore } from '#main/store/open'
import { inTransaction } from '#main/store/transaction'
import { fail, ok, unwrap } from '#shared/result'
import { startInCounty } from './county-fixture'

async function openStore() {
  const backend = await startInCounty()
  await backend.close()
  return unwrap(await openCountyStore(backend.folder))
}

const rename = (bureau_name: string) => ({ bureau_name })

test('a failed result undoes what was written before it, like a thrown error', async () => {
  const store = await openStore()
  const { db } = store
  const before = await db.selectFrom('county_profile').selectAll().executeTakeFirst()
  const failed = await inTransaction(db, async (tx) => {
    await tx.updateTable('county_profile').set(rename('改')).execute()
    return fail('CONFLICT')
  })
  expect(failed).toEqual(fail('CONFLICT'))
  const thrown = inTransaction(db, async (tx) => {
    await tx.updateTable('county_profile').set(rename('改')).execute()
    throw new Error('bug')
  })
  await expect(thrown).rejects.toThrow('bug')
  expect(await db.selectFrom('county_profile').selectAll().executeTakeFirst()).toEqual(before)
  await store.close()
})

test('using the database beside its own open transaction is found at once instead of waiting for ever', async () => {
  const store = await openStore()
  const beside = inTransaction(store.db, async () => {
    await store.db.selectFrom('projects').selectAll().execute()
    return ok(null)
  })
  await expect(beside).rejects.toThrow('beside its open transaction')
  await store.close()
})

test('two transactions at once run one after the other', async () => {
  const store = await openStore()
  const order: string[] = []
  const step = (name: string) =>
    inTransaction(store.db, async (tx) => {
      order.push(`${name} begins`)
      await tx.updateTable('county_profile').set(rename(name)).execute()
      await new Promise((resolve) => setTimeout(resolve, 20))
      order.push(`${name} ends`)
      return ok(null)
    })
  await Promise.all([step('甲'), step('乙')])
  expect(order).toEqual(['甲 begins', '甲 ends', '乙 begins', '乙 ends'])
  await store.close()
})
