import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { connect } from '#main/store/connection'
import { unwrap } from '#shared/result'
import { csvOf, tableOf } from '../fixtures/households/household-files'
import { madeHouseholds } from '../fixtures/households/made-households'
import { startBackend, temporaryFolder } from './county-fixture'
import { all, checked, fileOf, imported, makeKey, startWithProject, testKeyStore } from './household-fixture'

const made = madeHouseholds(8)
const csv = csvOf(tableOf(made))

/** A county with a register, closed, as a copy of it lies elsewhere. */
async function closedCounty(options: Parameters<typeof startWithProject>[0] = {}) {
  const backend = await startWithProject(options)
  await imported(backend, backend.projectId, fileOf(csv))
  await backend.close()
  const copy = join(temporaryFolder(), '副本')
  cpSync(backend.folder, copy, { recursive: true })
  const { folder, projectId, code, keyStore, userDataFolder } = backend
  return { folder, copy, projectId, code, keyStore, userDataFolder }
}

const firstOf = async ({ get }: ReturnType<typeof startBackend>, projectId: string) =>
  (await get('household.list', { filter: all(projectId), after: null, limit: 1 })).rows[0]!

describe('the recovery code comes before the first number', () => {
  test('without a key no number is taken; what brings none is', async () => {
    const backend = await startWithProject({ withKey: false })
    const { projectId } = backend
    expect(await backend.get('countyKey.state', null)).toEqual({
      state: 'none',
      store: { name: 'test_store', protects: true },
      unsealed: 0,
    })
    const { file } = await checked(backend, projectId, fileOf(csv))
    const input = { fileId: file.id, projectId, leaveOut: false, jobId: 'i' }
    expect(await backend.call('household.import', input)).toMatchObject({ error: { code: 'COUNTY_KEY_MISSING' } })
    expect(await backend.get('household.count', all(projectId))).toBe(0)
    await makeKey(backend)
    expect(await backend.get('household.import', input)).toMatchObject({ taken: 8 })

    const other = await startWithProject({ withKey: false })
    const bare = made.map((one) => ({ ...one, citizenNumber: '', bankAccount: '', phone: '' }))
    expect(await imported(other, other.projectId, fileOf(csvOf(tableOf(bare))))).toMatchObject({ taken: 8 })
  })

  test('a code that was only shown counts for nothing; its last group typed makes it count', async () => {
    const backend = await startWithProject({ withKey: false })
    const code = await backend.get('countyKey.showCode', null)
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}$/)
    expect(await backend.call('countyKey.confirmCode', { lastGroup: 'UUUU' })).toMatchObject({
      error: { code: 'RECOVERY_CODE_MISTYPED' },
    })
    expect(await backend.get('countyKey.state', null)).toMatchObject({ state: 'none' })
    const typed = code.slice(-4).toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l')
    expect(await backend.get('countyKey.confirmCode', { lastGroup: typed })).toMatchObject({ state: 'open' })
    expect(await backend.call('countyKey.confirmCode', { lastGroup: typed })).toMatchObject({
      error: { code: 'RECOVERY_CODE_NOT_SHOWN' },
    })
  })

  test('the history of the county tells that there is a code, not which', async () => {
    const backend = await startWithProject()
    const { steps } = await backend.get('history.list', { recordId: '@county', before: null, limit: 9 })
    expect(steps[0]).toMatchObject({ title: '生成恢复码', who: '张会计', undoable: false })
    expect(JSON.stringify(steps)).not.toContain(backend.code.slice(-4))
  })
})

