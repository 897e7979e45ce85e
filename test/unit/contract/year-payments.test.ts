import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { presetOf, presetStages } from '#shared/contract/payment-presets'
import { presetByYear } from '#shared/contract/preset-years'
import { paymentYears, priceByYear, sharesOfPrice, stageAmounts, stageTitle } from '#shared/contract/year-payments'
import { fen, sumFen } from '#shared/money/fen'
import { formatYuan } from '#shared/money/yuan'
import type { PaymentStage } from '#shared/project/contract-form'
import type { Project } from '#shared/project/project'
import { sampleModel, sampleProject } from '../../fixtures/contract/sample'
import { presets } from '../../fixtures/values'

const year = (of: number, amountFen: number) => ({ year: of, amountFen: fen(amountFen) })
const overYears = (priceFen: number, allotments: Project['annualAllotments'], payments: PaymentStage[]) =>
  sampleProject((project) => {
    project.annualAllotments = allotments
    project.contract = { ...project.contract, priceFen: fen(priceFen), paymentPreset: 'custom', payments }
  })
const stage = (of: number | null, shareBp: number): PaymentStage => ({
  ...presetStages(presets, 'T3')[0]!,
  year: of,
  shareBp,
})
const yuan = (amounts: (number | null)[]) => amounts.map((amount) => amount && formatYuan(fen(amount)))

describe('money over the budget years', () => {
  test('one year, or one with all of the money: stages have no year', () => {
    expect(paymentYears({ annualAllotments: [] })).toEqual([])
    expect(paymentYears({ annualAllotments: [year(2023, 100), year(2024, 0)] })).toEqual([])
    expect(paymentYears({ annualAllotments: [year(2025, 1), year(2023, 100)] })).toEqual([2023, 2025])
  })

  test('the price is spread as the budget is: at the budget its own allotments, below it by the largest remainder', () => {
    const allotments = [year(2023, 30_000_01), year(2024, 30_000_01), year(2025, 40_000_00)]
    const at = (priceFen: number) => yuan(priceByYear(overYears(priceFen, allotments, [])).map((one) => one.amountFen))
    expect(at(100_000_02)).toEqual(['30,000.01', '30,000.01', '40,000.00'])
    expect(at(100_000_00)).toEqual(['30,000.01', '30,000.00', '39,999.99'])
    expect(at(99_999_99)).toEqual(['30,000.00', '30,000.00', '39,999.99'])
  })

  test('a share is one of its year, and the last stage of each year takes the rest', () => {
    const payments = [stage(2023, 3333), stage(2023, 6667), stage(2024, 10_000)]
    const project = overYears(100_000_01, [year(2023, 50_000_00), year(2024, 50_000_01)], payments)
    expect(yuan(stageAmounts(project))).toEqual(['16,665.00', '33,335.00', '50,000.01'])
    expect(sharesOfPrice(project)).toEqual([1666, 3333, 5000])
  })

  test('no amounts in one year while price or shares do not allow them', () => {
    const two = [stage(null, 3000), stage(null, 7000)]
    expect(yuan(stageAmounts(overYears(700_000_01, [], two)))).toEqual(['210,000.00', '490,000.01'])
    expect(stageAmounts(overYears(0, [], two))).toEqual([null, null])
    expect(stageAmounts(overYears(700_000_01, [], [stage(null, 3000)]))).toEqual([null])
  })

  test('no amount for a year whose shares are not 100%, nor for a stage without a year', () => {
    const allotments = [year(2023, 1000), year(2024, 1000)]
    expect(stageAmounts(overYears(2000, allotments, [stage(2023, 9999), stage(2024, 10_000)]))).toEqual([null, 1000])
    expect(stageAmounts(overYears(2000, allotments, [stage(null, 10_000), stage(2024, 10_000)]))).toEqual([null, 1000])
  })

  test('whatever price, years and shares: to the 分 the price, each year exactly its part and within its allotment', () => {
    const amount = fc.integer({ min: 1_000_00, max: 99_999_999_999 })
    const cuts = fc.array(fc.integer({ min: 1, max: 9_999 }), { maxLength: 11 })
    fc.assert(
      fc.property(
        fc.array(fc.tuple(amount, cuts), { minLength: 2, maxLength: 4 }),
        fc.double({ min: 0.2, max: 1, noNaN: true }),
        (years, part) => {
          const allotments = years.map(([amountFen], index) => year(2023 + index, amountFen))
          const budget = sumFen(allotments.map(({ amountFen }) => amountFen))
          const priceFen = Math.max(1, Math.floor(budget * part))
          const payments = years.flatMap(([, given], index) => {
            const edges = [0, ...[...new Set(given)].sort((a, b) => a - b), 10_000]
            return edges.slice(1).map((edge, at) => stage(2023 + index, edge - (edges[at] ?? 0)))
          })
          const project = overYears(priceFen, allotments, payments)
          const amounts = stageAmounts(project) as ReturnType<typeof fen>[]
          expect(sumFen(amounts)).toBe(priceFen)
          expect(Math.min(...amounts)).toBeGreaterThanOrEqual(0)
          for (const { year: of, amountFen } of priceByYear(project)) {
            expect(sumFen(amounts.filter((_, at) => payments[at]?.year === of))).toBe(amountFen)
            expect(amountFen).toBeLessThanOrEqual(allotments.find((one) => one.year === of)?.amountFen ?? 0)
          }
        },
      ),
    )
  })
})

