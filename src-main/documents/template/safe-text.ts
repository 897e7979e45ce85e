const wordJoiner = '\u2060'

/** What XML 1.0 does not know: control characters (but the line break), non-characters, halves of surrogate pairs. */
const illegal = /[^\P{Cc}\n]|[\uFFFE\uFFFF]|\p{Surrogate}/gu

/**
 * A value that can stand in a document and never become a placeholder, should that document once be a template: a word
 * joiner follows every bracket that has another one behind it or ends the text. Looks the same on paper.
 */
export function safeText(value: string): string {
  return value
    .replaceAll(wordJoiner, '')
    .replace(/\r\n?/g, '\n')
    .replaceAll('\t', ' ')
    .replace(illegal, '')
    .replace(/\{(?=\{|$)/gm, `{${wordJoiner}`)
    .replace(/\}(?=\}|$)/gm, `}${wordJoiner}`)
}