describe('the same computer opens the numbers by itself', () => {
  test('at the next start, with the same store', async () => {
    const { folder, projectId, keyStore, userDataFolder } = await closedCounty()
    const next = startBackend({ keyStore, userDataFolder })
    await next.get('county.open', { folder })
    expect(await next.get('countyKey.state', null)).toMatchObject({
      state: 'open',
      keptHere: true,
      store: { protects: true },
    })
    const { id } = await firstOf(next, projectId)
    expect(await next.get('household.number', { id, of: 'citizenNumber' })).toBe(made[0]!.citizenNumber)
  })

  test('a store that is plain text is never called protecting', async () => {
    const keyStore = testKeyStore('basic_text', false)
    const backend = await startWithProject({ keyStore })
    expect(await backend.get('countyKey.state', null)).toMatchObject({ state: 'open', store: { protects: false } })
  })

  test('the county itself holds no key that its copy could be opened with', async () => {
    const { copy, userDataFolder } = await closedCounty()
    const [name] = readdirSync(join(userDataFolder, 'keys'))
    const kept = JSON.parse(readFileSync(join(userDataFolder, 'keys', name!), 'utf8'))
    expect(kept).toMatchObject({ store: 'test_store' })
    // No other user of the computer reads it.
    if (process.platform !== 'win32') expect(statSync(join(userDataFolder, 'keys')).mode & 0o077).toBe(0)
    expect(readFileSync(join(copy, 'county.sqlite')).includes(kept.wrapped)).toBe(false)
    const database = connect(join(copy, 'county.sqlite'))
    expect(() => database.exec('DELETE FROM county_key')).toThrow('no number could be read')
    expect(() => database.exec("UPDATE county_key SET key_id = ''")).toThrow('no number could be read')
    database.close()
  })
})

describe('on another computer, or with another store, the recovery code opens them', () => {
  test.each([
    ['another computer', 'notHere', async () => ({ keyStore: testKeyStore() })],
    [
      'a store of another name',
      'storeChanged',
      async (of: { userDataFolder: string }) => ({ keyStore: testKeyStore('other'), ...of }),
    ],
    [
      'a store of the same name that was set up anew',
      'storeChanged',
      async (of: { userDataFolder: string }) => ({ keyStore: testKeyStore(), ...of }),
    ],
    ['a computer without any', 'notHere', async () => ({})],
  ])('%s', async (_what, why, hostOf) => {
    const { folder, projectId, code, userDataFolder } = await closedCounty()
    const next = startBackend(await hostOf({ userDataFolder }))
    await next.get('county.open', { folder })
    expect(await next.get('countyKey.state', null)).toMatchObject({ state: 'locked', why })

    // Everything else goes on, numbers masked.
    const row = await firstOf(next, projectId)
    expect(row.citizenMasked).toMatch(/^1508\*{10}/)
    await next.get('household.save', { id: row.id, revision: 1, texts: { address: '新址' } })
    const found = await next.get('household.list', {
      filter: { ...all(projectId), text: made[3]!.name },
      after: null,
      limit: 9,
    })
    expect(found.rows.length).toBeGreaterThan(0)

    // Numbers do not.
    const locked = { ok: false, error: { code: 'COUNTY_KEY_LOCKED', params: {} } }
    expect(await next.call('household.number', { id: row.id, of: 'citizenNumber' })).toEqual(locked)
    const numbers = { citizenNumber: made[1]!.citizenNumber }
    expect(await next.call('household.save', { id: row.id, revision: 2, numbers })).toEqual(locked)
    const exact = { ...all(projectId), text: made[0]!.citizenNumber }
    expect(await next.call('household.list', { filter: exact, after: null, limit: 9 })).toEqual(locked)
    expect(await next.call('countyKey.showCode', null)).toEqual(locked)

    // A wrong code says so and changes nothing, the right one opens, however it is typed.
    const wrong = code.slice(0, -1) + (code.endsWith('2') ? '3' : '2')
    expect(await next.call('countyKey.open', { code: wrong })).toMatchObject({ error: { code: 'RECOVERY_CODE_WRONG' } })
    expect(await next.get('countyKey.state', null)).toMatchObject({ state: 'locked' })
    expect(await next.get('countyKey.open', { code: code.toLowerCase().replaceAll('-', ' ') })).toMatchObject({
      state: 'open',
    })
    expect(await next.get('household.number', { id: row.id, of: 'citizenNumber' })).toBe(made[0]!.citizenNumber)
    expect((await next.get('household.list', { filter: exact, after: null, limit: 9 })).rows).toHaveLength(1)
  })

  test('once opened there it opens by itself', async () => {
    const { copy, code } = await closedCounty()
    const keyStore = testKeyStore()
    const first = startBackend({ keyStore })
    await first.get('county.open', { folder: copy })
    await first.get('countyKey.open', { code })
    await first.close()
    const second = startBackend({ keyStore, userDataFolder: first.userDataFolder })
    await second.get('county.open', { folder: copy })
    expect(await second.get('countyKey.state', null)).toMatchObject({ state: 'open' })
  })

  test('a new code takes the place of the one before, for the same numbers', async () => {
    const { folder, projectId, code, keyStore, userDataFolder } = await closedCounty()
    const here = startBackend({ keyStore, userDataFolder })
    await here.get('county.open', { folder })
    const newer = await makeKey(here)
    await here.close()
    const there = startBackend()
    await there.get('county.open', { folder })
    expect(await there.call('countyKey.open', { code })).toMatchObject({ error: { code: 'RECOVERY_CODE_WRONG' } })
    await there.get('countyKey.open', { code: newer })
    const { id } = await firstOf(there, projectId)
    expect(await there.get('household.number', { id, of: 'bankAccount' })).toBe(made[0]!.bankAccount)
  })

  test('a number that was moved to another household, or altered, opens nowhere', async () => {
    const { folder, projectId, keyStore, userDataFolder } = await closedCounty()
    const database = connect(join(folder, 'county.sqlite'))
    database.exec(
      `UPDATE households SET bank_sealed = (SELECT bank_sealed FROM households WHERE number = 2) WHERE number = 1`,
    )
    database.close()
    const next = startBackend({ keyStore, userDataFolder })
    unwrap(await next.call('county.open', { folder }))
    const { id } = await firstOf(next, projectId)
    expect(await next.call('household.number', { id, of: 'bankAccount' })).toMatchObject({
      error: { code: 'DB_CORRUPT' },
    })
  })
})

