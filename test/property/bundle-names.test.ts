import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson } from '#shared/bundle/canonical-json'
import { contentCodeOf, readContentCode } from '#shared/bundle/content-code'
import { formatManifest, readManifest } from '#shared/bundle/manifest'
import { collisionKey, pathProblem } from '#shared/bundle/path-rules'
import { uniqueNames } from '#shared/bundle/safe-name'
import { runs } from '../fixtures/property-runs'

const anyName = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 150 }),
  fc.constantFrom('CON', 'con.txt', 'a', 'A', '照片.jpg', '..', ' ', 'x.', '\ud800', 'ß', 'SS', '100%'),
)
const sha256 = fc.stringMatching(/^[0-9a-f]{64}$/)

describe('names and texts of a bundle, whatever the clerk typed', () => {
  test('names become legal on every system and different from one another', () => {
    fc.assert(
      fc.property(fc.array(anyName, { maxLength: 30 }), (names) => {
        const safe = names.map(uniqueNames())
        for (const name of safe) expect(pathProblem(name)).toBeNull()
        expect(new Set(safe.map(collisionKey)).size).toBe(names.length)
        // No % is left, so that manifest and disk have the same spelling for `sha256sum -c`.
        expect(safe.join('')).not.toContain('%')
      }),
      { numRuns: runs(2000) },
    )
  })

  test('a manifest is read back as it was written, with any path', () => {
    const path = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
      .map((name) => `data/${name}`)
      // No bag of ours holds a step on the spot, which readers leave out.
      .filter((written) => !written.includes('/./'))
    const rows = fc.uniqueArray(fc.record({ path, sha256 }), { selector: (row) => row.path, maxLength: 20 })
    fc.assert(
      fc.property(rows, (list) => {
        const sorted = [...list].sort((a, b) => (a.path < b.path ? -1 : 1))
        const read = Array.from(readManifest(formatManifest(list), { digestChars: 64, percent: true }))
        expect(read.map((row) => (!('path' in row) ? row : { path: row.path, sha256: row.digest }))).toEqual(sorted)
      }),
      // A line separator of Unicode is no end of line to `sha256sum`, nor to us.
      { examples: [[[{ path: 'data/\u2028 ', sha256: 'a'.repeat(64) }]]] },
    )
  })

  test('canonical JSON gives the value back, and one text for one value', () => {
    const value = fc
      .jsonValue({ noUnicodeString: false, depthSize: 'medium' })
      .map((json) =>
        JSON.parse(
          JSON.stringify(json, (_, item) => (typeof item === 'number' ? Math.trunc(item) % 2 ** 53 || 0 : item)),
        ),
      )
    const shuffled = (item: unknown): unknown => {
      if (Array.isArray(item)) return item.map(shuffled)
      if (item === null || typeof item !== 'object') return item
      return Object.fromEntries(
        Object.entries(item)
          .reverse()
          .map(([key, inner]) => [key, shuffled(inner)]),
      )
    }
    fc.assert(
      fc.property(value, (json) => {
        expect(JSON.parse(canonicalJson(json))).toEqual(json)
        expect(canonicalJson(shuffled(json))).toBe(canonicalJson(json))
      }),
    )
  })

  test('a content code is read back, and no other digit passes in its place', () => {
    fc.assert(
      fc.property(sha256, fc.nat(11), fc.integer({ min: 1, max: 9 }), (hash, at, change) => {
        const code = contentCodeOf(hash)
        expect(readContentCode(code)).toBe(code)
        const digits = code.replaceAll('-', '')
        const wrong = digits.slice(0, at) + ((Number(digits[at]) + change) % 10) + digits.slice(at + 1)
        expect(readContentCode(wrong)).toBeNull()
      }),
    )
  })
})
