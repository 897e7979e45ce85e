import { describe, expect, test } from 'vitest'
import { readClauses } from '#shared/prohibited/clauses'
import { tokenise } from '#shared/prohibited/lexicon'
import { ruleData } from '../../fixtures/county-year'

const data = ruleData.prohibited
const words = (text: string) => tokenise(data, text).map((token) => token.text)
const clauses = (text: string) =>
  readClauses(data, text).map((sentence) => sentence.map(({ tokens }) => tokens.map((token) => token.text).join('')))

describe('words and clauses', () => {
  test('the longest known word wins, so that no word is found inside a longer one', () => {
    expect(words('社会工作工程师')).toContain('工程师')
    expect(words('由采购人抽查')).toEqual(['由', '采购人', '抽查'])
    expect(words('不可抗力期间')[0]).toBe('不可抗力')
  })

  test('numbers with their measure are one word', () => {
    expect(words('打印机3台')).toEqual(['打印机', '3台'])
  })

  test('sentences end at marks and line ends, clauses at commas and colons, not inside figures', () => {
    expect(clauses('甲，乙：丙。丁\n共1,000元')).toEqual([['甲', '乙', '丙'], ['丁'], ['共1,000元']])
  })

  test('brackets are a clause of their own, titles say nothing, list numbers fall away', () => {
    expect(clauses('1.电脑（乙方自备）')).toEqual([['电脑', '乙方自备']])
    expect(clauses('按照《低保审批办法》入户')).toEqual([['按照入户']])
  })
})