describe('each start asks the store anew, and the check-up says what came of it', () => {
  const checkOf = async ({ get }: ReturnType<typeof startBackend>) => {
    const report = await get('checkUp.run', { jobId: 'c', auto: false })
    return report!.results.find(({ id }) => id === 'numbers-key')
  }

  test('the store that has wrapped it gives it back: good, by its name', async () => {
    const { folder, keyStore, userDataFolder } = await closedCounty({ keyStore: testKeyStore('gnome_libsecret') })
    const next = startBackend({ keyStore, userDataFolder })
    await next.get('county.open', { folder })
    expect(await checkOf(next)).toMatchObject({
      tone: 'good',
      says: '号码已加密，密钥由本机系统的密钥库（GNOME 密钥环）保护，本机打开不用输入恢复码。',
    })
  })

  test('another one: both are named, and the way leads to the code', async () => {
    const { folder, userDataFolder } = await closedCounty({ keyStore: testKeyStore('gnome_libsecret') })
    const next = startBackend({ keyStore: testKeyStore('basic_text', false), userDataFolder })
    await next.get('county.open', { folder })
    expect(await next.get('countyKey.state', null)).toMatchObject({
      why: 'storeChanged',
      keptBy: 'gnome_libsecret',
      store: { name: 'basic_text', protects: false },
    })
    expect(await checkOf(next)).toMatchObject({
      tone: 'bad',
      says: expect.stringContaining('原来由“GNOME 密钥环”保管'),
      mends: ['show-key'],
    })
  })

  test('one that is plain text is something to mind, also while all opens', async () => {
    const { folder, keyStore, userDataFolder } = await closedCounty({ keyStore: testKeyStore('basic_text', false) })
    const next = startBackend({ keyStore, userDataFolder })
    await next.get('county.open', { folder })
    const check = await checkOf(next)
    expect(check).toMatchObject({ tone: 'mind' })
    expect(check!.says).not.toContain('保护')
  })

  test('a key that the disk did not take is not said to open by itself', async () => {
    const backend = await startWithProject({ withKey: false })
    mkdirSync(backend.userDataFolder, { recursive: true })
    writeFileSync(join(backend.userDataFolder, 'keys'), 'in the way')
    await makeKey(backend)
    expect(await backend.get('countyKey.state', null)).toMatchObject({ state: 'open', keptHere: false })
  })
})
