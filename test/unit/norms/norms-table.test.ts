import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { carriers, normsTable, testsByNorm } from '#main/norms-table'

const root = resolve(import.meta.dirname, '../../..')
const scratch = mkdtempSync(join(tmpdir(), 'norms-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

describe('npm run norms', () => {
  test('every carried norm is proven, by two tests at least', () => {
    const { lines, unproven } = normsTable(root)
    expect(unproven).toEqual([])
    expect(lines.at(-1)).toBe(`${carriers().size} of 65 carried`)
    const tests = testsByNorm(join(root, 'test'))
    for (const id of carriers().keys())
      expect({ id, tests: (tests.get(id) ?? []).length > 1 }).toEqual({ id, tests: true })
  })

  test('rules, kinds of record, papers and their retention carry norms', () => {
    expect(
      Object.fromEntries(
        ['N10', 'N21', 'N22', 'N23', 'P01', 'P02', 'P26', 'P33', 'P34', 'P36'].map((id) => [id, carriers().get(id)]),
      ),
    ).toEqual({
      N10: ['fund-document', 'ceiling-table'],
      N21: ['special-meeting', 'collective-decision', 'meeting-minutes'],
      N22: ['training', 'training-evidence', 'training-evidence-xlsx'],
      N23: ['training', 'training-evidence', 'training-evidence-xlsx'],
      P01: ['annual-plan', 'annual-plan', 'annual-plan-xlsx'],
      P02: ['annual-plan', 'annual-plan-xlsx'],
      P26: ['plan.texts', 'implementation-plan', 'implementation-plan'],
      P33: ['contract.draft', 'needs-review', 'procurement-check', 'contract-filing'],
      P34: [
        'project-archive',
        'procurement-check',
        'handover-list',
        'archive-list',
        'archive-list-xlsx',
        'materials.retained',
      ],
      P36: ['period.overlap', 'contract-change'],
    })
  })

  test('a norm without a test is named', () => {
    mkdirSync(join(scratch, 'test'))
    cpSync(join(root, 'resources/norms.json'), join(scratch, 'resources/norms.json'))
    writeFileSync(join(scratch, 'test/some.test.ts'), "test('[P36] crossing', () => {})\ntest(`[N13] [P21] both`, f)\n")
    const { unproven } = normsTable(scratch)
    expect(unproven).toHaveLength(carriers().size - 3)
    expect(unproven).toContain('P35')
    expect(unproven.some((id) => ['P36', 'N13', 'P21'].includes(id))).toBe(false)
  })
})
