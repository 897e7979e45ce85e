import { expect, test } from 'vitest'
import { certainNumbersIn, withoutCertainNumbers } from '#shared/households/certain-numbers'

test.each([
  ['户主王某，152323198001010019', ['身份证号'], '户主王某，1523**********0019'],
  ['电话13847812345，白天在家', ['手机号码'], '电话138****2345，白天在家'],
  ['电话 138 4781 2345', ['手机号码'], '电话 138 **** 2345'],
  ['𠮷某，电话１３８４７８１２３４５', ['手机号码'], '𠮷某，电话１３８****２３４５'],
  ['卡号6222021234567890128', ['银行卡号'], '卡号6222***********0128'],
  ['卡号 4539 5787 6362 1486', ['银行卡号'], '卡号 4539 **** **** 1486'],
])('a free text tells of %s, and is written without it', (text, found, masked) => {
  expect([certainNumbersIn(text), withoutCertainNumbers(text)]).toEqual([found, masked])
  expect(certainNumbersIn(masked)).toEqual([])
})

test.each([
  '资金1200000元，300户，2023年3月1日至2023-11-30',
  '内民政发〔2023〕45号，采购编号 NMG-2023-0478-00123',
  '统一社会信用代码 11150825MB1234567X',
  '监督电话 0478-8212345',
  '订单 138478123456789',
])('in “%s” there is none', (text) => {
  expect([certainNumbersIn(text), withoutCertainNumbers(text)]).toEqual([[], text])
})
