import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { digestSources, listFiles } from '../../../src-main/launch/stamp.mjs'

let root: string
const write = (path: string, content: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), content)
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'stamp-'))
  write('src-main/index.ts', 'a')
  write('src-main/launch/start.mjs', 'a')
  write('src-shared/money/fen.ts', 'b')
  write('package-lock.json', '{}')
})
afterEach(() => rmSync(root, { recursive: true }))

test('files are listed once, sorted, with slashes, and missing names are no error', () => {
  expect(listFiles(root, ['src-shared', 'src-main', 'src-renderer', 'package-lock.json'])).toEqual([
    'package-lock.json',
    'src-main/index.ts',
    'src-main/launch/start.mjs',
    'src-shared/money/fen.ts',
  ])
})

test('the same sources have the same stamp, so that a second start does not build', () => {
  const before = digestSources(root)
  write('src-main/index.ts', 'a')
  expect(digestSources(root)).toBe(before)
})

test.each([
  ['a changed source', 'src-shared/money/fen.ts', 'c'],
  ['a new source', 'src-renderer/main.tsx', ''],
  ['another lock file', 'package-lock.json', '{ }'],
])('%s changes the stamp', (_what, path, content) => {
  const before = digestSources(root)
  write(path, content)
  expect(digestSources(root)).not.toBe(before)
})

test('a moved boundary between two files changes the stamp', () => {
  write('src-main/a.ts', 'x')
  write('src-main/b.ts', 'yz')
  const before = digestSources(root)
  write('src-main/a.ts', 'xy')
  write('src-main/b.ts', 'z')
  expect(digestSources(root)).not.toBe(before)
})

test('a launcher and the packaging are no part of the build', () => {
  const before = digestSources(root)
  write('src-main/launch/start.mjs', 'changed')
  write('resources/packaging/icon.svg', '<svg/>')
  expect(digestSources(root)).toBe(before)
})
