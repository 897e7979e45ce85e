import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Contractor } from '#shared/contract/contractor'
import { fen } from '#shared/money/fen'
import { ceilingState } from '#shared/norms/ceiling'
import { check } from '#shared/norms/check'
import { beneficiaryKinds, type Project } from '#shared/project/project'
import { cleanContractor, cleanCounty, cleanProject, cleanYear, ruleData } from '../../fixtures/county-year'

const text = fc.oneof(
  fc.constant(''),
  fc.string({ maxLength: 12 }),
  fc.constantFrom('约', '3200', '１，０００', '-1', '购置电脑', '若干'),
)
const amount = fc.maxSafeInteger().map((value) => fen(value))
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })
const date = fc.oneof(
  fc.constantFrom('2023-03-20', '2024-02-29', '0001-01-01', '9999-12-31', '2023-02-30', ''),
  fc.string({ maxLength: 10 }),
)
const bp = maybe(fc.nat(1_000_000))
const count = maybe(fc.nat(1_000_000_000))
const kind = fc.constantFrom('working_funds', 'special_funds', 'central_direct')
const code = fc.constantFrom('hh', 'team', 'dayrate', 'staff', 'repN', 'A01', 'C03', 'vat', 'nothing')

const items = fc.array(fc.record({ code: fc.constantFrom('SW-02', 'FW-01', '', 'X'), quantity: text, unit: text }), {
  maxLength: 3,
})
const period = fc.record({ startOn: maybe(date), endOn: maybe(date) })
const budget = fc.record({
  templateId: fc.constantFrom('jiaji', 'plain', 'gone'),
  inputs: fc.dictionary(code, fc.record({ value: text, source: text }), { maxKeys: 4 }),
  adjustments: fc.dictionary(code, fc.record({ amountFen: amount, reason: text }), { maxKeys: 2 }),
  ownLines: fc.array(
    fc.record({
      id: fc.constant('o1'),
      group: fc.constantFrom('A', 'B', 'C'),
      name: text,
      quantity: text,
      unit: text,
      unitPrice: text,
      times: text,
      basis: text,
    }),
    { maxLength: 2 },
  ),
})
const procurement = fc.record({
  method: fc.constantFrom(null, 'open_tender', 'competitive_consultation', 'internal_control', 'other'),
  methodReason: text,
  approvalPaper: text,
  awardedOn: maybe(date),
  awardedFen: maybe(amount),
  awardedName: text,
  smeReserve: fc.constantFrom(null, 'whole', 'part', 'none'),
  smeReason: text,
})
const contract = fc.record({
  signedOn: maybe(date),
  publishedOn: maybe(date),
  filedOn: maybe(date),
  handover: fc.record({ media: text, copies: count, on: maybe(date) }),
  unitPriceItem: fc.constantFrom('', 'SW-02', 'X'),
  performanceBond: fc.record({
    required: fc.boolean(),
    amountFen: maybe(amount),
    form: fc.constantFrom(null, 'guarantee'),
    returnWithinWorkdays: count,
  }),
  priceFen: maybe(amount),
  pricing: fc.constantFrom('lump_sum', 'unit_price'),
  unitPriceFen: maybe(amount),
  taxRateBp: bp,
  payments: fc.array(
    fc.record({
      name: text,
      shareBp: fc.nat(1_000_000),
      condition: text,
      dueWorkdays: fc.nat(100),
      afterAcceptance: fc.boolean(),
    }),
    { maxLength: 4 },
  ),
  reportFrequency: fc.constantFrom(null, 'monthly', 'quarterly'),
  workSteps: text,
  supervisionWays: fc.constant([]),
  rectifyWithinWorkdays: count,
  risks: fc.constant([]),
  dispute: fc.constantFrom(null, 'litigation', 'arbitration'),
  attachments: fc.array(text, { maxLength: 2 }),
})

/** Any draft a clerk might leave behind: fields filled, half filled or nonsense. */
const drafts = fc.record({
  year: fc.integer({ min: 2000, max: 2100 }),
  catalogVersion: fc.constantFrom('catalog-2017-153', 'gone', ''),
  items,
  areas: fc.array(text, { maxLength: 2 }),
  beneficiaries: fc.record({ kinds: fc.subarray(beneficiaryKinds), households: count, note: text }),
  fundSources: fc.array(fc.record({ id: text, kind, amountFen: maybe(amount), documentNumber: text }), {
    maxLength: 3,
  }),
  budgetDocumentNumber: text,
  targets: fc.array(
    fc.record({ kind: fc.constantFrom('quantity', 'quality'), indicator: text, value: text, unit: text }),
    { maxLength: 3 },
  ),
  annualAllotments: fc.array(fc.record({ year: fc.integer({ min: 2000, max: 2100 }), amountFen: amount }), {
    maxLength: 3,
  }),
  contractorId: fc.constantFrom(null, 'c1', 'gone'),
  period,
  budget,
  procurement,
  contract,
})

function draftOf(parts: Record<string, unknown>, id: string): Project {
  const clean = cleanProject(id)
  const nested = ['period', 'budget', 'procurement', 'contract'] as const
  const merged = nested.map((part) => [part, { ...clean[part], ...(parts[part] as object) }])
  return { ...clean, ...parts, id, ...Object.fromEntries(merged) } as Project
}

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
      { numRuns: 300 },
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
