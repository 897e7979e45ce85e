import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { normsTable, testsByNorm } from '#main/norms-table'
import { carriedNorms } from '#shared/norms/registry'

const root = resolve(import.meta.dirname, '../../..')
const scratch = mkdtempSync(join(tmpdir(), 'norms-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

describe('npm run norms', () => {
  test('every carried norm is proven, by two tests at least', () => {
    const { lines, unproven } = normsTable(root)
    expect(unproven).toEqual([])
    expect(lines.at(-1)).toBe('29 of 65 carried')
    const tests = testsByNorm(join(root, 'test'))
    for (const id of carriedNorms().keys())
      expect({ id, tests: (tests.get(id) ?? []).length > 1 }).toEqual({ id, tests: true })
  })

  test('a norm without a test is named', () => {
    mkdirSync(join(scratch, 'test'))
    cpSync(join(root, 'resources/norms.json'), join(scratch, 'resources/norms.json'))
    writeFileSync(join(scratch, 'test/some.test.ts'), "test('[P36] crossing', () => {})\ntest(`[N13] [P21] both`, f)\n")
    const { unproven } = normsTable(scratch)
    expect(unproven).toHaveLength(26)
    expect(unproven).toContain('P35')
    expect(unproven.some((id) => ['P36', 'N13', 'P21'].includes(id))).toBe(false)
  })
})
