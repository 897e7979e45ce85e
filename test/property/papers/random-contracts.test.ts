import { beforeAll, describe, expect, test } from 'vitest'
import { generateContract } from '#main/documents/contract/generate-contract'
import { readPaper } from '#main/documents/reading/read-paper'
import { contractModel } from '#shared/contract/contract-model'
import { contractFacts } from '#shared/papers/review/contract-facts'
import { reviewPaper } from '#shared/papers/review/review-paper'
import { unwrap } from '#shared/result'
import { defaultTemplate } from '../../fixtures/contract/sample'
import { type RandomContract, randomContracts } from './random-contracts'

describe('60 random contracts', () => {
  let contracts: RandomContract[]
  let refused: string[]
  beforeAll(() => {
    ;({ contracts, refused } = randomContracts(20230222, 60))
  })

  test('are lawful: every one passes the check', () => {
    expect({ count: contracts.length, refused: contracts.length < 60 ? refused : [] }).toEqual({
      count: 60,
      refused: [],
    })
  })

  test('are of every kind of service, preset, method, period and size', () => {
    const different = (of: (contract: RandomContract['input']) => unknown) =>
      new Set(contracts.map(({ input }) => JSON.stringify(of(input)))).size
    expect(different(({ project }) => project.items[0]?.code)).toBe(12)
    expect(different(({ project }) => project.contract.paymentPreset)).toBe(6)
    expect(different(({ project }) => project.procurement.method)).toBe(4)
    expect(different(({ project }) => project.contract.pricing)).toBe(2)
    expect(different(({ contractor }) => [contractor?.kind, contractor?.enterpriseSize])).toBeGreaterThan(4)
    expect(different(({ project }) => project.areas.length)).toBeGreaterThan(5)
    const prices = contracts.map(({ input }) => input.project.contract.priceFen ?? 0)
    expect(Math.max(...prices)).toBeGreaterThan(99_999_000_000)
    expect(Math.min(...prices)).toBeLessThan(30_000_000)
  })

  test('read back, each agrees with itself, and nothing in it is the program’s own or of another service', async () => {
    const template = defaultTemplate()
    const found: string[] = []
    for (const { turn, input } of contracts) {
      const paper = await readPaper(unwrap(await generateContract(contractModel(input), template)))
      // What was not typed but proposed counts as the program's own here.
      const facts = { ...contractFacts(input, false), typed: [] }
      found.push(...reviewPaper(paper, facts).map(({ place, message }) => `${turn} ${place} ${message}`))
    }
    expect(found).toEqual([])
  })
})
