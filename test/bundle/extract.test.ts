import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { exportBundle } from '#main/bundle/export-bundle'
import { extractBundle } from '#main/bundle/extract-bundle'
import { unwrap } from '#shared/result'
import { sampleEntries, sampleInfo, tempFolder, writeSample } from './sample-bundle'

describe('taking a bundle in', () => {
  test('gives back every byte, the info and the content code', async () => {
    const folder = tempFolder()
    const path = join(folder, 'x.zip')
    const exported = unwrap(await exportBundle({ entries: sampleEntries, path, info: sampleInfo, due: [] }))
    const bundle = unwrap(await extractBundle(path, join(folder, 'new/in')))
    expect(bundle).toMatchObject({
      folder: join(folder, 'new/in'),
      contentCode: exported.contentCode,
      info: sampleInfo,
    })
    expect(bundle.payload).toHaveLength(sampleEntries.length)
    for (const { path: name, source } of sampleEntries) {
      expect(readFileSync(join(bundle.folder, 'data', name))).toEqual(
        Buffer.from('bytes' in source ? source.bytes : []),
      )
    }
    expect(readdirSync(join(folder, 'new'))).toEqual(['in'])
  })

  test('the same entries and info give the same bytes, whatever their order', async () => {
    const folder = tempFolder()
    const one = readFileSync(await writeSample(folder))
    const two = readFileSync(await writeSample(folder, [...sampleEntries].reverse()))
    expect(two.equals(one)).toBe(true)
  })

  test('never writes into a folder that holds something', async () => {
    const folder = tempFolder()
    const path = await writeSample(folder)
    mkdirSync(join(folder, 'full'))
    writeFileSync(join(folder, 'full/county.sqlite'), 'mine')
    expect(await extractBundle(path, join(folder, 'full'))).toMatchObject({
      ok: false,
      error: { code: 'PLACE_REFUSED' },
    })
    expect(readdirSync(join(folder, 'full'))).toEqual(['county.sqlite'])
    mkdirSync(join(folder, 'empty'))
    expect(await extractBundle(path, join(folder, 'empty'))).toMatchObject({ ok: true })
  })

  test('one wrong byte in the last file, and nothing is there', async () => {
    const folder = tempFolder()
    const path = await writeSample(folder)
    const bytes = readFileSync(path)
    bytes[bytes.lastIndexOf('政府购买社会救助服务材料清单')]! ^= 1
    writeFileSync(path, bytes)
    const refused = await extractBundle(path, join(folder, 'in'))
    expect(refused).toMatchObject({ ok: false, error: { code: 'BUNDLE_INVALID' } })
    expect(refused.ok || refused.error.params.detail).toContain('清单.html')
    expect(readdirSync(folder)).toEqual(['材料包.zip'])
  })

  test('a cancelled import leaves nothing', async () => {
    const folder = tempFolder()
    const path = await writeSample(folder, [{ path: 'big.bin', source: { bytes: Buffer.alloc(20_000_000, 7) } }])
    const controller = new AbortController()
    const work = { signal: controller.signal, onProgress: () => setImmediate(() => controller.abort()) }
    expect(await extractBundle(path, join(folder, 'in'), work)).toMatchObject({
      ok: false,
      error: { code: 'CANCELLED' },
    })
    expect(readdirSync(folder)).toEqual(['材料包.zip'])
  })

  test('unpacked files are plain: not executable', async () => {
    const folder = tempFolder()
    const bundle = unwrap(await extractBundle(await writeSample(folder), join(folder, 'in')))
    expect(statSync(join(bundle.folder, 'data/项目数据.json')).mode & 0o111).toBe(0)
    expect(existsSync(join(folder, 'in/bagit.txt'))).toBe(true)
  })
})
