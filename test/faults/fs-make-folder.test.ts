import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeFolder } from '#main/fs/make-folder'
import { profile, startBackend, startInCounty, year2023 } from '../store/county-fixture'

let home: string
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'goufutong-folder-'))
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

test('makes the folders above too, and is content with one that is there', async () => {
  const folder = join(home, '购服通', '某旗', 'evidence')
  await makeFolder(folder)
  await makeFolder(folder)
  expect(existsSync(folder)).toBe(true)
})

test.runIf(process.platform === 'linux')(
  'a file system that takes no folders is said at once, not tried for ever',
  async () => {
    await expect(makeFolder('/proc/goufutong/evidence')).rejects.toMatchObject({ code: 'ENOENT' })
    const made = await startBackend().call('county.create', { folder: '/proc/goufutong', profile, year: year2023 })
    expect(made).toMatchObject({ ok: false, error: { code: 'FOLDER_NOT_FOUND', params: { path: '/proc/goufutong' } } })
  },
)

test('a list of recent counties that cannot be written keeps no county from opening', async () => {
  const userDataFolder = join(home, 'a file', 'below')
  writeFileSync(join(home, 'a file'), '')
  const county = await startInCounty({ userDataFolder })
  expect(county.county.profile).toEqual(profile)
  expect(await county.get('county.recent', null)).toEqual([])
})

test('a county below a file is refused in plain words, opened and made alike', async () => {
  writeFileSync(join(home, 'a file'), '')
  const folder = join(home, 'a file', '旗县')
  const backend = startBackend()
  expect(await backend.call('county.open', { folder })).toMatchObject({ error: { code: 'COUNTY_NOT_FOUND' } })
  expect(await backend.call('county.create', { folder: join(home, 'a file'), profile, year: year2023 })).toMatchObject({
    ok: false,
    error: { code: expect.not.stringMatching('BUG') },
  })
})
