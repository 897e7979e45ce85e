import { describe, expect, test } from 'vitest'
import { birthDate, citizenNumberProblem, maskedCitizenNumber, plainCitizenNumber } from '#shared/county/citizen-number'

const today = '2026-01-05'
/** The example of GB 11643-1999 itself. */
const published = '11010519491231002X'

describe('公民身份号码', () => {
  test('the example of the standard is right', () => expect(citizenNumberProblem(published, today)).toBeNull())

  test('full width, blanks, unseen signs and a small x are folded first', () => {
    const typed = ' １１０１０５\u200b1949 1231 002ｘ\ufeff'
    expect(plainCitizenNumber(typed)).toBe(published)
    expect(citizenNumberProblem(typed, today)).toBeNull()
  })

  test('any single changed digit is found', () => {
    for (let index = 0; index < published.length; index++) {
      for (const other of '0123456789X') {
        if (other === published[index]) continue
        const changed = `${published.slice(0, index)}${other}${published.slice(index + 1)}`
        expect(citizenNumberProblem(changed, today), changed).not.toBeNull()
      }
    }
  })

  test.each([
    ['', '还没有填'],
    ['1101051949123100', '现为16位'],
    ['1101051949123100２11', '现为19位'],
    ['1101051949123100AX', '应为数字'],
    ['99010519491231002X', '不是行政区划码'],
    ['11010519490231002X', '不是出生日期'],
    ['110105202601060016', '晚于今天'],
    ['110105194912310021', '校验位不符'],
  ])('%s: %s', (number, problem) => expect(citizenNumberProblem(number, today)).toContain(problem))

  test('says when its holder was born', () => expect(birthDate(published)).toBe('1949-12-31'))

  test('is masked where it is only shown', () => {
    expect(maskedCitizenNumber(published)).toBe('110105********002X')
    expect(maskedCitizenNumber('')).toBe('')
  })
})
