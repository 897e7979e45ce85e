import { readFileSync } from 'node:fs'
import { test } from 'vitest'
import { foldText } from '#shared/catalog/text'
import { tokenise } from '#shared/prohibited/lexicon'
import { prohibitedIn } from '#shared/prohibited/read'
import { prohibitedWords } from '../../fixtures/prohibited/words'

test('read', () => {
  const lines = readFileSync('/tmp/sentences.txt', 'utf8').trim().split('\n')
  const out = lines.map((line) => {
    const [reading, text] = line.split('|') as ['bought' | 'described', string]
    const hits = [
      ...prohibitedIn(prohibitedWords, text, reading),
      ...prohibitedIn(prohibitedWords, text, reading, [prohibitedWords.employment]),
    ]
    const kindsOf = (k: Set<string> | null) =>
      k
        ? [...k].filter((x) => !x.includes('/') && !['things', 'deeds', 'says', 'unless'].includes(x)).join(',') +
          [...k]
            .filter((x) => /^(PX|emp).*\/(says|things)/.test(x))
            .slice(0, 3)
            .join(',')
        : '?'
    return (
      `${text}\n   ${hits.map((h) => h.use.code + (h.plain ? '!' : '?')).join(' ') || 'ok'}` +
      (process.env.TOK
        ? '\n   ' +
          tokenise(prohibitedWords, foldText(text))
            .map((t) => `${t.text}<${kindsOf(t.kinds as never)}>`)
            .join(' ')
        : '')
    )
  })
  console.log(out.join('\n'))
})
