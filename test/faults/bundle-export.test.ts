import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type BundleEntry, exportBundle } from '#main/bundle/export-bundle'
import { extractBundle } from '#main/bundle/extract-bundle'
import { verifyBundle } from '#main/bundle/verify-bundle'
import type { Progress } from '#main/fs/progress'
import { unwrap } from '#shared/result'
import { sampleEntries, sampleInfo, tempFolder, writeSample } from '../bundle/sample-bundle'
import { canMount, readOnlyFolder, smallDisk } from './odd-folders'

const mib = 1024 * 1024

/** A payload of one file of `size` bytes on the disk. */
function bigFile(folder: string, size = 24 * mib): { file: string; entries: BundleEntry[] } {
  const file = join(folder, '录像.mp4')
  writeFileSync(file, Buffer.alloc(size, 'x'))
  return { file, entries: [...sampleEntries, { path: '2-事中/录像.mp4', source: { file } }] }
}

/** Does something once, in the middle of the export. */
function midway(work: () => void): (progress: Progress) => void {
  let done = false
  return ({ doneBytes }) => {
    if (doneBytes === 0 || done) return
    done = true
    work()
  }
}

describe('an export that does not come to its end leaves nothing', () => {
  test('cancelled midway: no part, no target', async () => {
    const folder = tempFolder()
    const { entries } = bigFile(folder, 200 * mib)
    mkdirSync(join(folder, 'to'))
    const controller = new AbortController()
    const onProgress = midway(() => controller.abort())
    const path = join(folder, 'to/x.zip')
    const result = await exportBundle({
      entries,
      path,
      info: sampleInfo,
      due: [],
      onProgress,
      signal: controller.signal,
    })
    expect(result).toEqual({ ok: false, error: { code: 'CANCELLED', params: {} } })
    expect(readdirSync(join(folder, 'to'))).toEqual([])
  })

  test('cancelled, with an older bundle under that name: the older one stays as it was', async () => {
    const folder = tempFolder()
    const path = await writeSample(folder)
    const before = readFileSync(path)
    const signal = AbortSignal.abort()
    expect(await exportBundle({ entries: sampleEntries, path, info: sampleInfo, due: [], signal })).toMatchObject({
      ok: false,
    })
    expect(readFileSync(path)).toEqual(before)
    expect(readdirSync(folder)).toEqual(['材料包.zip'])
  })

  test('while it runs only the part is there, and the older target is whole', async () => {
    const folder = tempFolder()
    const path = await writeSample(folder)
    const { entries } = bigFile(folder, 200 * mib)
    const seen: unknown[] = []
    const before = statSync(path).size
    const onProgress = midway(() => seen.push(partsIn(folder).length, statSync(path).size === before))
    unwrap(await exportBundle({ entries, path, info: sampleInfo, due: [], onProgress }))
    expect(seen).toEqual([1, true])
    expect(statSync(path).size).toBeGreaterThan(200 * mib)
    expect(partsIn(folder)).toEqual([])
  })

  test('eight exports to one file at a time: none disturbs another, each answer is true, the file is whole', async () => {
    const folder = tempFolder()
    const path = join(folder, 'x.zip')
    const { entries } = bigFile(tempFolder(), 8 * mib)
    const exports = Array.from({ length: 8 }, () => exportBundle({ entries, due: [], path, info: sampleInfo }))
    const results = await Promise.all(exports)
    const { contentCode } = unwrap(await verifyBundle(path))
    expect(contentCode).not.toBe('')
    expect(results.map((result) => result.ok && result.value.contentCode)).toEqual(Array(8).fill(contentCode))
    expect(readdirSync(folder)).toEqual(['x.zip'])
  })
})

const partsIn = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.part'))

