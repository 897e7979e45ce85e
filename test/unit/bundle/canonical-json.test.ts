import { describe, expect, test } from 'vitest'
import { canonicalJson } from '#shared/bundle/canonical-json'

describe('canonical JSON', () => {
  test('sorts keys by UTF-16 code unit at every depth and leaves no white space (RFC 8785 3.2.3)', () => {
    const value = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\u{1f600}': 5, '\u0080': 6, ö: { b: 1, a: [] } }
    expect(canonicalJson(value)).toBe(
      '{"\\r":2,"1":4,"\u0080":6,"ö":{"a":[],"b":1},"\u20ac":1,"\u{1f600}":5,"\ufb33":3}',
    )
  })

  test('escapes strings as JSON.stringify does, so any reader gets the same text back', () => {
    const text = '引号"反斜杠\\换行\n控制\u0001分隔\u2028'
    expect(JSON.parse(canonicalJson({ text }))).toEqual({ text })
  })

  test('is the same for the same data, whatever the order they were made in', () => {
    expect(canonicalJson({ a: 1, b: { c: null, d: true } })).toBe(canonicalJson({ b: { d: true, c: null }, a: 1 }))
  })

  test.each([
    ['a float', 0.1],
    ['a number past 2^53', 2 ** 53],
    ['NaN', Number.NaN],
    ['undefined', undefined],
    ['a function', () => 1],
    ['a bigint', 1n],
    ['a date', new Date(0)],
    ['a lone surrogate', '\ud800'],
    ['a hole in an array', new Array(1)],
  ])('refuses %s and says where it stands', (_, bad) => {
    expect(() => canonicalJson({ outer: [bad] })).toThrow('$.outer[0]')
  })

  test('writes minus zero as 0', () => {
    expect(canonicalJson(-0)).toBe('0')
  })
})
