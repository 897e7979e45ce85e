import { expect, test } from 'vitest'
import { recordName } from '#shared/records/record-name'

test.each([
  ['付款', '付款 第3期', '付款 第3期'],
  ['整改记录', '整改 2024-03-05', '整改 2024-03-05'],
  ['投诉', '收费', '投诉：收费'],
  ['付款', ' ', '付款'],
])('of the kind %s, what is titled “%s” is named %s: no word is said twice', (kind, title, name) => {
  expect(recordName(kind, title)).toBe(name)
})
