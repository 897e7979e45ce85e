import { describe, expect, test } from 'vitest'
import { formatManifest, readManifest } from '#shared/bundle/manifest'

const a = 'a'.repeat(64)
const b = 'b'.repeat(64)

/** `path digest` of each row, or the first line that is none. */
const read = (text: string, percent = true) =>
  Array.from(readManifest(text, { digestChars: 64, percent }), (row) =>
    !('path' in row) ? row : `${row.path} ${row.digest}`,
  )

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
    expect(read(formatManifest(rows))).toEqual([`data/100%\r\n~#? ${a}`])
  })

  test('reads the manifests of other programs: CRLF, tabs, asterisk, ./, upper case', () => {
    const text = `${a.toUpperCase()}\t*./data/x\r\n${b} data/y`
    expect(read(text)).toEqual([`data/x ${a}`, `data/y ${b}`])
    const [first] = readManifest(text, { digestChars: 64, percent: true })
    expect(first).toMatchObject({ starred: true, dotted: true })
  })

  test('takes a percent sign for one where the bag is older than 1.0', () => {
    expect(read(`${a}  data/%25`, false)).toEqual([`data/%25 ${a}`])
  })

  test('passes over empty lines and comments, and tells where they are', () => {
    expect(read(`# made by hand\n${a}  data/x\n\n`)).toEqual([{ idleLine: 1 }, `data/x ${a}`, { idleLine: 3 }])
  })

  test('names the first line that is none', () => {
    expect(read(`${a}  data/x\nabc  data/y\n${b}  data/z\n`)).toEqual([`data/x ${a}`, { badLine: 2 }])
  })
})
