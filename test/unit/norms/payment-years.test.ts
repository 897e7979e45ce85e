import { describe, expect, test } from 'vitest'
import { presetStages } from '#shared/contract/payment-presets'
import type { ContractAmendment } from '#shared/law/county-year'
import { fen } from '#shared/money/fen'
import type { PaymentStage } from '#shared/project/contract-form'
import { type CleanCounty, findingsAfter } from '../../fixtures/county-year'
import { presets } from '../../fixtures/values'

const stage = (year: number | null, shareBp: number, name = '服务款'): PaymentStage => ({
  ...presetStages(presets, 'T3')[0]!,
  name,
  shareBp,
  year,
})

/** A price of 600,000.00 in a budget of 757,005.02, from the middle of 2023 to that of 2024. */
const overTwoYears = ({ project }: CleanCounty) => {
  project.annualAllotments = [
    { year: 2023, amountFen: fen(50_467_001) },
    { year: 2024, amountFen: fen(25_233_501) },
  ]
  project.contract.priceFen = fen(60_000_000)
}
const found = (payments: PaymentStage[]) =>
  findingsAfter((clean) => {
    overTwoYears(clean)
    clean.project.contract.paymentPreset = 'custom'
    clean.project.contract.payments = payments
  }).filter(({ key }) => key.startsWith('contract.paymentYears') || key === 'contract.payments.sum')
const messages = (...payments: PaymentStage[]) => found(payments).map(({ message }) => message)

describe('付款年度', () => {
  test('[P21] each year pays what it has: nothing to say', () => {
    expect(messages(stage(2023, 3000), stage(2023, 7000), stage(2024, 10_000))).toEqual([])
  })

  test('[P21] above the year’s part of the price, and below it, to the 分', () => {
    const [over, under] = found([stage(2023, 12_000), stage(2024, 8000)])
    expect(over).toMatchObject({ level: 'error', where: { field: 'contract.payments' } })
    expect(over?.message).toContain('2023年度各期比例合计120%，付款超过该年度合同价款400,000.00元，超出80,000.00元')
    expect(under?.message).toContain('2024年度各期比例合计80%，该年度合同价款200,000.00元中还有40,000.00元没有安排')
    expect(under?.fix).toContain('重新选择一种付款方式')
  })

  test('[P21] a year without a payment, a stage without a year, or of a year that has no money', () => {
    expect(messages(stage(2023, 10_000))).toEqual([expect.stringContaining('2024年度没有付款')])
    expect(messages(stage(2023, 10_000), stage(null, 10_000))[0]).toContain('第2期还没有选付款年度')
    expect(messages(stage(2023, 10_000), stage(2024, 10_000), stage(2025, 10_000))).toEqual([
      expect.stringContaining('第3期的付款年度没有安排资金'),
    ])
  })

  test('[P21] years out of order and another year in the name are remarks', () => {
    expect(found([stage(2024, 10_000), stage(2023, 10_000)])).toMatchObject([{ level: 'warning' }])
    expect(found([stage(2023, 10_000, '2022年度款'), stage(2024, 10_000)])).toMatchObject([
      { level: 'warning', message: expect.stringContaining('写的是2022年，付款年度是2023年度') },
    ])
  })

  const yearEnd = (endOn: string, change: (clean: CleanCounty) => void = () => {}) =>
    findingsAfter((clean) => {
      clean.project.period = { ...clean.project.period, startOn: '2023-01-05', endOn }
      change(clean)
    }).filter(({ key }) => key === 'contract.paymentYears.yearEnd')

  test('[P21] a last payment after 31 December of its year needs the money carried over: a remark with the articles', () => {
    expect(yearEnd('2023-12-15')).toEqual([])
    expect(yearEnd('2023-12-29')).toMatchObject([
      {
        level: 'warning',
        message: expect.stringContaining('已过2023年12月31日'),
        basis: { document: '《中华人民共和国预算法》', article: '第十八条、第四十二条' },
      },
    ])
  })

  test('[P21] [P08] a service that was made longer is paid behind its new end', () => {
    const agreedTo = (endsOn: string) => (clean: CleanCounty) => {
      const longer = { signedOn: '2023-06-01', endsOn } as ContractAmendment
      clean.county.amendments = new Map([[clean.project.id, [longer]]])
    }
    expect(yearEnd('2023-12-15', agreedTo('2023-12-29'))).toHaveLength(1)
    expect(yearEnd('2023-12-29', agreedTo('2023-12-15'))).toEqual([])
  })

  test('[P21] in a contract paid from several years it is the year of the last stage', () => {
    const paid = (endOn: string) =>
      yearEnd(endOn, (clean) => {
        overTwoYears(clean)
        clean.project.contract.paymentPreset = 'custom'
        clean.project.contract.payments = [stage(2023, 10_000), stage(2024, 10_000)]
      })
    expect(paid('2024-03-19')).toEqual([])
    expect(paid('2024-12-29')[0]?.message).toContain('由2024年度预算支付')
  })

  test('[P21] years left over from a contract that was over several are told as such', () => {
    const left = findingsAfter(({ project }) => {
      project.contract.payments = [stage(2023, 10_000), stage(2024, 10_000)]
      project.contract.paymentPreset = 'custom'
    })
    expect(left.map(({ key }) => key)).toContain('contract.paymentYears.single')
  })

  test.each(presets)('[P21] preset $id needs nothing but to be chosen', ({ id }) => {
    const after = findingsAfter((clean) => {
      overTwoYears(clean)
      clean.project.contract.paymentPreset = id
      clean.project.contract.payments = presetStages(presets, id)
    })
    expect(
      after.filter(({ key, level }) => level !== 'note' && /^contract\.(payment|evaluation|element\.C13)/.test(key)),
    ).toEqual([])
  })
})
