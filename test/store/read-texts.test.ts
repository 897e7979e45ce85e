import { expect, test, vi } from 'vitest'
import { ReadTexts } from '#main/store/read-texts'

const reader = {}
const parse = (text: string) => () => JSON.parse(text) as { list: number[] }

test('the same text is read once by a reader: what came of it is one object, which nobody can change', () => {
  const texts = new ReadTexts(100)
  const read = vi.fn(parse('{"list":[1]}'))
  const first = texts.of(reader, '{"list":[1]}', read)
  expect(texts.of(reader, '{"list":[1]}', read)).toBe(first)
  expect(read).toHaveBeenCalledTimes(1)
  expect(() => first.list.push(2)).toThrow(TypeError)
})

test('another reader reads the text for itself', () => {
  const texts = new ReadTexts(100)
  texts.of(reader, '1', () => 'one')
  expect(texts.of({}, '1', () => 'another')).toBe('another')
})

test('what fails is not kept', () => {
  const texts = new ReadTexts(100)
  const failing = () => {
    throw new Error('no JSON')
  }
  expect(() => texts.of(reader, '{', failing)).toThrow('no JSON')
  expect(texts.of(reader, '{', () => 'well')).toBe('well')
})

test('what was not asked for while other texts came is let go', () => {
  const texts = new ReadTexts(100)
  const first = texts.of(reader, '{"list":[1]}', parse('{"list":[1]}'))
  for (let at = 0; at < 100; at++) texts.of(reader, `{"list":[${at},0]}`, parse(`{"list":[${at},0]}`))
  expect(texts.of(reader, '{"list":[1]}', parse('{"list":[1]}'))).not.toBe(first)
})
