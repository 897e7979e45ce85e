import { pinyin } from 'pinyin-pro'

/**
 * How a title is typed by its sound, for each word of its search key: whole and by initials, as it is usually read, and where
 * it begins with a family name that is read otherwise, so too. 张三 → `zhangsan zs`; 曾强 → `cengqiang cq zengqiang zq`. ü is v,
 * as it is typed. '' = there is nothing to read.
 */
export function soundKey(searchKey: string): string {
  const words = searchKey.split(' ').filter((word) => /\p{Script=Han}/u.test(word))
  return [...new Set(words.flatMap(writings))].join(' ')
}

function writings(word: string): string[] {
  const usual = syllablesOf(word, 'off')
  // Family names are one character or two.
  const head = syllablesOf(/^\p{Script=Han}{1,2}/u.exec(word)?.[0] ?? '', 'head')
  const asName = [...head, ...usual.slice(head.length)]
  return [usual, asName].flatMap((syllables) => [syllables.join(''), initialsOf(syllables)]).filter((one) => one !== '')
}

function syllablesOf(word: string, surname: 'off' | 'head'): string[] {
  const syllables = pinyin(word, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive', surname })
  // A sign nobody reads stands as itself: it cannot be typed by sound.
  return syllables.filter((syllable) => /^[a-z0-9]+$/.test(syllable))
}

const initialsOf = (syllables: readonly string[]) =>
  syllables.map((syllable) => (/\d/.test(syllable) ? syllable : syllable[0])).join('')
