import { describe, expect, test } from 'vitest'
import { hasCitizenNumber } from '#shared/county/citizen-number-in'

// The numbers are made up.
describe('a text with a 公民身份号码 in it is known', () => {
  test.each([
    '户主张三（150825195001011008）无照片',
    '150825 19500101 1008',
    '150825-19500101-1008',
    '2023 150825195001011008',
    '１５０８２５１９５００１０１１００８',
    '1508251950\u200B01011008',
    '11010519491231002x',
    '11010519491231002 X',
    '旧证150825500101100',
    '150825 500101 100',
  ])('%s', (text) => expect(hasCitizenNumber(text)).toBe(true))
})

describe('what is none is left alone', () => {
  test.each([
    ['a code of a household', 'JD000001、JD000002'],
    ['a slip of the pen', '150825195001011009'],
    ['an account', '6217 0003 8000 1234 567'],
    ['a longer account', '6222021508251950010'],
    ['the number of a party', '91150825MA0N5XYZ12'],
    ['telephones', '13947812345 0478-1234567'],
    ['a code of place, day and count', '150825230601001'],
    ['days', '2023-03-20 2024-03-19'],
    ['an amount', '120000000.00'],
  ])('%s', (_, text) => expect(hasCitizenNumber(text)).toBe(false))
})
