import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { verifyBundle } from '#main/bundle/verify-bundle'
import { unwrap } from '#shared/result'
import { tempFolder, writeSample } from '../bundle/sample-bundle'
import { runs, sampled } from '../fixtures/property-runs'

async function isGood(path: string, bytes: Uint8Array): Promise<boolean> {
  writeFileSync(path, bytes)
  const { good, contentCode, problems } = unwrap(await verifyBundle(path))
  expect(good).toBe(problems.length === 0)
  expect(good).toBe(contentCode !== '')
  return good
}

describe('a bundle with any altered byte is not good', () => {
  test('one bit of a byte flipped, byte after byte', async () => {
    const folder = tempFolder()
    const original = readFileSync(await writeSample(folder))
    const path = join(folder, 'altered.zip')
    expect(await isGood(path, original)).toBe(true)
    const unnoticed: number[] = []
    for (const at of sampled([...original.keys()], 8)) {
      const altered = Buffer.from(original)
      altered[at]! ^= 1 << (at % 8)
      if (await isGood(path, altered)) unnoticed.push(at)
    }
    expect(unnoticed).toEqual([])
  }, 120_000)

  test('any byte set to any other value', async () => {
    const folder = tempFolder()
    const original = readFileSync(await writeSample(folder))
    const path = join(folder, 'altered.zip')
    await fc.assert(
      fc.asyncProperty(fc.nat(original.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const altered = Buffer.from(original)
        altered[at]! ^= change
        expect(await isGood(path, altered)).toBe(false)
      }),
      { numRuns: runs(300) },
    )
  }, 120_000)

  test('any piece cut out, doubled, or put in front, between or behind', async () => {
    const folder = tempFolder()
    const original = readFileSync(await writeSample(folder))
    const path = join(folder, 'altered.zip')
    const place = fc.nat(original.length)
    await fc.assert(
      fc.asyncProperty(place, place, fc.uint8Array({ maxLength: 80 }), async (a, b, inserted) => {
        const [from, to] = a < b ? [a, b] : [b, a]
        const altered = Buffer.concat([original.subarray(0, from), inserted, original.subarray(to)])
        fc.pre(!altered.equals(original))
        expect(await isGood(path, altered)).toBe(false)
      }),
      { numRuns: runs(150) },
    )
  }, 120_000)
})
