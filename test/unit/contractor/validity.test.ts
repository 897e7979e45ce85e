import { expect, test } from 'vitest'
import type { Qualification } from '#shared/contractor/contractor'
import { isCreditQuery } from '#shared/contractor/credit-query'
import { validityText } from '#shared/contractor/validity'

const paper = (part: Partial<Qualification>): Qualification => ({
  id: 'q',
  title: '营业执照',
  number: '',
  validFrom: '2023-03-01',
  validTo: '2028-12-31',
  longTerm: false,
  ...part,
})

test('a certificate holds until a day, or for good', () => {
  expect(validityText(paper({}))).toBe('有效期至2028年12月31日')
  expect(validityText(paper({ longTerm: true, validTo: null }))).toBe('长期有效')
  expect(validityText(paper({ validTo: null }))).toBe(null)
})

test('[N15] a credit query has the day it was made, whatever was ticked before, and no validity', () => {
  const title = '信用查询（信用中国、中国政府采购网无违法失信记录）'
  expect(validityText(paper({ title, longTerm: true }))).toBe('查询日期2023年3月1日')
  expect(validityText(paper({ title, validFrom: null, longTerm: true }))).toBe(null)
})

test.each([
  ['信用查询结果', true],
  ['信用中国 查询截图', true],
  ['失信行为查询单', true],
  ['信用记录', true],
  ['统一社会信用代码证', false],
  ['企业信用等级证书', false],
])('%s is a credit query: %s', (title, is) => expect(isCreditQuery({ title })).toBe(is))