describe('presets over several years', () => {
  const period = { startOn: '2023-05-20', endOn: '2026-03-19' }
  const named = (id: string, years = [2023, 2024, 2025, 2026]) =>
    presetByYear(presetOf(presets, id)!, years, period).map((one) => `${one.year} ${one.name} ${one.shareBp}`)

  test.each(presets)('$id: every year has 100%, the end comes last and after acceptance', (preset) => {
    const stages = presetByYear(preset, [2023, 2024, 2025, 2026], period)
    for (const of of [2023, 2024, 2025, 2026])
      expect(stages.filter((one) => one.year === of).reduce((sum, { shareBp }) => sum + shareBp, 0)).toBe(10_000)
    expect(stages.at(-1)).toMatchObject({ year: 2026, prepaid: false, milestone: '' })
    expect(stages.at(-1)?.condition).toContain('档案移交完毕')
    expect(stages.length).toBeLessThanOrEqual(60)
  })

  test('quarters and half years are those of the calendar in which there is service', () => {
    expect(named('T4').slice(0, 4)).toEqual([
      '2023 第2季度服务款 2250',
      '2023 第3季度服务款 3375',
      '2023 第4季度服务款 3375',
      '2023 尾款 1000',
    ])
    expect(named('T4').slice(-2)).toEqual(['2026 第1季度服务款 9000', '2026 尾款 1000'])
    expect(named('T6').slice(0, 3)).toEqual([
      '2023 上半年服务款 2500',
      '2023 下半年服务款 7500',
      '2024 上半年服务款 5000',
    ])
    expect(presetByYear(presetOf(presets, 'T4')!, [2023, 2024], period)[0]?.condition).toBe(
      '工作实施方案确定的第2季度（5月至6月）数量经验收合格',
    )
  })

  test('money of the year after the service is paid with the end', () => {
    expect(named('T1', [2025, 2027]).at(-1)).toBe('2027 末期款 10000')
  })

  test('the contract of a preset follows the years of the project; the table names the year of each stage', () => {
    const model = sampleModel((project) => {
      project.annualAllotments = [year(2023, 50_000_000), year(2024, 25_700_502)]
    })
    expect(model.rows.付款.map(({ 年度, 节点, 比例, 金额小写 }) => [年度, 节点, 比例, 金额小写])).toEqual([
      ['2023年', '2023年度首期款（预付款）', '30%', '150,000.00'],
      ['2023年', '2023年度中期款', '40%', '200,000.00'],
      ['2023年', '2023年度末期款', '30%', '150,000.00'],
      ['2024年', '2024年度首期款（预付款）', '30%', '77,101.51'],
      ['2024年', '2024年度中期款', '40%', '102,802.01'],
      ['2024年', '2024年度末期款', '30%', '77,101.50'],
    ])
    expect(model.conditions).toMatchObject({ 分年度付款: true, 一年期跨年度: true, 分期付款: false })
    expect(model.values.年度安排).toMatch(/^2023年度人民币500,000\.00元.*；2024年度人民币257,005\.02元/)
    expect(model.values.验收节点).toContain('中期验收（2023年度）在工作实施方案确定的本年度数量完成50%以上时进行')
  })

  test('the year is said once, whatever the clerk has typed before the name', () => {
    const title = (name: string) => stageTitle({ name, year: 2024 }, [2023, 2024])
    expect(['尾款', '年度尾款', '2024年度尾款', '2024年尾款'].map(title)).toEqual(Array(4).fill('2024年度尾款'))
    expect(stageTitle({ name: '年度尾款', year: null }, [])).toBe('年度尾款')
  })

  test('a contract of one year has no year in its table', () => {
    expect(sampleModel().rows.付款.map(({ 年度, 节点 }) => [年度, 节点])).toEqual([
      ['/', '首期款（预付款）'],
      ['/', '中期款'],
      ['/', '末期款'],
    ])
  })
})
