import { describe, expect, test } from 'vitest'
import { isPrivate, masked, searchedNumber } from '#shared/households/private-text'

describe('a further column holds a number of somebody', () => {
  test.each([
    ['配偶电话', '13900139000', true],
    ['备注', '找儿子 0478-1234567', true],
    ['备注', '家里三口人，2023年4月3日搬家', false],
    ['家庭人口', '3', false],
    ['配偶姓名', '李四', false],
    ['配偶电话', '', false],
    ['配偶电话', '139****9000', false],
    ['低保证号', '12345678', false],
    ['存折账号', '12345678', true],
  ])('%s “%s”: %s', (head, text, expected) => {
    expect(isPrivate(head, text)).toBe(expected)
  })
})

test.each([
  ['13900139000', '13900139000'],
  ['139 0013 9000（白天）', '13900139000'],
  ['0478-1234567、13900139000', '04781234567'],
  ['没有', '没有'],
])('a telephone written %s is found by %s', (written, found) => {
  expect(searchedNumber('phone', written)).toBe(found)
})

test('a telephone is masked as one, an account as a number', () => {
  expect([masked('phone', '13900139000'), masked('bankAccount', '6228480000000001234')]).toEqual([
    '139****9000',
    '6228***********1234',
  ])
})
