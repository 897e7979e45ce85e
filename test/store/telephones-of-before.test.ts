import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { connect } from '#main/store/connection'
import { contentOf, digestOf, type HouseholdRow } from '#main/store/household-repository'
import { csvOf, heads } from '../fixtures/households/household-files'
import { madeHouseholds } from '../fixtures/households/made-households'
import { startBackend } from './county-fixture'
import { opened, sampleId } from './county-of-before'
import { all, fileOf, imported, makeKey, startWithProject } from './household-fixture'

const typed = '1390478'
const typedOfWives = '1370478'

/** Files of an open county in which a text stands; copies of earlier versions and backups are what they were. */
const filesWith = (folder: string, ...texts: string[]) =>
  readdirSync(folder)
    .filter((name) => statSync(join(folder, name)).isFile())
    .filter((name) => {
      const bytes = readFileSync(join(folder, name))
      return texts.some((text) => bytes.includes(text))
    })

async function openedWithCode(name = '420') {
  const county = await opened(name)
  const folder = join(county.file, '..')
  const { recoveryCode = '' } = county.listing
  const byCode = async (code: string, removed = false) => {
    const filter = { ...all(sampleId), text: code, removed }
    return (await county.get('household.list', { filter, after: null, limit: 5 })).rows[0]!
  }
  return { ...county, folder, byCode, unlock: () => county.get('countyKey.open', { code: recoveryCode }) }
}

describe('telephones that a county of before has in plain', () => {
  test('stay as they are until its key is there, and are shown masked', async () => {
    const { get, folder, byCode } = await openedWithCode()
    expect(filesWith(folder, typed)).toContain('county.sqlite')
    const { id } = await byCode('HC0001')
    expect(await get('household.get', { id })).toMatchObject({ masked: { phone: '139****1001' } })
    const third = await byCode('HC0003')
    expect(await get('household.get', { id: third.id })).toMatchObject({
      maskedFurther: ['配偶电话'],
      further: { 配偶电话: '137****1003' },
    })
  })

  test('are nowhere in the file once it is, not even in a page or a log nobody reads', async () => {
    const { folder, unlock, close, get } = await openedWithCode()
    await unlock()
    const whileOpen = filesWith(folder, typed, typedOfWives)
    await get('backup.make', { kind: 'manual', jobId: 'b' })
    const backups = filesWith(join(folder, '备份'), typed, typedOfWives)
    await close()
    expect([whileOpen, backups, filesWith(folder, typed, typedOfWives)]).toEqual([[], [], []])
  })

  test('are what was typed, each where it was', async () => {
    const { get, unlock, byCode, listing } = await openedWithCode()
    await unlock()
    const told = async (phones: Record<string, string> = {}, of: 'phone' | `further/${string}`) => {
      const found = Object.keys(phones).map(async (code) => {
        const { id } = await byCode(code)
        return [code, await get('household.number', { id, of })]
      })
      return Object.fromEntries(await Promise.all(found))
    }
    expect(await told(listing.phones, 'phone')).toEqual(listing.phones)
    expect(await told(listing.wifesPhones, 'further/配偶电话')).toEqual(listing.wifesPhones)
  })

  test('are found by the whole number', async () => {
    const { get, unlock, listing } = await openedWithCode()
    await unlock()
    const filter = { ...all(sampleId), text: listing.phones!.HC0050! }
    const { rows } = await get('household.list', { filter, after: null, limit: 5 })
    expect(rows.map(({ code }) => code)).toEqual(['HC0050'])
  })

  test('are put back by undoing what was changed before, from the history', async () => {
    const { get, unlock, byCode } = await openedWithCode()
    await unlock()
    const { id } = await byCode('HC0004')
    const { steps } = await get('history.list', { recordId: id, before: null, limit: 9 })
    const edit = steps.find(({ title }) => title === '修改户册')!
    expect(edit.fields.map(({ label, before, after }) => [label, before, after])).toEqual([
      ['联系电话', '139****1004', '139****1099'],
    ])
    await get('history.undo', edit.stamp)
    expect(await get('household.number', { id, of: 'phone' })).toBe('13904781004')
  })

  test('come back sealed from a backup of before, and are known there for the same', async () => {
    const { get, unlock, byCode, folder } = await openedWithCode()
    const { made } = await get('backup.make', { kind: 'manual', jobId: 'b' })
    await unlock()
    const ref = { name: made!.name, from: 'home' } as const
    const place = { type: 'project', id: sampleId } as const
    await get('backup.look', { ...ref, jobId: 'l' })
    const differing = async () =>
      (await get('backup.things', { ...ref, place })).filter(({ sort }) => sort === 'household').map(({ id }) => id)
    expect(await differing()).toEqual([])
    const { id } = await byCode('HC0001')
    const { revision } = await get('household.get', { id })
    await get('household.save', { id, revision, numbers: { phone: '13900001111' } })
    expect(await differing()).toEqual([id])
    await get('backup.takeBack', { ...ref, place, things: [{ sort: 'household', id }], jobId: 't' })
    expect(await get('household.number', { id, of: 'phone' })).toBe('13904781001')
    expect(filesWith(folder, typed, typedOfWives)).toEqual([])
  })

  test('the key once opened here, the next start finds nothing left to seal', async () => {
    const { unlock, close, file } = await openedWithCode()
    await unlock()
    await close()
    const database = connect(file, { readonly: true })
    expect(database.prepare('SELECT all_sealed FROM county_key').pluck().get()).toBe(1)
    expect(database.prepare("SELECT count(*) FROM households WHERE phone <> ''").pluck().get()).toBe(0)
    database.close()
  })

  test('an import of then is still undone as a whole, where nobody has touched it since', async () => {
    const backend = await countyWithoutKey()
    await makeKey(backend)
    const { steps } = await backend.get('history.list', {
      recordId: `@households/${backend.projectId}`,
      before: null,
      limit: 1,
    })
    await backend.get('history.undo', steps[0]!.stamp)
    expect(await backend.get('household.count', all(backend.projectId))).toBe(0)
  })
})

