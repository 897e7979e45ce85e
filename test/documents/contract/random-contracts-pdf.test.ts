import { beforeAll, describe, expect, test } from 'vitest'
import { randomContracts, suiteSeeds } from '../../property/papers/random-contracts'
import { apart, contradictions, longEnough, type PrintedContract, printContracts, stranded } from './printed-contracts'

describe(`20 random contracts on paper, seeds ${suiteSeeds.join(' and ')}`, () => {
  let printed: PrintedContract[]
  beforeAll(async () => {
    printed = await printContracts(suiteSeeds.flatMap((seed) => randomContracts(seed, 10).contracts))
  }, longEnough)
  const each = (judge: (one: PrintedContract) => string[]) =>
    printed.flatMap((one) => judge(one).map((said) => `${one.number} ${said}`))

  test('every word of the file is printed, in its order, and no other', () => {
    expect(printed).toHaveLength(20)
    expect(each(apart)).toEqual([])
  })

  test('what is printed agrees with itself and with the project, and is nobody else’s words', () => {
    expect(each(contradictions)).toEqual([])
  })

  test('no page ends with a heading or a lead', () => {
    expect(each(stranded)).toEqual([])
  })

  test('a word that is lost and one that is added are found', () => {
    const [one] = printed as [PrintedContract]
    const changed = (change: (line: string) => string) => ({
      ...one,
      pages: one.pages.map((lines, page) => (page === 3 ? lines.with(2, change(lines[2] ?? '')) : lines)),
    })
    expect(apart(changed((line) => line.slice(1)))).toEqual([expect.stringContaining('not printed')])
    expect(apart(changed((line) => `${line}多`))).toHaveLength(1)
  })
})
