import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openEvidenceStore } from '#main/fs/evidence-store'
import { unwrap } from '#shared/result'
import { tempFolder } from '../bundle/sample-bundle'
import { canMount, readOnlyFolder, smallDisk } from './odd-folders'

const mib = 1024 * 1024
const sha256 = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest('hex')

/** All files of the store, below its folder. */
const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => item.name)

describe('evidence is kept under the hash of its content', () => {
  test('bytes and a file come back as they were, from evidence/ab/abcdef…', async () => {
    const folder = tempFolder()
    const store = openEvidenceStore(join(folder, 'evidence'))
    const stored = unwrap(await store.putBytes(Buffer.from('通知书')))
    expect(stored).toEqual({ sha256: sha256('通知书'), sizeBytes: 9 })
    expect(store.pathOf(stored.sha256)).toBe(join(folder, 'evidence', stored.sha256.slice(0, 2), stored.sha256))
    expect(readFileSync(store.pathOf(stored.sha256), 'utf8')).toBe('通知书')

    const big = Buffer.alloc(3 * mib + 7, 'photo')
    writeFileSync(join(folder, 'big.jpg'), big)
    const seen: number[] = []
    const photo = unwrap(await store.putFile(join(folder, 'big.jpg'), { onProgress: (p) => seen.push(p.doneBytes) }))
    expect(photo).toEqual({ sha256: sha256(big), sizeBytes: big.length })
    expect(seen.at(-1)).toBe(big.length)
    expect(Buffer.from(unwrap(await store.read(photo.sha256)))).toEqual(big)
    expect(unwrap(await store.check(photo.sha256))).toEqual(photo)
  })

  test('the same content is kept once, and left alone', async () => {
    const folder = tempFolder()
    const store = openEvidenceStore(folder)
    const { sha256: name } = unwrap(await store.putBytes(Buffer.from('x')))
    const before = statSync(store.pathOf(name)).ino
    writeFileSync(join(folder, '..', 'x.txt'), 'x')
    unwrap(await store.putFile(join(folder, '..', 'x.txt')))
    rmSync(join(folder, '..', 'x.txt'))
    expect(filesOf(folder)).toEqual([name])
    expect(statSync(store.pathOf(name)).ino).toBe(before)
  })

  test('an empty file is a file', async () => {
    const store = openEvidenceStore(tempFolder())
    expect(unwrap(await store.putBytes(new Uint8Array()))).toEqual({ sha256: sha256(''), sizeBytes: 0 })
  })

  test('a damaged file is told when read, and mended when the same content comes again', async () => {
    const store = openEvidenceStore(tempFolder())
    const { sha256: name } = unwrap(await store.putBytes(Buffer.from('good')))
    appendFileSync(store.pathOf(name), '!')
    expect(await store.read(name)).toMatchObject({ ok: false, error: { code: 'FILE_DAMAGED' } })
    expect(await store.check(name)).toMatchObject({ ok: false, error: { code: 'FILE_DAMAGED' } })
    unwrap(await store.putBytes(Buffer.from('good')))
    expect(await store.check(name)).toMatchObject({ ok: true })
  })

  test('a file that is gone is told', async () => {
    const store = openEvidenceStore(tempFolder())
    expect(await store.read(sha256('never'))).toMatchObject({ ok: false, error: { code: 'FILE_NOT_FOUND' } })
  })

  test('a name that is no hash never becomes a path', () => {
    expect(() => openEvidenceStore('/x').pathOf('../../etc/passwd')).toThrow('sha-256')
  })
})

test.runIf(canMount)(
  'a copy on the way that cannot be taken away keeps no file out that is there already',
  async () => {
    const folder = tempFolder()
    const store = openEvidenceStore(join(folder, 'evidence'))
    const stored = await store.putBytes(Buffer.from('x'))
    const leftover = join(folder, 'evidence', 'incoming', 'alt.part')
    writeFileSync(leftover, '')
    utimesSync(leftover, 1, 1)
    // What is mounted cannot be unlinked.
    execFileSync('mount', ['--bind', leftover, leftover])
    try {
      expect(await store.putBytes(Buffer.from('x'))).toEqual(stored)
      expect(existsSync(leftover)).toBe(true)
    } finally {
      execFileSync('umount', ['-l', leftover])
    }
  },
)

