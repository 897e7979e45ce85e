import { describe, expect, test } from 'vitest'
import rangesFile from '#resources/rules/plausible-ranges.json'
import type { PlausibleRange } from '#shared/law/plausible-range'
import { check } from '#shared/norms/check'
import { plausibleRanges } from '#shared/office-data/plausible-ranges'
import { cleanCounty, ruleData } from '../../fixtures/county-year'
import { ownSet } from '../../fixtures/own-sets'

const program = rangesFile.body as unknown as PlausibleRange[]

/** Every figure the ranges speak of has a value here. */
function whole() {
  const clean = cleanCounty()
  const { contract } = clean.project
  contract.unitPriceFen = 23_438 as never
  contract.breach.perFalseRecordFen = 46_876 as never
  contract.performanceBond = {
    required: true,
    amountFen: 3_750_000 as never,
    form: 'guarantee' as never,
    returnWithinWorkdays: 5,
  }
  return clean
}

describe('every row of 合理范围 is held against its figure', () => {
  test.each(program.map((row) => [row.field, row] as const))('%s', (_field, row) => {
    const { county, project } = whole()
    const own = {
      ...row,
      possible: [987_654_321, 987_654_321_000],
      usual: [987_654_321, 987_654_321_000],
      source: '乌民发〔2023〕1号',
    }
    const set = {
      ...ownSet(plausibleRanges, rangesFile),
      title: '本旗范围',
      version: '1',
      by: 'office' as const,
      body: [own as PlausibleRange],
    }
    county.rules = { ...ruleData, ...plausibleRanges.intoRules([set], ruleData) }
    const found = check(county, project.id).filter(({ basis }) => basis.document === '乌民发〔2023〕1号')
    expect(found.length).toBeGreaterThan(0)
    for (const { level, message } of found) {
      expect(level).toBe('error')
      expect(message).toContain('按本单位《本旗范围》（1）')
    }
  })
})
