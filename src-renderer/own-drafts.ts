import { draftKeys, dropDraft, findDraft, keepDraft } from './drafts'

/** Whose drafts are kept and found: whoever is signed in, and was last while nobody is yet; '' = the office works without accounts. */
let owner = ''

export function keepDraftsOf(accountId: string): void {
  owner = accountId
}

const mark = ' @'
const keyOf = (key: string) => (owner === '' ? key : `${key}${mark}${owner}`)

/** Under whose the text of that form may be taken up: one's own, and nobody's; where nobody signs in, anybody's. */
const keysOf = (key: string): string[] =>
  owner === '' ? [key, ...draftKeys().filter((one) => one.startsWith(key + mark))] : [keyOf(key), key]

/** What is done by itself when its form is opened again: it is done by whoever has typed it, and by nobody in his place. */
export const ownDrafts = {
  keep: (key: string, value: unknown) => keepDraft(keyOf(key), value),
  find<T>(key: string, isWhole: (value: unknown) => value is T): T | null {
    for (const one of keysOf(key)) {
      const found = findDraft(one, isWhole)
      if (found !== null) return found
    }
    return null
  },
  drop(key: string): void {
    for (const one of keysOf(key)) dropDraft(one)
  },
}
