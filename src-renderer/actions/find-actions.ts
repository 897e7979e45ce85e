import { pinyin } from 'pinyin-pro'
import { type Action, fullName } from './action'

interface Said {
  action: Action
  name: string
  words: string[]
  /** Name and words by their sound: whole and initials, nothing between. */
  sounds: string[]
}

const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]/gu, '')

/** Many actions are found by the same words. */
const heard = new Map<string, string[]>()

/** A text by its sound: whole and initials, nothing between. */
export function soundsOf(text: string): string[] {
  const before = heard.get(text)
  if (before) return before
  const syllables = pinyin(text, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' })
  const joined = (parts: string[]) => plain(parts.join(''))
  const sounds = [joined(syllables), joined(syllables.map((one) => one.slice(0, 1)))]
  heard.set(text, sounds)
  return sounds
}

const known = new WeakMap<Action, Said>()

function saidOf(action: Action): Said {
  const before = known.get(action)
  if (before) return before
  const name = fullName(action)
  const words = action.words.map(plain)
  const said = { action, name: plain(name), words, sounds: [name, ...action.words].flatMap(soundsOf) }
  known.set(action, said)
  return said
}

/** 0 = not found; the name counts before other words, and those before sounds. */
function fitOf({ name, words, sounds }: Said, wanted: string): number {
  if (name.startsWith(wanted)) return 5
  if (name.includes(wanted)) return 4
  if (words.some((word) => word.includes(wanted))) return 3
  if (sounds.some((sound) => sound.startsWith(wanted))) return 2
  return sounds.some((sound) => sound.includes(wanted)) ? 1 : 0
}

/** Actions that fit what was typed (合同, hetong, ht) with how well they do, best first, in their own order among equals; all of them for nothing typed. */
export function rankActions(actions: readonly Action[], typed: string): { action: Action; rank: number }[] {
  const wanted = plain(typed)
  if (wanted === '')
    return actions.map((action) => ({ action, rank: typed.trim() === '' ? 1 : 0 })).filter(({ rank }) => rank > 0)
  return actions
    .map((action) => ({ action, rank: fitOf(saidOf(action), wanted) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank)
}

export const findActions = (actions: readonly Action[], typed: string): Action[] =>
  rankActions(actions, typed).map(({ action }) => action)

/** A syllable for each sign of a text. */
export const syllablesOf = (text: string): string[] =>
  [...text].map((sign) => pinyin(sign, { toneType: 'none', v: true }).toLowerCase())
