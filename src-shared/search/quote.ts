import { fittingParts } from './fitting-part'
import { sameDays } from './found-days'
import { readingsOf } from './readings'
import { foundKey, withoutNumbers } from './search-text'

const [before, behind] = [10, 24]

/** The passage in which what was typed stands, of the first text that has it; '' = none has. Without personal numbers. */
export function quoteOf(texts: readonly string[], typed: string): string {
  const words = readingsOf(typed).flatMap((reading) => reading.flatMap(({ is, held }) => (is === 'text' ? [held] : [])))
  for (const text of texts.map(withoutNumbers)) {
    const word = words.find((one) => foundKey(text).includes(one))
    const [fitting] = word === undefined ? [] : fittingParts(text, word, () => [])
    const part = fitting ?? sameDays(text, typed)[0]
    if (!part) continue
    const signs = [...text]
    const [from, to] = [Math.max(0, part[0] - before), part[1] + behind]
    return `${from > 0 ? '…' : ''}${signs.slice(from, to).join('')}${to < signs.length ? '…' : ''}`
  }
  return ''
}
