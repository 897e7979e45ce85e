import { expect, test } from 'vitest'
import { presetStages } from '#shared/contract/payment-presets'
import type { PaymentPreset } from '#shared/project/payment-preset'
import { sampleModel } from '../../fixtures/contract/sample'
import { findingsAfter } from '../../fixtures/county-year'
import { presets } from '../../fixtures/values'

const said = (preset: PaymentPreset['id'], terms?: string) =>
  findingsAfter(({ project }) => {
    project.contract.paymentPreset = preset
    project.contract.payments = presetStages(presets, preset)
    if (terms) project.contract.evaluationTerms = terms
  })
    .filter(({ key }) => key.startsWith('contract.evaluationFits'))
    .map(({ level, message }) => `${level} ${message}`)

test.each(presets)('[P21] the suggested terms fit preset $id', ({ id }) => {
  expect(said(id)).toEqual([])
})

test('where the last payment is most of the price, the suggestion is a small share of the price', () => {
  const terms = (preset: PaymentPreset['id']) =>
    sampleModel((project) => {
      project.contract.paymentPreset = preset
      project.contract.payments = presetStages(presets, preset)
    }).values.绩效结算约定
  expect(terms('T1')).toContain('按末期款的85%支付')
  expect(terms('T3')).toContain('按合同价款的3%扣减')
  expect(terms('T6')).toContain('按合同价款的3%扣减')
})

test('[P21] 85% of the only payment is 85% of everything: a remark', () => {
  expect(said('T3', '为中的，按末期款的85%支付')).toEqual([expect.stringContaining('合同只付一次款')])
  expect(said('T6', '为中的，按末期款的85%支付')).toEqual([expect.stringContaining('末期款占合同价款的50%')])
  expect(said('T3', '为中的，完成整改后支付，并按合同价款的3%扣减')).toEqual([])
})

test('[P21] terms about payments that there are not: a remark with those there are', () => {
  expect(said('T1', '为中的，扣减尾款的10%')).toEqual([expect.stringContaining('“尾款”，付款阶段中没有，现有“首期款”')])
  expect(said('T4', '为中的，扣减尾款的10%')).toEqual([])
  expect(said('T1', '为中的，第4期付款减半')).toEqual([expect.stringContaining('第4期付款')])
})
