import { describe, expect, test } from 'vitest'
import { contractModel } from '#shared/contract/contract-model'
import { contractConditions, contractFields, contractLists } from '#shared/contract/contract-words'
import { newContractForm, requiredAttachments } from '#shared/contract/new-contract-form'
import { presetStages } from '#shared/contract/payment-presets'
import { copiesText, formatShare } from '#shared/contract/wording'
import { fen } from '#shared/money/fen'
import { groupedFigure } from '#shared/money/typed-number'
import { contractFormSchema } from '#shared/project/contract-form-schema'
import { sampleInput, sampleModel } from '../../fixtures/contract/sample'
import { surveyKind } from '../../fixtures/service-kinds'
import { presets, values } from '../../fixtures/values'

describe('the contract model', () => {
  test('has every field, list and condition, and nothing else', () => {
    const model = sampleModel()
    expect(Object.keys(model.values).sort()).toEqual(Object.keys(contractFields).sort())
    expect(Object.keys(model.rows).sort()).toEqual(Object.keys(contractLists).sort())
    expect(Object.keys(model.conditions).sort()).toEqual([...contractConditions].sort())
    for (const [list, rows] of Object.entries(model.rows))
      for (const row of rows)
        expect(Object.keys(row)).toEqual([...contractLists[list as keyof typeof contractLists].columns])
  })

  test('a project in which nothing is filled in has gaps by name and part, never undefined', () => {
    const blank = sampleInput((project) => {
      project.name = ''
      project.items = []
      project.areas = []
      project.period = { ...project.period, startOn: null, endOn: null }
      project.procurement = { ...project.procurement, method: null, awardedFen: null, awardedOn: null, number: '' }
      project.contract = { ...newContractForm([surveyKind], values, presets), payments: [], risks: [], taxRateBp: null }
    })
    const model = contractModel({ ...blank, contractor: null, preview: true })
    expect(JSON.stringify(model)).not.toMatch(/undefined|null|NaN/)
    expect(model.values.乙方名称).toBe('【待填写：乙方名称】')
    expect(model.values.成交金额大写).toBe('/')
    expect(model.missing).toContainEqual({ name: '开始日期', clause: '服务期限' })
    expect(model.missing).toContainEqual({ name: '付款', clause: '资金结算' })
  })

  test('payments of 700,000.01 by 30/40/30 are 210,000.00, 280,000.00 and 210,000.01', () => {
    const model = sampleModel((project) => {
      project.contract = { ...project.contract, priceFen: fen(70_000_001) }
    })
    expect(model.rows.付款.map(({ 金额小写 }) => 金额小写)).toEqual(['210,000.00', '280,000.00', '210,000.01'])
  })

  test('the quote of the contractor is attached; without one, a table to fill in', () => {
    expect(sampleModel().conditions).toMatchObject({ 附价款明细: true, 另附价款明细: false })
    expect(sampleModel().rows.价款明细.at(-1)).toMatchObject({ 项目: '合计', 金额: '757,005.02' })
    const open = sampleModel((project) => {
      project.contract = { ...project.contract, quote: { lines: [], origin: 'contractor' } }
    })
    expect(open.conditions).toMatchObject({ 附价款明细: false, 另附价款明细: true })
    expect(open.rows.价款明细).toEqual([])
  })

  test('several services have their prices in a table, with the unit price that follows', () => {
    const model = sampleModel((project) => {
      project.items = [...project.items, { code: 'SW-03', quantity: '4', unit: '场' }]
      project.contract.servicePrices = [
        { code: 'SW-02', unitPriceFen: null, amountFen: fen(70_000_000) },
        { code: 'SW-03', unitPriceFen: null, amountFen: fen(5_700_502) },
      ]
    })
    expect(model.conditions).toMatchObject({ 一项服务: false, 多项服务: true })
    expect(model.rows.服务价款.map(({ 单价, 金额 }) => [单价, 金额])).toEqual([
      ['218.75', '700,000.00'],
      ['14,251.26', '57,005.02'],
      ['—', '757,005.02'],
    ])
  })

  test('[P35] the wording changes with the first day beyond a year', () => {
    const ending = (endOn: string) =>
      sampleModel((project) => {
        project.period = { ...project.period, endOn }
      }).conditions
    expect(ending('2024-03-19')).toMatchObject({ 一年期: true, 多年期: false })
    expect(ending('2024-03-20')).toMatchObject({ 一年期: false, 多年期: true })
  })
})

describe('the defaults of a new contract', () => {
  test('are accepted by the schema and hold the six papers and five risks', () => {
    expect(contractFormSchema.safeParse(newContractForm([surveyKind], values, presets)).success).toBe(true)
    expect(newContractForm([surveyKind], values, presets).attachments).toEqual(requiredAttachments([surveyKind]))
    expect(newContractForm([surveyKind], values, presets).attachments).toHaveLength(6)
    expect(newContractForm([surveyKind], values, presets).risks).toHaveLength(5)
  })

  test('are a copy each time', () => {
    newContractForm([surveyKind], values, presets).risks[0]!.point = 'x'
    presetStages(presets, 'T1')[0]!.shareBp = 1
    expect(newContractForm([surveyKind], values, presets).risks[0]?.point).not.toBe('x')
    expect(newContractForm([surveyKind], values, presets).payments[0]?.shareBp).toBe(3_000)
  })

  test.each(presets)('preset $id sums to 10,000, ends after acceptance and prepays at most 30%', ({ stages }) => {
    expect(stages.reduce((sum, { shareBp }) => sum + shareBp, 0)).toBe(10_000)
    expect(stages.at(-1)?.afterAcceptance).toBe(true)
    for (const stage of stages) if (!stage.afterAcceptance) expect(stages[0]?.shareBp).toBeLessThanOrEqual(3_000)
  })
})

describe('wording', () => {
  test.each([
    [3_000, '30%'],
    [5, '0.05%'],
    [950, '9.5%'],
    [10_000, '100%'],
    [0, '0%'],
    [12_345, '123.45%'],
  ])('%i basis points are %s', (shareBp, text) => expect(formatShare(shareBp)).toBe(text))

  test.each([
    ['3200', '3,200'],
    ['999', '999'],
    ['1234567.12345', '1,234,567.12345'],
    ['3,200', '3,200'],
    ['95%', '95%'],
    ['≈12345.678', '≈12,345.678'],
    ['１２３４５', '12,345'],
  ])('the count %s is printed %s', (typed, printed) => expect(groupedFigure(typed)).toBe(printed))

  test.each([
    [1, '壹'],
    [8, '捌'],
    [10, '壹拾'],
    [12, '壹拾贰'],
    [120, '壹佰贰拾'],
  ])('%i copies are %s', (count, text) => expect(copiesText(count)).toBe(text))
})

test('what is left of the copies is filed with nobody where the office has bought by its own rules', () => {
  const rest = (method: 'internal_control' | 'open_tender') =>
    sampleModel((project) => {
      project.procurement.method = method
      project.contract.copies = { total: 6, partyA: 3, partyB: 2 }
    }).values.其余份数说明
  expect(rest('open_tender')).toBe('，其余壹份由甲方用于报送备案')
  expect(rest('internal_control')).toBe('，其余壹份由甲方存档')
})
