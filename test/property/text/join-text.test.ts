import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asTyped, name, paragraphs, phrase, quoted, sentence } from '#shared/text/join-text'
import { runs } from '../../fixtures/property-runs'

const pieces = fc.constantFrom(
  ...'。；，、：！？,.;:?!…“”‘’（）()《》"〔〕　 \t\n\r%-/',
  ...['\r\n', '\u2028', '\u200b', '……', '1. ', '（二）', '3,200户', '50%', 'Co., Ltd.', '8:30', '甲方', '验收', '合格'],
)
const typed = fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join(''))
/** GB/T 15834 has no two of these in a row. */
const doubled = /[。；，、：！？][。；，、：！？]|[“（《〔‘][。；，、：！？]|…[。；，、：！？]/u
const words = (text: string) => text.replace(/[^\p{Script=Han}\d]/gu, '')
const breaks = /[\n\r\u2028\u200b]|^\s|\s$/u

describe('whatever is typed', () => {
  test('a sentence has one end, no doubled mark, no break, no blank outside, and all its words', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const printed = sentence(text)
        if (printed === '') return
        expect(printed).toMatch(/(?:[。！？][”’]?|…)$/u)
        expect(printed).not.toMatch(doubled)
        expect(printed).not.toMatch(breaks)
        expect(words(printed)).toBe(words(text))
        expect(sentence(printed)).toBe(printed)
      }),
      { numRuns: runs(2_000), examples: [[')。’.，']] },
    )
  })

  test('a phrase can stand before any mark', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const printed = phrase(text)
        expect(printed.endsWith('…') ? printed : `${printed}。`.replace(/^。$/, '')).not.toMatch(doubled)
        expect(printed).not.toMatch(breaks)
        expect(words(printed)).toBe(words(text))
        expect(phrase(printed)).toBe(printed)
      }),
      { numRuns: runs(2_000) },
    )
  })

  test('lines printed as typed keep every word and number', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const lines = asTyped(text)
        expect(words(lines.join(''))).toBe(words(text))
        for (const line of lines) expect(line).toMatch(/(?:[。！？][”’]?|…|[；：])$/u)
      }),
      { numRuns: runs(2_000) },
    )
  })

  test('each paragraph ends, and only the last ends the list', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const lines = paragraphs(text)
        for (const line of lines) {
          expect(line).toMatch(/(?:[。！？][”’]?|…|[；：])$/u)
          expect(line).not.toMatch(doubled)
          expect(line).not.toMatch(breaks)
        }
        if (lines.length > 0) expect(lines.at(-1)).toMatch(/(?:[。！？][”’]?|…)$/u)
      }),
      { numRuns: runs(2_000) },
    )
  })

  test('a name keeps its words, and in quotation marks has no second pair of the same', () => {
    fc.assert(
      fc.property(typed, (text) => {
        expect(words(name(text))).toBe(words(text))
        expect(quoted(text).slice(1, -1)).not.toMatch(/[“”]/u)
      }),
    )
  })
})
