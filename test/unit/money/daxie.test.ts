import { describe, expect, test } from 'vitest'
import { parseDaxie, toDaxie } from '#shared/money/daxie'
import { fen } from '#shared/money/fen'
import { parseYuan } from '#shared/money/yuan'
import { unwrap } from '#shared/result'

const amount = (text: string) => unwrap(parseYuan(text))

/** Domain 4.2: the 26 rows of its table, its published contract (208000), and seven places its rule is easily broken. */
const rows: [string, string][] = [
  ['0', '零元整'],
  ['0.01', '壹分'],
  ['0.10', '壹角整'],
  ['0.56', '伍角陆分'],
  ['10.05', '壹拾元零伍分'],
  ['10.50', '壹拾元伍角整'],
  ['107.03', '壹佰零柒元零叁分'],
  ['325.04', '叁佰贰拾伍元零肆分'],
  ['1,409.50', '壹仟肆佰零玖元伍角整'],
  ['1,680.32', '壹仟陆佰捌拾元叁角贰分'],
  ['6,007.14', '陆仟零柒元壹角肆分'],
  ['757,005.02', '柒拾伍万柒仟零伍元零贰分'],
  ['1,000,000,000,000.00', '壹万亿元整'],
  ['16,409.02', '壹万陆仟肆佰零玖元零贰分'],
  ['10,000.00', '壹万元整'],
  ['10,001.00', '壹万零壹元整'],
  ['100,010.00', '壹拾万零壹拾元整'],
  ['101,000.00', '壹拾万零壹仟元整'],
  ['107,000.53', '壹拾万零柒仟元伍角叁分'],
  ['1,000,000.50', '壹佰万元伍角整'],
  ['1,000,001.00', '壹佰万零壹元整'],
  ['1,050,000.00', '壹佰零伍万元整'],
  ['3,993,100.00', '叁佰玖拾玖万叁仟壹佰元整'],
  ['10,010,000.00', '壹仟零壹万元整'],
  ['100,000,001.05', '壹亿零壹元零伍分'],
  ['1,000,100,000,000.00', '壹万零壹亿元整'],
  ['208,000.00', '贰拾万零捌仟元整'],
  ['1.05', '壹元零伍分'],
  ['10,700.00', '壹万零柒佰元整'],
  ['100,100,000.00', '壹亿零壹拾万元整'],
  ['1,070,000,000.00', '壹拾亿零柒仟万元整'],
  ['10,010.10', '壹万零壹拾元壹角整'],
  ['12,345,678,901,234.56', '壹拾贰万叁仟肆佰伍拾陆亿柒仟捌佰玖拾万零壹仟贰佰叁拾肆元伍角陆分'],
  ['-100.50', '负壹佰元伍角整'],
]

describe('大写金额', () => {
  test('34 rows', () => expect(rows).toHaveLength(34))

  test.each(rows)('%s is %s', (figures, words) => {
    expect(toDaxie(amount(figures))).toBe(words)
  })

  test.each(rows)('%s is read back from its words', (figures, words) => {
    expect(unwrap(parseDaxie(words))).toBe(amount(figures))
  })

  test('the largest amount has words too', () => {
    expect(unwrap(parseDaxie(toDaxie(fen(Number.MAX_SAFE_INTEGER))))).toBe(Number.MAX_SAFE_INTEGER)
  })
})

describe('reading words written by others', () => {
  test.each([
    ['人民币壹拾万柒仟零伍角叁分', null],
    ['人民币壹拾万柒仟元零伍角叁分', '107,000.53'],
    ['人民币壹拾万柒仟元伍角叁分', '107,000.53'],
    ['人民币：壹仟陆佰捌拾圆零叁角贰分', '1,680.32'],
    ['贰拾万捌仟圆正', '208,000.00'],
    ['贰拾万捌仟元', '208,000.00'],
    ['拾伍万元整', '150,000.00'],
    ['十二万三千元整', '123,000.00'],
    ['叁拾贰万伍仟元整', '325,000.00'],
    [' 人民币 柒拾伍万柒仟零伍元零贰分 ', '757,005.02'],
  ])('%s', (words, figures) => {
    const read = parseDaxie(words)
    if (figures === null) expect(read.ok).toBe(false)
    else expect(unwrap(read)).toBe(amount(figures))
  })

  test.each([
    '',
    '元整',
    '整',
    '人民币',
    '万元整',
    '壹万壹万元整',
    '壹拾佰元整',
    '壹元整壹元整',
    '壹百元abc',
    '12元',
    '壹元贰元',
    '壹分壹角',
    '亿元整',
    '壹'.repeat(80),
  ])('「%s」 is no amount', (words) => {
    const read = parseDaxie(words)
    expect(read.ok).toBe(false)
    if (!read.ok) expect(read.error.code).toBe('AMOUNT_INVALID')
  })
})