describe('evidence that cannot be taken in leaves nothing', () => {
  test('a source that is missing, or a folder', async () => {
    const folder = tempFolder()
    const store = openEvidenceStore(join(folder, 'evidence'))
    expect(await store.putFile(join(folder, 'none'))).toEqual({
      ok: false,
      error: { code: 'FILE_NOT_FOUND', params: { path: join(folder, 'none') } },
    })
    mkdirSync(join(folder, 'dir'))
    expect(await store.putFile(join(folder, 'dir'))).toMatchObject({ ok: false, error: { code: 'NOT_A_FILE' } })
    expect(readdirSync(folder)).toEqual(['dir'])
  })

  test('a source that grows while it is read', async () => {
    const folder = tempFolder()
    const source = join(folder, 'scan.pdf')
    writeFileSync(source, Buffer.alloc(200 * mib))
    const store = openEvidenceStore(join(folder, 'evidence'))
    const onProgress = ({ doneBytes }: { doneBytes: number }) => doneBytes > 0 && appendFileSync(source, 'y')
    expect(await store.putFile(source, { onProgress })).toMatchObject({ ok: false, error: { code: 'FILE_CHANGED' } })
    expect(filesOf(join(folder, 'evidence'))).toEqual([])
  })

  test('a cancelled copy', async () => {
    const folder = tempFolder()
    const source = join(folder, 'scan.pdf')
    writeFileSync(source, Buffer.alloc(20 * mib))
    const controller = new AbortController()
    const store = openEvidenceStore(join(folder, 'evidence'))
    const work = { signal: controller.signal, onProgress: () => controller.abort() }
    expect(await store.putFile(source, work)).toMatchObject({ ok: false, error: { code: 'CANCELLED' } })
    expect(filesOf(join(folder, 'evidence'))).toEqual([])
  })

  test('what a killed program left in the middle of a copy goes with the next one', async () => {
    const folder = tempFolder()
    mkdirSync(join(folder, 'incoming'))
    writeFileSync(join(folder, 'incoming/old.part'), 'half')
    writeFileSync(join(folder, 'incoming/running.part'), 'half')
    const twoDaysAgo = Date.now() / 1000 - 2 * 86_400
    utimesSync(join(folder, 'incoming/old.part'), twoDaysAgo, twoDaysAgo)
    // What the clerk or another program has put there is not ours to remove.
    mkdirSync(join(folder, 'incoming/扫描件'))
    utimesSync(join(folder, 'incoming/扫描件'), twoDaysAgo, twoDaysAgo)
    unwrap(await openEvidenceStore(folder).putBytes(Buffer.from('x')))
    expect(filesOf(folder).sort()).toEqual([sha256('x'), 'running.part'].sort())
    expect(existsSync(join(folder, 'incoming/扫描件'))).toBe(true)
  })

  test.runIf(canMount)('a full disk (needs leave to mount)', async () => {
    const disk = smallDisk(1 * mib)
    const store = openEvidenceStore(join(disk, 'evidence'))
    const kept = unwrap(await store.putBytes(Buffer.from('kept')))
    expect(await store.putBytes(Buffer.alloc(2 * mib))).toMatchObject({ ok: false, error: { code: 'DISK_FULL' } })
    expect(filesOf(join(disk, 'evidence'))).toEqual([kept.sha256])
    expect(await store.check(kept.sha256)).toMatchObject({ ok: true })
  })

  test('a read-only place', async () => {
    const folder = readOnlyFolder(() => {})
    const store = openEvidenceStore(join(folder, 'evidence'))
    expect(await store.putBytes(Buffer.from('x'))).toMatchObject({ ok: false, error: { code: 'FOLDER_READONLY' } })
  })
})