describe('a source that is not what it was', () => {
  test.each([
    ['grows', (file: string) => appendFileSync(file, 'y')],
    ['shrinks', (file: string) => truncateSync(file, 5)],
    ['is touched', (file: string) => utimesSync(file, 1, 1)],
  ])('one that %s while it is read is named, and nothing is exported', async (_, change) => {
    const folder = tempFolder()
    const { file, entries } = bigFile(folder, 200 * mib)
    const onProgress = midway(() => change(file))
    const path = join(folder, 'x.zip')
    const result = await exportBundle({ entries, path, info: sampleInfo, due: [], onProgress })
    expect(result).toEqual({ ok: false, error: { code: 'FILE_CHANGED', params: { path: file } } })
    expect(readdirSync(folder)).toEqual(['录像.mp4'])
  })

  test('one that is gone is named', async () => {
    const folder = tempFolder()
    const { file, entries } = bigFile(folder, 5)
    rmSync(file)
    const result = await exportBundle({ entries, path: join(folder, 'x.zip'), info: sampleInfo, due: [] })
    expect(result).toEqual({ ok: false, error: { code: 'FILE_NOT_FOUND', params: { path: file } } })
  })

  test('one that no longer has the hash it was stored under is named as damaged', async () => {
    const folder = tempFolder()
    const entries = sampleEntries.map((entry) => ({ ...entry, sha256: '0'.repeat(64) }))
    const result = await exportBundle({ entries, path: join(folder, 'x.zip'), info: sampleInfo, due: [] })
    expect(result).toMatchObject({ ok: false, error: { code: 'FILE_DAMAGED' } })
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('a target that cannot be written', () => {
  test.runIf(canMount)(
    'a disk that is too small is refused before a byte is written (needs leave to mount)',
    async () => {
      const disk = smallDisk(8 * mib)
      const { entries } = bigFile(tempFolder())
      const seen: number[] = []
      const onProgress = ({ doneBytes }: Progress) => seen.push(doneBytes)
      const path = join(disk, 'x.zip')
      const result = await exportBundle({ entries, path, info: sampleInfo, due: [], onProgress })
      expect(result).toEqual({ ok: false, error: { code: 'DISK_FULL', params: { path } } })
      expect(seen).toEqual([])
      expect(readdirSync(disk)).toEqual([])
    },
  )

  test.runIf(canMount)('a disk that another program fills meanwhile (needs leave to mount)', async () => {
    const disk = smallDisk(300 * mib)
    const { entries } = bigFile(tempFolder(), 200 * mib)
    const onProgress = midway(() => writeFileSync(join(disk, 'other'), Buffer.alloc(200 * mib)))
    const path = join(disk, 'x.zip')
    const result = await exportBundle({ entries, path, info: sampleInfo, due: [], onProgress }).catch((error) => error)
    expect(result).toEqual({ ok: false, error: { code: 'DISK_FULL', params: { path } } })
    expect(readdirSync(disk)).toEqual(['other'])
  })

  test.runIf(canMount)('unpacking onto a disk too small for it leaves nothing (needs leave to mount)', async () => {
    const folder = tempFolder()
    const path = await writeSample(folder, bigFile(folder).entries)
    const disk = smallDisk(8 * mib)
    expect(await extractBundle(path, join(disk, 'in'))).toMatchObject({ ok: false, error: { code: 'DISK_FULL' } })
    expect(readdirSync(disk)).toEqual([])
  })

  test('a read-only folder', async () => {
    const folder = readOnlyFolder(() => {})
    const path = join(folder, 'x.zip')
    const result = await exportBundle({ entries: sampleEntries, path, info: sampleInfo, due: [] })
    expect(result).toEqual({ ok: false, error: { code: 'FOLDER_READONLY', params: { path } } })
    expect(readdirSync(folder)).toEqual([])
  })

  test('a folder that is not there, a name that is a folder, a name too long', async () => {
    const folder = tempFolder()
    const codeOf = async (path: string) => {
      const result = await exportBundle({ entries: sampleEntries, path, info: sampleInfo, due: [] })
      return result.ok ? 'ok' : result.error.code
    }
    expect(await codeOf(join(folder, 'none/x.zip'))).toBe('FOLDER_NOT_FOUND')
    mkdirSync(join(folder, 'dir.zip'))
    expect(await codeOf(join(folder, 'dir.zip'))).toBe('NOT_A_FILE')
    expect(await codeOf(join(folder, `${'x'.repeat(300)}.zip`))).toBe('PATH_TOO_LONG')
    expect(readdirSync(folder)).toEqual(['dir.zip'])
  })
})

describe('a bundle that changes while it is read', () => {
  test('truncated midway: not good, and no crash', async () => {
    const folder = tempFolder()
    const { entries } = bigFile(folder, 200 * mib)
    const path = await writeSample(folder, entries)
    const onProgress = midway(() => truncateSync(path, 50 * mib))
    expect(unwrap(await verifyBundle(path, { onProgress })).good).toBe(false)
  })

  test('replaced by rename midway: the opened one is judged', async () => {
    const folder = tempFolder()
    const { entries } = bigFile(folder, 200 * mib)
    const path = await writeSample(folder, entries)
    writeFileSync(join(folder, 'other'), 'x')
    const onProgress = midway(() => renameSync(join(folder, 'other'), path))
    expect(unwrap(await verifyBundle(path, { onProgress })).good).toBe(true)
  })
})
