import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runCli } from '#main/cli/run-cli'
import { isOwnFile } from '#main/services/own-files'
import { startBackend, temporaryFolder } from './county-fixture'

const projectId = 'sample-2023-jiadiao'

describe('what is saved never takes the place of the county’s own data', () => {
  test('not the database, not evidence, not a template, not a backup; beside them it may lie', async () => {
    const backend = startBackend()
    const { folder } = await backend.get('county.createSample', null)
    const { id, sha256 } = await backend.get('paper.generate', { kind: 'budget_docx', ownerId: projectId })
    const refused = [
      join(folder, 'county.sqlite'),
      join(folder, 'evidence', sha256.slice(0, 2), sha256),
      join(folder, 'backups', 'county-v30.sqlite'),
      join(folder, '..', '示例旗', 'templates', 'x.docx'),
    ]
    for (const path of refused) {
      for (const saved of [
        await backend.call('file.saveAs', { of: 'document', id, path }),
        await backend.call('template.saveCopy', { paper: 'contract', id: 'default', path }),
        await backend.call('bundle.export', { projectId, stage: null, path, jobId: 'j' }),
      ])
        expect(saved).toMatchObject({
          error: { code: 'PLACE_REFUSED', params: { detail: expect.stringContaining('旗县') } },
        })
    }
    expect(readFileSync(join(folder, 'county.sqlite')).subarray(0, 6).toString()).toBe('SQLite')
    const beside = join(folder, '预算书.docx')
    await backend.get('file.saveAs', { of: 'document', id, path: beside })
    expect(existsSync(beside)).toBe(true)
  })

  test('nor is it by a command, nor through a link', async () => {
    const backend = startBackend()
    const { folder } = await backend.get('county.createSample', null)
    await backend.close()
    const elsewhere = temporaryFolder()
    symlinkSync(folder, join(elsewhere, 'link'))
    const sample = join(elsewhere, 'project.json')
    const database = readFileSync(join(folder, 'county.sqlite'))
    const complaints: string[] = []
    const host = {
      print: () => {},
      complain: (text: string) => complaints.push(text),
      password: async () => null,
      now: () => new Date('2023-03-01T02:00:00Z'),
      newId: () => 'x',
    }
    expect(await runCli(['sample', '-o', sample], host)).toBe(0)
    for (const target of [join(folder, 'county.sqlite'), join(elsewhere, 'link', 'evidence', 'x')])
      for (const command of [['sample'], ['contract', sample], ['bundle', 'export', sample]])
        expect(await runCli([...command, '-o', target], host)).toBe(2)
    expect(complaints).toEqual(Array(6).fill(expect.stringContaining('不能覆盖')))
    expect(readFileSync(join(folder, 'county.sqlite')).equals(database)).toBe(true)
    expect(existsSync(join(folder, 'evidence', 'x'))).toBe(false)
  })

  test('another county’s database is spared too; a folder that only sounds alike is not meant', () => {
    expect(isOwnFile('/a/甲旗', '/b/乙旗/county.sqlite')).toBe(true)
    expect(isOwnFile('/a/甲旗', '/b/乙旗/COUNTY.SQLITE-wal')).toBe(true)
    expect(isOwnFile('/a/甲旗', '/a/甲旗/Evidence/x')).toBe(true)
    expect(isOwnFile('/a/甲旗', '/a/evidence/x.docx')).toBe(false)
    expect(isOwnFile('/a/甲旗', '/a/甲旗/evidence.docx')).toBe(false)
  })
})
