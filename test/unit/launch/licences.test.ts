import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { inProject } from '../../../src-main/launch/paths.mjs'
import { listThirdParty, shippedPackages } from '../../../src-main/launch/third-party.mjs'

/** Terms under which a program may be given to an office without anything being owed but the notice. */
const allowed = [
  'MIT',
  'MIT/X11',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'BlueOak-1.0.0',
  'Unlicense',
  'CC0-1.0',
  'Zlib',
]

/** Says nothing of its terms: of the old reading of streams, which the one bundled file of the spreadsheet library leaves out. */
const unstated = ['node_modules/buffers']

/** MIT OR GPL: one is enough; MIT AND Zlib: both are needed. */
const isAllowed = (licence: string): boolean =>
  licence
    .replace(/^\(|\)$/g, '')
    .split(' OR ')
    .some((one) => one.split(' AND ').every((part) => allowed.includes(part)))

const { packages } = JSON.parse(readFileSync(inProject('package-lock.json'), 'utf8'))
const shipped: string[] = [...shippedPackages({ packages }), 'node_modules/electron']

describe('what ships', () => {
  test('lies in the lock file with the digest of its bytes', () => {
    expect(shipped.filter((folder) => !/^sha512-[\w+/]{86}==$/.test(packages[folder].integrity ?? ''))).toEqual([])
  })

  test('comes under terms of the list', () => {
    expect(shipped.filter((folder) => !isAllowed(packages[folder].license ?? ''))).toEqual(unstated)
  })

  test('what states no terms is not in the program', () => {
    const bundled = readFileSync(inProject('node_modules/@protobi/exceljs/dist/exceljs.bare.min.js'), 'utf8')
    const own = /prototype\.pos ?=/
    expect(readFileSync(inProject('node_modules/buffers/index.js'), 'utf8')).toMatch(own)
    expect(bundled).not.toMatch(own)
  })

  test('is listed with its terms, each once', () => {
    const listed = listThirdParty()
    const heads = listed.map(({ name, version }: { name: string; version: string }) => `${name} ${version}`)
    expect(new Set(heads).size).toBe(heads.length)
    expect(listed.filter(({ text }: { text: string }) => text.length < 10)).toEqual([])
    for (const name of ['electron', 'react', 'better-sqlite3'])
      expect(heads.join('\n')).toMatch(new RegExp(`^${name} \\d`, 'm'))
  })
})

test.each([
  ['(MIT OR GPL-3.0-or-later)', true],
  ['(MIT AND Zlib)', true],
  ['(MIT AND GPL-3.0-only)', false],
  ['GPL-3.0-only', false],
  ['', false],
])('%s is allowed: %s', (licence, is) => {
  expect(isAllowed(licence)).toBe(is)
})
