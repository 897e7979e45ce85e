import { execFileSync } from 'node:child_process'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { openPromise } from 'yauzl'
import { type BundleEntry, exportBundle } from '#main/bundle/export-bundle'
import { verifyBundle } from '#main/bundle/verify-bundle'
import { readDirectory } from '#main/bundle/zip-directory'
import { centralRecord, endRecords, localHeader, localHeaderBytes } from '#main/bundle/zip-format'
import { unwrap } from '#shared/result'
import { sampleInfo, tempFolder } from './sample-bundle'

describe('bundles past the limits of the old .zip', () => {
  test('70,000 files: more than 16 bits can count', async () => {
    const folder = tempFolder()
    const path = join(folder, 'many.zip')
    const entries = Array.from({ length: 70_000 }, (_, i): BundleEntry => {
      return { path: `2-事中/${i % 100}/${i}.txt`, source: { bytes: Buffer.from(String(i)) } }
    })
    const { fileCount } = unwrap(await exportBundle({ entries, path, info: sampleInfo, due: [] }))
    expect(fileCount).toBe(70_000)
    expect(unwrap(await verifyBundle(path))).toMatchObject({ good: true, fileCount: 70_000 })
    const listed = execFileSync('python3', [
      '-c',
      `import zipfile,sys; print(len(zipfile.ZipFile(sys.argv[1]).namelist()))`,
      path,
    ])
    expect(Number(listed)).toBe(70_005)
  }, 120_000)

  // The archive is laid out with holes, so that it costs no time; `npm run bench -- bundle` writes a real one.
  test('one file of 4.1 GiB, and a file behind it: more than 32 bits can tell', async () => {
    const path = join(tempFolder(), 'big.zip')
    const big = {
      name: Buffer.from('a/录像.mp4'),
      sizeBytes: Math.floor(4.1 * 1024 ** 3),
      crc32: 0,
      offset: 0,
      dosTime: 0x58740000,
    }
    const behind = {
      ...big,
      name: Buffer.from('b.txt'),
      sizeBytes: 6,
      crc32: crc32('behind'),
      offset: localHeaderBytes(big) + big.sizeBytes,
    }
    const directoryAt = behind.offset + localHeaderBytes(behind) + behind.sizeBytes
    const directory = Buffer.concat([centralRecord(big), centralRecord(behind)])
    const file = await open(path, 'w+')
    await file.write(localHeader(big), 0, null, 0)
    await file.write('start', localHeaderBytes(big))
    await file.write(Buffer.concat([localHeader(behind), Buffer.from('behind')]), 0, null, behind.offset)
    await file.write(Buffer.concat([directory, endRecords(2, directory.length, directoryAt)]), 0, null, directoryAt)

    const { entries, isOurs, endIsCanonical } = await readDirectory(file, (await file.stat()).size)
    expect(entries.map((entry) => [entry.path, entry.sizeBytes, entry.offset])).toEqual([
      ['a/录像.mp4', big.sizeBytes, 0],
      ['b.txt', 6, behind.offset],
    ])
    expect({ isOurs, endIsCanonical }).toEqual({ isOurs: true, endIsCanonical: true })
    await file.close()

    const script = `import zipfile,sys
z=zipfile.ZipFile(sys.argv[1]); i,j=z.infolist()
with z.open(i) as f: print(i.file_size, j.header_offset, f.read(5).decode(), z.read(j).decode())`
    const read = execFileSync('python3', ['-c', script, path], { encoding: 'utf8' }).trim().split(' ')
    expect(read).toEqual([String(big.sizeBytes), String(behind.offset), 'start', 'behind'])
    expect(execFileSync('unzip', ['-p', path, 'b.txt'], { encoding: 'utf8' })).toBe('behind')
    const zip = await openPromise(path)
    const sizes: number[] = []
    for await (const entry of zip.eachEntry()) sizes.push(entry.uncompressedSize)
    expect(sizes).toEqual([big.sizeBytes, 6])
  })
})
