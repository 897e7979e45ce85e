import { describe, expect, test } from 'vitest'
import { documentNumber, documentNumberFault } from '#shared/text/document-number'

describe('发文字号 by GB/T 9704 7.2.5', () => {
  test.each([
    '示民发〔2023〕5号',
    '示民发[2023]05号',
    '示民发（2023）第5号',
    ' 示民函【2023】 5 ',
    '内民政发〔2023〕15号',
  ])('a letter of 2023 is numbered %s', (typed) => {
    expect(documentNumberFault(typed, '2023')).toBeNull()
    expect(documentNumber(typed)).toMatch(/^\p{Script=Han}+〔2023〕[1-9]\d*号$/u)
  })

  test.each([
    ['5号', '应当写成“示民发〔2023〕5号”的样子'],
    ['示民发2023-5', '应当写成“示民发〔2023〕5号”的样子'],
    ['示民发〔23〕5号', '六角括号里的四位年份'],
    ['示民发〔2023〕0号', '应当写成“示民发〔2023〕5号”的样子'],
    ['示民发〔2023〕五号', '应当写成“示民发〔2023〕5号”的样子'],
    ['〔2023〕5号', '没有机关代字'],
    ['示民发〔2022〕5号', '的年份是〔2022〕，应当是〔2023〕'],
  ])('%s is none', (typed, why) => {
    expect(documentNumberFault(typed, '2023')).toContain(why)
  })

  test('nothing typed is a line to write on, no mistake', () => {
    expect(documentNumberFault(' ', '2023')).toBeNull()
  })

  test('minutes may go without an office code, and where no year is known any will do', () => {
    expect(documentNumberFault('〔2023〕3号', '2023', { bare: true })).toBeNull()
    expect(documentNumberFault('示民纪〔2023〕3号', '2023', { bare: true })).toBeNull()
    expect(documentNumberFault('3号', '2023', { bare: true })).toContain('〔2023〕5号')
    expect(documentNumberFault('示民发〔2019〕5号', '')).toBeNull()
  })
})
