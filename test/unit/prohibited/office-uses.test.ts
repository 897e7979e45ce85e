import { describe, expect, test } from 'vitest'
import programs from '#resources/rules/prohibited-uses.json'
import { dataFileText, readDataFile } from '#shared/data-sets/read-data-file'
import { prohibitedUses } from '#shared/office-data/prohibited-uses'
import { dataKinds } from '#shared/office-data/registry'
import { isNamed, withUses } from '#shared/prohibited/named-by-notice'
import { prohibitedIn } from '#shared/prohibited/read'
import type { ProhibitedUse, ProhibitedWords } from '#shared/prohibited/words'
import { labelledTexts } from '../../fixtures/prohibited/labelled'
import { prohibitedWords } from '../../fixtures/prohibited/words'

const own = prohibitedWords.uses
const copy = () => structuredClone(own)
const named = (code: string) => (uses: ProhibitedUse[]) => uses.find((use) => use.code === code)!
const equipment = named('PX-03')

const ban: ProhibitedUse = {
  code: 'BD-01',
  title: '本旗不购买的广告',
  basis: { document: '《乌民发〔2023〕1号》', article: '二' },
  severity: 'error',
  norms: ['N01'],
  advice: '请删除。',
  lawfulBy: '',
  groups: [{ explain: '广告', things: '广告 广告牌', deeds: '投放 制作', itself: true }],
}

const codesIn = (words: ProhibitedWords, text: string, reading: 'bought' | 'described' = 'bought') =>
  prohibitedIn(words, text, reading).map(({ use }) => use.code)

describe('an office’s own list of prohibited uses', () => {
  test('that begins as the export of the program’s is read as the program’s', () => {
    const text = dataFileText({ ...programs, version: '本旗1' } as never)
    const read = readDataFile(dataKinds, text)
    if (!read.ok) throw new Error(JSON.stringify(read.error))
    const uses = read.value.set.body as ProhibitedUse[]
    expect([uses, prohibitedUses.problem?.(uses, own), withUses(prohibitedWords, uses) === prohibitedWords]).toEqual([
      own,
      null,
      true,
    ])
  })

  test('adds words to what the notice names, and uses of its own', () => {
    const uses = [...copy(), ban]
    equipment(uses).groups.push({ explain: '本地的叫法', things: '牧民通', deeds: '购置', itself: true })
    expect(prohibitedUses.problem?.(uses, own)).toBe(null)
    const words = withUses(prohibitedWords, uses)
    expect([codesIn(prohibitedWords, '购置牧民通'), codesIn(words, '购置牧民通')]).toEqual([[], ['PX-03']])
    expect([codesIn(prohibitedWords, '投放广告'), codesIn(words, '投放广告')]).toEqual([[], ['BD-01']])
  })

  test('may add words within a group, and take out or change what the notice does not name', () => {
    const uses = copy().filter(({ code }) => code !== 'PX-09')
    const [group] = equipment(uses).groups
    group!.things += ' 牧民通'
    named('PX-10')(uses).severity = 'error'
    expect(prohibitedUses.problem?.(uses, own)).toBe(null)
    const words = withUses(prohibitedWords, uses)
    expect([codesIn(prohibitedWords, '融资担保'), codesIn(words, '融资担保')]).toEqual([['PX-09'], []])
    expect(codesIn(words, '购置牧民通')).toEqual(['PX-03'])
    expect(words.uses.find(({ code }) => code === 'PX-10')?.severity).toBe('error')
  })

  const unlawful: [string, (uses: ProhibitedUse[]) => ProhibitedUse[], string][] = [
    ['a use of the notice taken out', (uses) => uses.filter(({ code }) => code !== 'PX-03'), '少了「购置设备'],
    ['one made less', (uses) => edit(uses, 'PX-03', { severity: 'warn' }), '第3项「购置设备'],
    ['one called otherwise', (uses) => edit(uses, 'PX-05', { title: '其他' }), '第5项「其他」的名称'],
    ['one left to others', (uses) => edit(uses, 'PX-03', { lawfulBy: 'others' }), '第3项'],
    ['words taken out', (uses) => edit(uses, 'PX-03', { groups: equipment(uses).groups.slice(1) }), '去掉或改过用语'],
    ['words narrowed', (uses) => narrowed(uses), '去掉或改过用语'],
    ['a code of the program for a new one', (uses) => [...uses, { ...ban, code: 'PX-12' }], '程序留用'],
  ]
  const edit = (uses: ProhibitedUse[], code: string, change: Partial<ProhibitedUse>) =>
    uses.map((use) => (use.code === code ? { ...use, ...change } : use))
  function narrowed(uses: ProhibitedUse[]) {
    equipment(uses).groups[0]!.unless = '电脑 平板'
    return uses
  }

  test.each(unlawful)('%s is refused, and the row is named', (_what, change, said) => {
    expect(prohibitedUses.problem?.(change(copy()), own)).toContain(said)
  })

  test('that came without what the notice names, from an older version or by hand, is read with it all the same', () => {
    const words = withUses(prohibitedWords, [ban])
    expect(words.uses.map(({ code }) => code)).toEqual([...own.filter(isNamed).map(({ code }) => code), 'BD-01'])
    expect(codesIn(words, '购置平板电脑')).toEqual(['PX-03'])
  })

  test('hides none of what the notice names behind words of its own', () => {
    const texts = labelledTexts('collected')
    const stretches = texts.flatMap((text) =>
      Array.from({ length: text.length - 3 }, (_, at) => text.slice(at, at + 4)),
    )
    const says = [...new Set(stretches.filter((word) => /^\p{sc=Han}{4}$/u.test(word)))].join(' ')
    const hiding = { ...ban, groups: [{ explain: '遮挡', says: '甲乙丙丁', unless: says }] }
    const words = withUses(prohibitedWords, [...copy(), hiding])
    const lost = texts.flatMap((text) =>
      (['bought', 'described'] as const).flatMap((reading) => {
        const found = codesIn(words, text, reading)
        return codesIn(prohibitedWords, text, reading)
          .filter((code) => isNamed({ code }) && !found.includes(code))
          .map((code) => `${code} ${text}`)
      }),
    )
    expect(says.split(' ').length).toBeGreaterThan(200)
    expect(lost).toEqual([])
  })
})

