import { expect, test } from 'vitest'
import { fittingParts } from '#shared/search/fitting-part'
import { quoteOf } from '#shared/search/quote'
import { foundKey, withoutNumbers } from '#shared/search/search-text'

test.each([
  ['第一版', '第1版'],
  ['第壹版', '第1版'],
  ['ＷＬＴ－２０２３', 'wlt 2023'],
  ['"quotes" & (signs)', 'quotes signs'],
])('%s is looked for as %s', (text, key) => {
  expect(foundKey(text)).toBe(key)
})

test.each([
  ['张三150825199001010011的表', /^张三.*的表$/],
  ['张三 150825 19900101 0011', /^张三\s+$/],
  ['１５０８２５１９９００１０１００１３', /^\s*$/],
  ['卡号6228480402564890018', /^卡号\s*$/],
  ['卡号6228 4804 0256 4890 018', /^卡号\s*$/],
])('%s leaves its number behind', (text, without) => {
  expect(withoutNumbers(text)).toMatch(without)
})

test('a number of another sort stays', () => {
  expect(withoutNumbers('WLT-2023-0007，13800001234')).toBe('WLT-2023-0007,13800001234')
})

const sounds = (title: string) =>
  [...title].map((sign) => ({ 家: 'jia', 计: 'ji', 调: 'diao', 查: 'cha', 第: 'di', 一: 'yi' })[sign] ?? '')
const marked = (title: string, typed: string) =>
  fittingParts(title, typed, sounds).map(([from, to]) => [...title].slice(from, to).join(''))

test.each([
  ['家计调查', '调查', ['调查']],
  ['家计调查', 'jjdc', ['家计调查']],
  ['家计调查', 'jidiao', ['计调']],
  ['家计调查第一包', '调查 第1', ['调查第一']],
  ['家计调查', '没有', []],
  ['ＡＢ家计', 'ab家', ['ＡＢ家']],
])('of %s what fits %s is marked', (title, typed, parts) => {
  expect(marked(title, typed)).toEqual(parts)
})

test('a passage is quoted around what was typed, without personal numbers', () => {
  const text = `${'前'.repeat(30)}牧区入户150825199001010011${'后'.repeat(60)}`
  expect(quoteOf(['别的', text], '牧区')).toMatch(/^…前{10}牧区入户\s+后+…$/)
  expect(quoteOf(['别的'], '牧区')).toBe('')
})
