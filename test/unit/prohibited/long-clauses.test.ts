import { expect, test } from 'vitest'
import { prohibitedIn } from '#shared/prohibited/read'
import { labelledTexts } from '../../fixtures/prohibited/labelled'
import { prohibitedWords } from '../../fixtures/prohibited/words'

const codesIn = (text: string) => prohibitedIn(prohibitedWords, text, 'described').map(({ use }) => use.code)

test('a text of ten thousand letters, the longest of any field, without a comma is read like any other, and no slower for it', () => {
  const words = labelledTexts('written')
    .join('')
    .replace(/[\p{P}\s]/gu, '')
  const text = words.slice(0, 10_000)
  expect(text).toHaveLength(10_000)
  expect(codesIn(text)).toContain('PX-03')
})

test('what is bought is found wherever it stands in such a text', () => {
  const filler = '风力较大的日子里应当做好安全防护并且按时到达'
  for (let before = 280; before < 310; before += 1) {
    const text = `${filler.repeat(20).slice(0, before)}为甲方购置平板电脑${filler.repeat(20)}`
    expect([before, codesIn(text)]).toEqual([before, ['PX-03']])
  }
})
