import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isOwnFile } from '#main/services/own-files'
import { startBackend } from './county-fixture'

const projectId = 'sample-2023-jiadiao'

describe('what is saved never takes the place of the county’s own data', () => {
  test('not the database, not evidence, not a template, not a backup; beside them it may lie', async () => {
    const backend = startBackend()
    const { folder } = await backend.get('county.createSample', null)
    const { id, sha256 } = await backend.get('budget.export', { projectId, format: 'docx' })
    const refused = [
      join(folder, 'county.sqlite'),
      join(folder, 'evidence', sha256.slice(0, 2), sha256),
      join(folder, 'backups', 'county-v30.sqlite'),
      join(folder, '..', '示例旗', 'templates', 'x.docx'),
    ]
    for (const path of refused) {
      for (const saved of [
        await backend.call('document.saveAs', { id, path }),
        await backend.call('template.saveCopy', { id: 'default', path }),
        await backend.call('bundle.export', { projectId, stage: null, path, jobId: 'j' }),
      ])
        expect(saved).toMatchObject({
          error: { code: 'INPUT_INVALID', params: { detail: expect.stringContaining('旗县') } },
        })
    }
    expect(readFileSync(join(folder, 'county.sqlite')).subarray(0, 6).toString()).toBe('SQLite')
    const beside = join(folder, '预算书.docx')
    await backend.get('document.saveAs', { id, path: beside })
    expect(existsSync(beside)).toBe(true)
  })

  test('another county’s database is spared too; a folder that only sounds alike is not meant', () => {
    expect(isOwnFile('/a/甲旗', '/b/乙旗/county.sqlite')).toBe(true)
    expect(isOwnFile('/a/甲旗', '/b/乙旗/COUNTY.SQLITE-wal')).toBe(true)
    expect(isOwnFile('/a/甲旗', '/a/甲旗/Evidence/x')).toBe(true)
    expect(isOwnFile('/a/甲旗', '/a/evidence/x.docx')).toBe(false)
    expect(isOwnFile('/a/甲旗', '/a/甲旗/evidence.docx')).toBe(false)
  })
})
