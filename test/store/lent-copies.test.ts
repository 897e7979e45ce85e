import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { LentCopies } from '#main/services/lent-copies'
import { startBackend, temporaryFolder } from './county-fixture'

const projectId = 'sample-2023-jiadiao'

async function withEvidence(name: string) {
  const backend = startBackend()
  const { folder } = await backend.get('county.createSample', null)
  const path = join(backend.documentsFolder, name)
  writeFileSync(path, '一户的情况')
  const { id, sha256 } = await backend.get('evidence.add', { projectId, stage: 'during', title: '', path })
  const stored = join(folder, 'evidence', sha256.slice(0, 2), sha256)
  return { backend, id, stored, lent: join(backend.userDataFolder, 'lent') }
}

describe('a copy for the system’s program', () => {
  test('bears its own name and lies among the app’s data; it can only be read', async () => {
    const { backend, id, lent } = await withEvidence('入户调查表.pdf')
    const copy = await backend.get('file.lend', { of: 'evidence', id })
    expect(copy.startsWith(lent)).toBe(true)
    expect(basename(copy)).toBe('入户调查表.pdf')
    expect(readFileSync(copy, 'utf8')).toBe('一户的情况')
    expect(statSync(copy).mode & 0o222).toBe(0)
  })

  test('is made of the program’s own papers too', async () => {
    const { backend } = await withEvidence('入户调查表.pdf')
    const { id } = await backend.get('paper.generate', { kind: 'budget_xlsx', ownerId: projectId })
    expect(await backend.get('file.lend', { of: 'document', id })).toMatch(/预算书-第1版\.xlsx$/)
  })

  test('is gone when the program ends', async () => {
    const { backend, id, lent } = await withEvidence('入户调查表.pdf')
    await backend.get('file.lend', { of: 'evidence', id })
    await backend.get('file.lend', { of: 'evidence', id })
    expect(readdirSync(lent)).toHaveLength(2)
    await backend.close()
    expect(existsSync(lent)).toBe(false)
  })

  test('is gone at the next start when the program was killed', async () => {
    const userDataFolder = temporaryFolder()
    const left = join(userDataFolder, 'lent', 'copy-1')
    mkdirSync(left, { recursive: true })
    writeFileSync(join(left, '名册.xlsx'), '一户的情况')
    chmodSync(join(left, '名册.xlsx'), 0o400)
    const copies = new LentCopies(userDataFolder)
    await copies.takeBack()
    expect(existsSync(join(userDataFolder, 'lent'))).toBe(false)
  })

  test.each(['网页.html', '图.svg', '宏.docm', '包.zip', '没有后缀', '.pdf'])('of %s there is none', async (name) => {
    const { backend, id, lent } = await withEvidence(name)
    expect(await backend.call('file.lend', { of: 'evidence', id })).toMatchObject({
      error: { code: 'FILE_NOT_OPENED' },
    })
    expect(existsSync(lent)).toBe(false)
  })

  test('of bytes that are not those that came in there is none, nor a preview', async () => {
    const { backend, id, stored } = await withEvidence('入户调查表.pdf')
    chmodSync(stored, 0o644)
    writeFileSync(stored, '改过')
    expect(await backend.call('file.lend', { of: 'evidence', id })).toMatchObject({ error: { code: 'FILE_DAMAGED' } })
    expect(await backend.call('file.read', { of: 'evidence', id })).toMatchObject({ error: { code: 'FILE_DAMAGED' } })
  })
})