const [one] = madeHouseholds(1)

/** A county that never had a key, whose register has a telephone in plain, as one of before. */
async function countyWithoutKey() {
  const first = await startWithProject({ withKey: false })
  const cells = ['1', one!.code, one!.name, '', one!.area, one!.village, one!.type, one!.address, '', '', '3']
  await imported(first, first.projectId, fileOf(csvOf([heads, cells])))
  await first.close()
  const database = connect(join(first.folder, 'county.sqlite'))
  database.exec(`UPDATE households SET phone = '13904780001'`)
  const digest = digestOf(contentOf(database.prepare('SELECT * FROM households').get() as HouseholdRow))
  database.prepare('UPDATE households SET sha256 = @digest, import_sha256 = @digest').run({ digest })
  database.close()
  const backend = startBackend({ userDataFolder: first.userDataFolder, keyStore: first.keyStore })
  await backend.get('county.open', { folder: first.folder })
  return { ...backend, folder: first.folder, projectId: first.projectId }
}

test('a county that has no key yet seals what it has with its first recovery code', async () => {
  const backend = await countyWithoutKey()
  expect(filesWith(backend.folder, '13904780001')).toContain('county.sqlite')
  await makeKey(backend)
  expect(filesWith(backend.folder, '13904780001')).toEqual([])
  await backend.close()
  expect(filesWith(backend.folder, '13904780001')).toEqual([])
})

test('a new telephone is asked its recovery code for first, as every number is', async () => {
  const backend = await countyWithoutKey()
  const { rows } = await backend.get('household.list', { filter: all(backend.projectId), after: null, limit: 1 })
  const save = { id: rows[0]!.id, revision: 1, numbers: { phone: '13904780002' } }
  expect(await backend.call('household.save', save)).toMatchObject({ error: { code: 'COUNTY_KEY_MISSING' } })
  await backend.get('household.save', { id: rows[0]!.id, revision: 1, texts: { address: '搬家' } })
  expect(await backend.get('household.get', { id: rows[0]!.id })).toMatchObject({ masked: { phone: '139****0001' } })
})

test('what was sealed is told by the check-up as whole, not as altered', async () => {
  const { get, unlock } = await openedWithCode()
  await unlock()
  const report = await get('checkUp.run', { jobId: 'c', auto: false })
  const told = report!.results.filter(({ id }) => !['space', 'clock', 'backups', 'stored-files'].includes(id))
  expect(told.map(({ id, tone }) => [id, tone])).not.toContainEqual([expect.any(String), 'bad'])
  expect(told.find(({ id }) => id === 'database')).toMatchObject({ tone: 'good' })
})
