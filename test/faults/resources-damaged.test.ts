import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createBackend } from '#main/backend'
import { resourcesFolder, temporaryFolder } from '../store/county-fixture'

function withDamagedResources() {
  const folder = temporaryFolder()
  cpSync(resourcesFolder, folder, { recursive: true })
  writeFileSync(join(folder, 'regions.json'), '[{"code":"15"')
  return createBackend({
    resourcesFolder: folder,
    userDataFolder: temporaryFolder(),
    documentsFolder: temporaryFolder(),
    version: '1',
    now: () => new Date(),
    newId: () => 'id',
  })
}

describe('with a data file of the program damaged', () => {
  test('what needs them names the file, says that no county has changed, and to install anew', async () => {
    expect(await withDamagedResources().invoke('app.resources', null)).toMatchObject({
      ok: false,
      error: { code: 'RESOURCES_DAMAGED', params: { detail: expect.stringContaining('regions.json') } },
    })
  })

  test('the counties that were opened are still listed', async () => {
    expect(await withDamagedResources().invoke('county.recent', null)).toEqual({ ok: true, value: [] })
  })
})
