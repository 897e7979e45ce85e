import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { describeError } from '#shared/errors'
import { officeWithClock } from './backup-fixture'
import { contentOf } from './county-content'
import { startBackend, temporaryFolder } from './county-fixture'
import { ageSeals, keyPair, passphrase } from './sealed-fixture'

async function sealedBackup() {
  const office = await officeWithClock()
  await office.addFile('照片.txt')
  const { name } = (await office.make('manual')).made!
  const path = join(temporaryFolder(), '示例旗 备份.zip.age')
  const made = await office.get('seal.backup', { name, from: 'home', path, seal: { passphrase }, jobId: 's' })
  return { ...office, path, made }
}

/** On another computer, which knows nothing of the county. */
async function takenIn(path: string, by: { passphrase: string } | { identity: string }) {
  const elsewhere = startBackend()
  const opened = await elsewhere.get('seal.open', { path, by, jobId: 'o' })
  const into = join(temporaryFolder(), '恢复')
  return { elsewhere, into, answer: await elsewhere.call('seal.restore', { path: opened, into, jobId: 'r' }) }
}

describe('a sealed backup', () => {
  test('is the whole county on another computer, its files too', async () => {
    const office = await sealedBackup()
    const then = contentOf(office.folder)
    expect(office.made).toMatchObject({ path: office.path, missing: 0 })
    const { elsewhere, into, answer } = await takenIn(office.path, { passphrase })
    expect(answer).toEqual({ ok: true, value: { folder: into, missing: 0 } })
    expect(contentOf(into)).toEqual(then)
    await elsewhere.get('county.open', { folder: into })
    const [file] = await elsewhere.get('evidence.list', { projectId: office.projectId })
    const { bytes } = await elsewhere.get('file.read', { of: 'evidence', id: file!.id })
    expect(new TextDecoder().decode(bytes)).toBe('内容 照片.txt')
  })

  test('holds none of the words of the county', async () => {
    const office = await sealedBackup()
    expect(readFileSync(office.path).includes(Buffer.from('SQLite format'))).toBe(false)
  })

  test.each([
    ['a path that leads out', { '../出去.sqlite': new Uint8Array([1]) }],
    ['a file of another kind', { '2026-01-01 000000.exe': new Uint8Array([1]) }],
    ['a lock of a county', { 'county.lock': new Uint8Array([1]) }],
    ['no backup at all', {}],
  ])('with %s in it is refused, and no folder is made', async (_, files) => {
    const keys = keyPair()
    const folder = temporaryFolder()
    const plain = join(folder, 'x.zip')
    writeFileSync(plain, zipSync(files as Record<string, Uint8Array>))
    const path = join(folder, 'x.zip.age')
    ageSeals(plain, keys.recipient, path)
    const { answer } = await takenIn(path, { identity: keys.identity })
    expect(answer).toMatchObject({ error: { code: 'BACKUP_NOT_OURS' } })
  })

  test('that is a sealed bundle of a project is refused with the way to take that in', async () => {
    const office = await officeWithClock()
    const path = join(temporaryFolder(), '材料包.zip.age')
    const asked = { projectId: office.projectId, stage: null, path, jobId: 'e', seal: { passphrase } }
    await office.get('bundle.export', asked)
    const { answer } = await takenIn(path, { passphrase })
    if (answer.ok) throw new Error('taken in')
    expect(answer.error.code).toBe('BACKUP_NOT_OURS')
    expect(describeError(answer.error).next).toContain('导入材料包')
  })
})
