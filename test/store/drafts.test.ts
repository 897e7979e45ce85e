import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { startBackend } from './county-fixture'
import { testKeyStore } from './household-fixture'

const key = 'record 1'
const idNumber = '152323198001010019'
const typed = { key, body: JSON.stringify({ place: '东村', notes: `王某，身份证${idNumber}` }) }
const harmless = { key: 'project 1', body: JSON.stringify({ name: '家计调查', notes: '三个嘎查' }) }

/** Everything the program keeps for this user of the computer, as another program reads it. */
function bytesUnder(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => readFileSync(path, 'latin1'))
    .join('\n')
}

describe('a draft with a number of somebody in it', () => {
  test.each([
    ['身份证号', idNumber],
    ['手机', '13847812345'],
    ['银行卡', '6222021234567890128'],
  ])('has no %s in plain on the disk, and comes back whole at the next start', async (_, number) => {
    const keyStore = testKeyStore()
    const { get, close, userDataFolder } = startBackend({ keyStore })
    const draft = { key, body: JSON.stringify({ notes: `登记：${number}` }) }
    await get('draft.keep', draft)
    await close()
    expect(bytesUnder(userDataFolder)).not.toContain(number)
    expect(await startBackend({ keyStore, userDataFolder }).get('draft.list', null)).toEqual([draft])
  })

  test('opens under no other store, stays where it is, and opens again when that store is back', async () => {
    const keyStore = testKeyStore()
    const first = startBackend({ keyStore })
    await first.get('draft.keep', typed)
    await first.close()
    const { userDataFolder } = first
    const stranger = startBackend({ keyStore: testKeyStore('another'), userDataFolder })
    expect(await stranger.get('draft.list', null)).toEqual([])
    const other = { ...typed, key: 'record 2' }
    await stranger.get('draft.keep', other)
    await stranger.close()
    expect(await startBackend({ keyStore, userDataFolder }).get('draft.list', null)).toEqual([typed])
  })

  test.each([
    ['a computer whose store is away', () => undefined],
    ['one that has another store', () => testKeyStore('another')],
  ])('is not written over by another text on %s: it is told again when that one is done', async (_, other) => {
    const keyStore = testKeyStore()
    const first = startBackend({ keyStore })
    await first.get('draft.keep', typed)
    await first.close()
    const { userDataFolder } = first
    const newer = { key, body: JSON.stringify({ notes: '李某 13847812345' }) }
    const away = startBackend({ userDataFolder, keyStore: other() })
    await away.get('draft.keep', newer)
    await away.get('draft.keep', { ...newer, body: '{"notes":"没有号码"}' })
    expect(await away.get('draft.list', null)).toEqual([{ ...newer, body: '{"notes":"没有号码"}' }])
    await away.get('draft.drop', { key })
    await away.close()
    expect(await startBackend({ keyStore, userDataFolder }).get('draft.list', null)).toEqual([typed])
  })

  test('waits beside a newer text that opens, and has its place again when that is given up', async () => {
    const keyStore = testKeyStore()
    const first = startBackend({ keyStore })
    await first.get('draft.keep', typed)
    await first.close()
    const { userDataFolder } = first
    const newer = { key, body: '{"notes":"没有号码"}' }
    const away = startBackend({ userDataFolder })
    await away.get('draft.keep', newer)
    await away.close()
    const { get } = startBackend({ keyStore, userDataFolder })
    expect(await get('draft.list', null)).toEqual([newer])
    await get('draft.drop', { key })
    expect(await get('draft.list', null)).toEqual([typed])
    await get('draft.drop', { key })
    expect(await get('draft.list', null)).toEqual([])
  })

  test('that nobody was told is not given up either', async () => {
    const keyStore = testKeyStore()
    const first = startBackend({ keyStore })
    await first.get('draft.keep', typed)
    await first.close()
    const { userDataFolder } = first
    await startBackend({ userDataFolder }).get('draft.drop', { key })
    expect(await startBackend({ keyStore, userDataFolder }).get('draft.list', null)).toEqual([typed])
  })

  test('is there until the program ends where the computer has no store', async () => {
    const { get, close, userDataFolder } = startBackend()
    await get('draft.keep', typed)
    expect(await get('draft.list', null)).toEqual([typed])
    await close()
    expect(bytesUnder(userDataFolder)).not.toContain(idNumber)
    expect(await startBackend({ userDataFolder }).get('draft.list', null)).toEqual([])
  })

  test('that a version before has kept in plain is sealed as soon as it is read', async () => {
    const keyStore = testKeyStore()
    const { get, userDataFolder } = startBackend({ keyStore })
    await get('draft.keep', { ...typed, body: '{}' })
    const file = join(userDataFolder, 'drafts', readdirSync(join(userDataFolder, 'drafts'))[0]!)
    writeFileSync(file, JSON.stringify(typed))
    expect(await get('draft.list', null)).toEqual([typed])
    expect(bytesUnder(userDataFolder)).not.toContain(idNumber)
    expect(await get('draft.list', null)).toEqual([typed])
  })

  test('is given up as any other', async () => {
    const { get } = startBackend({ keyStore: testKeyStore() })
    await get('draft.keep', typed)
    await get('draft.drop', { key })
    expect(await get('draft.list', null)).toEqual([])
  })
})

test('a draft without one needs no store, so that another store takes nothing away', async () => {
  const { get, close, userDataFolder } = startBackend({ keyStore: testKeyStore() })
  await get('draft.keep', harmless)
  await close()
  expect(await startBackend({ userDataFolder }).get('draft.list', null)).toEqual([harmless])
})
