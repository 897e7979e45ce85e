import { cpSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { profile, startBackend, startInCounty, temporaryFolder, year2023 } from '../store/county-fixture'

test('a county made where a vanished one has left its write-ahead log has nothing of the old one', async () => {
  const old = await startInCounty()
  await old.get('project.create', { name: '旧项目', year: 2023, catalogCode: 'SW-02' })
  const folder = join(temporaryFolder(), '旗县')
  cpSync(old.folder, folder, { recursive: true })
  rmSync(join(folder, 'county.sqlite'))
  expect(readdirSync(folder)).toContain('county.sqlite-wal')

  const backend = startBackend()
  const made = await backend.get('county.create', {
    folder,
    profile: { ...profile, regionName: '新旗' },
    year: year2023,
  })
  expect(made.profile.regionName).toBe('新旗')
  expect(await backend.get('project.list', { status: 'active' })).toEqual([])
  expect(readdirSync(folder)).toContain('county.sqlite-wal.old')
  await backend.close()
  expect(await startBackend(backend).get('county.open', { folder })).toMatchObject({ profile: { regionName: '新旗' } })
})
