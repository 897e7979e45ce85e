import { execFileSync } from 'node:child_process'
import { closeSync, openSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type BundleEntry, exportBundle } from '#main/bundle/export-bundle'
import { verifyBundle } from '#main/bundle/verify-bundle'
import { unwrap } from '#shared/result'
import { sampleInfo, tempFolder } from './sample-bundle'

describe('bundles past the limits of the old .zip', () => {
  test('70,000 files: more than 16 bits can count', async () => {
    const folder = tempFolder()
    const path = join(folder, 'many.zip')
    const entries = Array.from({ length: 70_000 }, (_, i): BundleEntry => {
      return { path: `2-事中/${i % 100}/${i}.txt`, source: { bytes: Buffer.from(String(i)) } }
    })
    const { fileCount } = unwrap(await exportBundle({ entries, path, info: sampleInfo }))
    expect(fileCount).toBe(70_000)
    expect(unwrap(await verifyBundle(path))).toMatchObject({ good: true, fileCount: 70_000 })
    const listed = execFileSync('python3', [
      '-c',
      `import zipfile,sys; print(len(zipfile.ZipFile(sys.argv[1]).namelist()))`,
      path,
    ])
    expect(Number(listed)).toBe(70_005)
  }, 120_000)

  test('one file of 4.1 GiB, and files behind it: more than 32 bits can tell', async () => {
    const folder = tempFolder()
    const big = join(folder, 'big.mp4')
    const size = Math.floor(4.1 * 1024 ** 3)
    // A hole with marks: takes no room on the disk, and is read at full length.
    const file = openSync(big, 'w')
    writeSync(file, 'start', 0)
    writeSync(file, 'end', size - 3)
    closeSync(file)
    const path = join(folder, 'big.zip')
    const entries: BundleEntry[] = [
      { path: 'a/录像.mp4', source: { file: big } },
      { path: 'b/后面.txt', source: { bytes: Buffer.from('behind') } },
    ]
    unwrap(await exportBundle({ entries, path, info: sampleInfo }))
    expect(statSync(path).size).toBeGreaterThan(size)
    expect(unwrap(await verifyBundle(path))).toMatchObject({ good: true, fileCount: 2, problems: [] })
    const script = `import zipfile,sys
z=zipfile.ZipFile(sys.argv[1]); i=next(i for i in z.infolist() if i.filename.endswith('mp4')); j=next(i for i in z.infolist() if '/b/' in i.filename)
with z.open(i) as f: print(i.file_size, j.header_offset, f.read(5).decode(), z.read(j).decode())`
    const [seen, offset, start, behind] = execFileSync('python3', ['-c', script, path], { encoding: 'utf8' })
      .trim()
      .split(' ')
    expect(Number(seen)).toBe(size)
    expect(Number(offset)).toBeGreaterThan(2 ** 32)
    expect([start, behind]).toEqual(['start', 'behind'])
    expect(execFileSync('unzip', ['-l', path], { encoding: 'utf8' })).toContain(String(size))
  }, 180_000)
})
