import { describe, expect, test } from 'vitest'
import { printedText, unseenAt } from '#shared/printed-text'

const joiners = [
  ['the vowel separator', '\u180E'],
  ['the non-joiner', '\u200C'],
  ['the joiner', '\u200D'],
] as const
const isPrinted = (text: string) => printedText(60).safeParse(text).success

describe('what no eye sees', () => {
  test.each(joiners)(
    '%s is part of Mongolian writing: between its letters, at the end of a word, behind a variant',
    (_, sign) => {
      for (const text of [`ᠮᠣᠩ${sign}ᠭᠣᠯ`, `ᠮᠣᠩᠭᠣᠯ${sign}`, `${sign}ᠠ 服务`, `ᠠ\u180B${sign}`, `ᠠ${sign}${sign}ᠠ`]) {
        expect(unseenAt(text)).toBe(null)
        expect(isPrinted(text)).toBe(true)
      }
    },
  )

  test.each(joiners)(
    '%s beside other letters shows nothing, and two names that look the same would be two',
    (_, sign) => {
      expect(unseenAt(`家计${sign}调查`)).toBe(3)
      expect(unseenAt(`ᠠ家${sign}计`)).toBe(3)
      expect(isPrinted(`家计${sign}调查`)).toBe(false)
    },
  )

  test.each(['\u200B', '\u202E', '\u0007', '\uFEFF', '\u2028', '\uD800'])('%j is unseen in any writing', (sign) => {
    for (const text of [`家计${sign}调查`, `ᠠᠠ${sign}ᠠ`]) {
      expect(unseenAt(text)).toBe(3)
      expect(isPrinted(text)).toBe(false)
    }
  })

  test('line ends and tabs are seen as blanks, though no printed line has them inside', () => {
    for (const sign of ['\t', '\n', '\r']) {
      expect(unseenAt(`家计${sign}调查`)).toBe(null)
      expect(isPrinted(`家计${sign}调查`)).toBe(false)
    }
  })
})
