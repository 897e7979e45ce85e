import { rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeMemoryFolder } from '../../../src-main/launch/memory-folder.mjs'

const ample = 64 * 1024 ** 3

test('tests write into memory where there is ample of it', () => {
  const made = makeMemoryFolder(tmpdir(), ample)
  expect(made && statSync(made).isDirectory()).toBe(true)
  rmSync(made ?? '', { recursive: true })
})

test('and to the disk where memory is short, or no folder lies in it', () => {
  expect(makeMemoryFolder(tmpdir(), 1024 ** 3)).toBeNull()
  expect(makeMemoryFolder(join(tmpdir(), 'none'), ample)).toBeNull()
})
