import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Contractor } from '#shared/contractor/contractor'
import { fen } from '#shared/money/fen'
import { ceilingState } from '#shared/norms/ceiling'
import { check } from '#shared/norms/check'
import { date, draftOf, drafts, maybe } from '../../fixtures/any-draft'
import { cleanContractor, cleanCounty, cleanProject, cleanYear, ruleData } from '../../fixtures/county-year'
import { runs } from '../../fixtures/property-runs'

describe('check on any draft', () => {
  test('never throws, and every finding is whole with a key of its own', () => {
    fc.assert(
      fc.property(drafts, drafts, maybe(date), (one, two, validTo) => {
        const { county } = cleanCounty()
        county.projects = [draftOf(one, 'p1'), draftOf(two, 'p2')]
        const contractor: Contractor = cleanContractor()
        contractor.qualifications = contractor.qualifications.map((paper) => ({ ...paper, validTo }))
        county.contractors = [contractor]
        const found = check(county, 'p1')
        expect(found.every(({ message, fix }) => message !== '' && fix !== '' && !/undefined|NaN/.test(message))).toBe(
          true,
        )
        expect(new Set(found.map(({ key }) => key)).size).toBe(found.length)
      }),
      { numRuns: runs(300) },
    )
  })

  test('[N12] the ceiling is judged like exact fractions, whatever the amounts', () => {
    const sums = fc.array(fc.integer({ min: -1e10, max: 1e13 }), { maxLength: 5 })
    fc.assert(
      fc.property(sums, fc.array(fc.nat(1e11), { maxLength: 5 }), (grants, planned) => {
        const year = cleanYear()
        year.grants = grants.map((amountFen, index) => ({
          id: `g${index}`,
          level: 'central',
          fiscalYear: 2022,
          amountFen: fen(amountFen),
          documentNumber: '',
          counted: true,
        }))
        const projects = planned.map((_, index) => cleanProject(`p${index}`))
        const state = ceilingState({ projects, years: [year], rules: ruleData }, 2023, (project) =>
          fen(planned[projects.indexOf(project)] ?? 0),
        )
        const base = grants.reduce((sum, grant) => sum + BigInt(grant), 0n)
        const total = planned.reduce((sum, part) => sum + BigInt(part), 0n)
        if (base <= 0n) expect(state).toMatchObject({ within: null, ceilingFen: null })
        else {
          expect(state.within).toBe(total * 50n <= base)
          expect(state.within).toBe(state.plannedFen <= (state.ceilingFen ?? 0))
        }
      }),
    )
  })
})
