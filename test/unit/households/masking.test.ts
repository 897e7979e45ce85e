import { describe, expect, test } from 'vitest'
import { maskedCell, maskedFurther } from '#shared/households/masked-cell'
import { maskedPhone, withoutPhones } from '#shared/households/masked-phone'
import type { ColumnUse } from '#shared/households/table'

describe('a telephone', () => {
  test.each([
    ['13800138000', '138****8000'],
    ['138 0013 8000', '138****8000'],
    ['１３８００１３８０００', '138****8000'],
    ['0478-1234567', '047****4567'],
    ['8212345', '****45'],
    ['13800138000、13900139000（儿子）', '138****8000、139****9000(儿子)'],
    ['无', '无'],
  ])('%s is shown as %s, which is masked no further', (phone, shown) => {
    expect([maskedPhone(phone), maskedPhone(shown)]).toEqual([shown, shown])
  })

  test.each([
    ['儿子13800138000', '儿子138****8000'],
    ['0478-1234567转2', '047****4567转2'],
    ['2023-05-01登记', '2023-05-01登记'],
    ['120000000', '120000000'],
  ])('in another text: %s', (text, shown) => {
    expect(withoutPhones(text)).toBe(shown)
  })
})

describe('what a screen shows of a table', () => {
  test.each<[ColumnUse, string, string, string]>([
    ['name', '户的人', '巴特尔', '巴**'],
    ['phone', '联络', '13800138000', '138****8000'],
    ['citizenNumber', '号', '15082519900101123', '1508*********1123'],
    ['bankAccount', '账号', '12345678', '******78'],
    ['code', '户编码', '1508250001', '1508250001'],
    ['leave', '联系人姓名', '张三', '张*'],
    ['keep', '配偶电话（手机）', '8212345', '****45'],
    ['keep', '家庭成员数', '4', '4'],
    ['keep', '与户主关系', '本人', '本人'],
    ['type', '救助类型', '低保', '低保'],
    ['keep', '备注', '联系13800138000', '联系138****8000'],
    ['keep', '', '', ''],
  ])('as %s under %s: %s is %s', (use, head, text, shown) => {
    expect(maskedCell(use, head, text)).toBe(shown)
  })

  test('the same of a further column that is kept', () => {
    expect(maskedFurther('家庭成员姓名', '张三')).toBe('张*')
  })
})
