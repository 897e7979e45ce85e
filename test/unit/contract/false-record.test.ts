import { describe, expect, test } from 'vitest'
import { fen } from '#shared/money/fen'
import { library, sampleModel } from '../../fixtures/contract/sample'
import { findingsAfter } from '../../fixtures/county-year'

const printed = (agreed: number | null, unitPrice: number | null = null) =>
  sampleModel(({ contract }) => {
    contract.breach.perFalseRecordFen = agreed === null ? null : fen(agreed)
    if (unitPrice !== null) Object.assign(contract, { pricing: 'unit_price', unitPriceFen: fen(unitPrice) })
  }).values.虚假记录违约金

describe('虚假记录违约金', () => {
  test('nothing typed: twice the price of a household, with its amount', () => {
    expect(printed(null)).toBe(
      '每户按折算单价的2倍支付违约金，即每户人民币473.12元（大写：人民币肆佰柒拾叁元壹角贰分）',
    )
    expect(printed(null, 23_600)).toMatch(/^每户按单价的2倍支付违约金，即每户人民币472\.00元/)
  })

  test('a sum agreed is printed alone', () => {
    expect(printed(50_000)).toBe('每户按人民币500.00元（大写：人民币伍佰元整）支付违约金')
  })

  test('that it does not count towards the cap is said once', () => {
    const breach = library.clauses.find(({ code }) => code === 'C19')?.body.map((item) => JSON.stringify(item)) ?? []
    expect(breach.filter((text) => /上限/.test(text) && /不计入该上限|不受/.test(text))).toHaveLength(1)
  })

  test('[N14] less than an honest household earns is a remark', () => {
    const said = (amount: number) =>
      findingsAfter(({ project }) => {
        project.contract.breach.perFalseRecordFen = fen(amount)
      }).filter(({ where }) => where.field === 'contract.breach.perFalseRecordFen')
    expect(said(50_000)).toEqual([])
    expect(said(20_000)).toMatchObject([
      { level: 'warning', message: expect.stringContaining('违约金200.00元，低于单价234.38元') },
    ])
  })
})
