import { describe, expect, test } from 'vitest'
import { formatManifest, parseManifest } from '#shared/bundle/manifest'

const a = 'a'.repeat(64)
const b = 'b'.repeat(64)

describe('BagIt manifest', () => {
  test('is what sha256sum -c reads: hash, two spaces, path, LF, in path order', () => {
    expect(
      formatManifest([
        { path: 'data/乙', sha256: b },
        { path: 'data/a b', sha256: a },
      ]),
    ).toBe(`${a}  data/a b\n${b}  data/乙\n`)
  })

  test('encodes only CR, LF and percent, and reads them back (RFC 8493 2.1.3)', () => {
    const rows = [{ path: 'data/100%\r\n~#?', sha256: a }]
    expect(formatManifest(rows)).toBe(`${a}  data/100%25%0D%0A~#?\n`)
    expect(parseManifest(formatManifest(rows))).toEqual(rows)
  })

  test('reads the manifests of other programs: CRLF, tabs, asterisk, ./, upper case', () => {
    expect(parseManifest(`${a.toUpperCase()}\t*./data/x\r\n${b} data/y`)).toEqual([
      { path: 'data/x', sha256: a },
      { path: 'data/y', sha256: b },
    ])
  })

  test('names the first line that is none', () => {
    expect(parseManifest(`${a}  data/x\nabc  data/y\n`)).toEqual({ badLine: 2 })
  })
})
