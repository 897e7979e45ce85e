import { describe, expect, test } from 'vitest'
import { consultationQuoted, notice, procurementLaw, procurementRegulation, suggested } from '#shared/law/citations'
import { basisMark } from '#shared/law/short-citations'

describe('a folded citation', () => {
  test('of the notice is its article alone', () => expect(basisMark(notice('一（三）'))).toBe('一（三）'))

  test.each([
    [procurementLaw('第四十六条'), '采购法第四十六条'],
    [procurementRegulation('第四十三条'), '实施条例第四十三条'],
    [consultationQuoted('第十条'), '214号文第十条'],
  ])('of another law says of which: %#', (basis, mark) => expect(basisMark(basis)).toBe(mark))

  test('of two documents names each with its own article', () => {
    const both = {
      document: '《中华人民共和国民法典》；《中华人民共和国政府采购法》',
      article: '第五百九十条；第五十条',
    }
    expect(basisMark(both)).toBe('民法典第五百九十条；采购法第五十条')
  })

  test('that tells a subject and no article stays as it is', () => {
    expect(basisMark(suggested('：签发的方案不再改动'))).toBe('签发的方案不再改动')
    expect(basisMark(consultationQuoted('磋商程序的规定'))).toBe('磋商程序的规定')
  })
})
