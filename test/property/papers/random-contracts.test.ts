import { beforeAll, describe, expect, test } from 'vitest'
import { readPaper } from '#main/documents/reading/read-paper'
import { contractModel } from '#shared/contract/contract-model'
import { unwrap } from '#shared/result'
import { contractFacts } from '#shared/review/contract-facts'
import { reviewPaper } from '#shared/review/review-paper'
import { generateContract } from '../../fixtures/contract/generate'
import { defaultTemplate } from '../../fixtures/contract/sample'
import { type RandomContract, randomContracts, suiteSeeds } from './random-contracts'

describe.each(suiteSeeds)('30 random contracts from seed %i', (seed) => {
  let contracts: RandomContract[]
  let refused: string[]
  beforeAll(() => {
    ;({ contracts, refused } = randomContracts(seed, 30))
  }, 120_000)

  test('are lawful: every one passes the check', () => {
    expect({ count: contracts.length, refused }).toEqual({ count: 30, refused: [] })
  })

  test('read back, each agrees with itself, and nothing in it is the program’s own or of another service', async () => {
    const template = defaultTemplate()
    const found: string[] = []
    for (const { number, input } of contracts) {
      const paper = await readPaper(unwrap(await generateContract(contractModel(input), template)))
      // What the clerk has typed counts as the program's own here: it speaks of nothing that is not lawful.
      const facts = { ...contractFacts(input, false), typed: [] }
      found.push(...reviewPaper(paper, facts).map(({ place, message }) => `${number} ${place} ${message}`))
    }
    expect(found).toEqual([])
  }, 120_000)
})

describe('the 60 together', () => {
  const contracts = suiteSeeds.flatMap((seed) => randomContracts(seed, 30).contracts)
  const different = (of: (contract: RandomContract['input']) => unknown) =>
    new Set(contracts.map(({ input }) => JSON.stringify(of(input)))).size

  test('buy every service, one or several, by every method, from every kind of contractor', () => {
    expect(different(({ project }) => project.items[0]?.code)).toBe(12)
    expect(different(({ project }) => project.items.length)).toBe(4)
    expect(different(({ project }) => project.procurement.method)).toBe(4)
    expect(different(({ contractor }) => contractor?.kind)).toBe(6)
    expect(different(({ contractor }) => contractor?.enterpriseSize)).toBe(5)
  })

  test('are paid by every preset and own stages, in total and by unit, with and without bond', () => {
    expect(different(({ project }) => project.contract.paymentPreset)).toBe(7)
    expect(different(({ project }) => project.contract.pricing)).toBe(2)
    expect(different(({ project }) => project.contract.performanceBond.required)).toBe(2)
    expect(different(({ project }) => project.budget.templateId)).toBe(2)
    const prices = contracts.map(({ input }) => input.project.contract.priceFen ?? 0)
    expect(Math.max(...prices)).toBe(99_999_999_999)
    expect(Math.min(...prices)).toBeLessThanOrEqual(100_000)
  })

  test('last one month to three years, in 1 to 500 areas, handed over by term or by date', () => {
    expect(different(({ project }) => project.annualAllotments.length)).toBeGreaterThan(3)
    expect(different(({ project }) => project.areas.length)).toBeGreaterThan(8)
    expect(Math.max(...contracts.map(({ input }) => input.project.areas.length))).toBe(500)
    expect(different(({ project }) => project.contract.handover.on === null)).toBe(2)
  })
})