describe('a file of prohibited uses that cannot be read', () => {
  const group = { explain: '广告', things: '广告', deeds: '投放' }
  const detailOf = (change: Partial<Record<keyof ProhibitedUse, unknown>>, words: object = {}) => {
    const body = [...own, { ...ban, groups: [{ ...group, ...words }], ...change }]
    const read = readDataFile(dataKinds, JSON.stringify({ ...programs, version: '2', body }))
    return read.ok ? '' : read.error.params.detail
  }

  test('is one that was right', () => {
    expect(detailOf({})).toBe('')
  })

  test.each([
    ['two blanks', { things: '广告  海报' }, '半角空格隔开'],
    ['a comma between words', { things: '广告，海报' }, '“广告，海报”'],
    ['a kind of words nobody knows', { things: '@nobody' }, '“@nobody”不是程序的公用词类'],
    ['full-width brackets', { things: '广告（牌|费）' }, '半角'],
    ['a bracket that is not closed', { things: '广告(牌|费' }, '括号没有配对'],
    ['brackets in brackets', { things: '((广|告)|牌)' }, '括号'],
    ['a choice outside of brackets', { things: '广告|海报' }, '只用在括号里'],
    ['an ending of nothing', { things: '~' }, '写法不对'],
    ['a list of millions', { things: '(一|二|三|四|五|六|七|八|九|十)'.repeat(7) }, '超过 20000 个词'],
    ['no words at all', { things: '', deeds: '' }, '要有单独成立的说法'],
    ['a flag that is a word', { itself: '是' }, 'itself'],
    ['something nobody knows', { script: 'x' }, 'script'],
  ])('%s: the row, the group and the field are named', (_what, words, said) => {
    const detail = detailOf({}, words)
    expect(detail).toContain('第12项「本旗不购买的广告」的用语「groups」的第1项')
    expect(detail).toContain(said)
  })

  test.each([
    ['a code twice', { code: 'PX-03' }, '编号「code」重复'],
    ['a code that leads away', { code: '../x' }, '编号「code」'],
    ['no article', { basis: { document: '某文件', article: ' ' } }, '依据「basis」的条款「article」'],
    ['a norm of something else', { norms: ['P36'] }, '规范「norms」'],
    ['a level nobody knows', { severity: 'fatal' }, '级别「severity」'],
  ])('%s', (_what, change, said) => {
    expect(detailOf(change)).toContain(said)
  })
})
