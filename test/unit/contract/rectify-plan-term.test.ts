import { describe, expect, test } from 'vitest'
import { contractModel } from '#shared/contract/contract-model'
import { valueRow } from '#shared/law/suggested-values'
import { contractPaper } from '#shared/papers/contract'
import { nothingAround } from '#shared/records/record-field'
import { proposedPlanDay } from '#shared/records/rectification-days'
import { library, sampleInput } from '../../fixtures/contract/sample'
import { ruleData } from '../../fixtures/county-year'
import { values } from '../../fixtures/values'

const id = 'rectify-plan-workdays'
const office = (value: number) =>
  new Map(values).set(id, { ...valueRow(values, id), value, by: '《乌拉特中旗建议值》（2023.1）' })

describe('by when the plan of a rectification is due', () => {
  test.each([
    ['the program’s', values, 3, '2023-06-06'],
    ['an office’s own', office(6), 6, '2023-06-09'],
  ])('clause and notice say %s term', (_, inForce, days, by) => {
    const model = contractModel({ ...sampleInput(), values: inForce })
    expect(model.values.整改方案期限).toBe(`${days}个工作日`)
    const facts = { ...nothingAround, calendars: ruleData.calendars, today: '2023-06-01', ownerId: 'p', filled: [] }
    expect(proposedPlanDay({ noticedOn: '2023-06-01' }, facts, inForce)).toMatchObject({
      value: by,
      text: expect.stringContaining(`通知之日起${days}个工作日`),
    })
  })

  test('the clause has no figure of its own beside it', () => {
    const clause = JSON.stringify(library).match(/[^"]*提出整改方案[^"]*/)?.[0]
    expect(clause).toContain('收到通知之日起{{整改方案期限}}内提出整改方案')
    expect(clause).not.toMatch(/\d+个工作日/)
  })

  test('a contract made while the clause itself said three days says the same, unless the office has another term', () => {
    const saidBy = (inForce: typeof values) =>
      contractPaper.saidBefore?.({ ...sampleInput(), values: inForce }).map((said) => JSON.stringify(said)) ?? []
    const untermed = (all: string[]) => all.filter((said) => !said.includes('整改方案期限'))
    expect(untermed(saidBy(values))).not.toEqual([])
    expect(untermed(saidBy(office(6)))).toEqual([])
  })
})
