import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
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

test('what a killed program had half-copied or half-imported is gone when the county is opened again', async () => {
  const { folder, close, ...options } = await startInCounty()
  await close()
  mkdirSync(join(folder, 'evidence/incoming'), { recursive: true })
  mkdirSync(join(folder, '.import-0123456789ab/bundle'), { recursive: true })
  writeFileSync(join(folder, 'evidence/incoming/0123456789abcdef01234567.part'), 'half')
  writeFileSync(join(folder, 'evidence/incoming/别人的.txt'), 'whole')
  await startBackend(options).get('county.open', { folder })
  expect(readdirSync(join(folder, 'evidence/incoming'))).toEqual(['别人的.txt'])
  expect(readdirSync(folder).filter((name) => name.startsWith('.import'))).toEqual([])
})
