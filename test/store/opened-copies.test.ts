import { existsSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { passwords, startOffice } from './account-fixture'
import { startInCounty, type TestBackend, temporaryFolder } from './county-fixture'
import { ageSeals, keyPair } from './sealed-fixture'

/** A sealed file, opened in that office. */
async function openedIn({ get }: TestBackend) {
  const { recipient, identity } = keyPair()
  const folder = temporaryFolder()
  writeFileSync(join(folder, '备份.zip'), '一户的情况')
  const path = join(folder, '备份.zip.age')
  ageSeals(join(folder, '备份.zip'), recipient, path)
  return { path, copy: await get('seal.open', { path, by: { identity }, jobId: 'o' }) }
}

test('what was opened does not lie in plain any longer once it is left', async () => {
  const office = await startInCounty()
  const { copy } = await openedIn(office)
  expect(existsSync(copy)).toBe(true)
  await office.get('seal.leave', { path: copy })
  expect(existsSync(dirname(copy))).toBe(false)
})

test('nor once the county is left', async () => {
  const office = await startInCounty()
  const { copy } = await openedIn(office)
  await office.get('county.close', null)
  expect(existsSync(copy)).toBe(false)
})

test('nor behind a locked window', async () => {
  const office = await startOffice()
  await office.get('account.signIn', { id: office.ids.manager, password: passwords.manager })
  const { copy } = await openedIn(office)
  await office.get('account.lock', null)
  expect(existsSync(copy)).toBe(false)
})

test('nothing else is taken away by its name', async () => {
  const office = await startInCounty()
  const { path } = await openedIn(office)
  await office.get('seal.leave', { path })
  expect(existsSync(path)).toBe(true)
})
