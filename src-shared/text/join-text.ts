import { clean, closingMark, endsSentence, linesIn, plain, withoutEnd, withoutNumber } from './punctuation'

/**
 * How a typed text joins a sentence of a paper. Each is its own fixed point, keeps every word, leaves no doubled mark, no
 * line break and no blank at an end; '' for a text without words.
 */

/** A name or number as typed: 示例旗民政局。 -> 示例旗民政局. Nothing inside is changed but blanks. */
export const name = (typed: string): string => withoutEnd(plain(typed))

/** Words in the middle of a sentence: one line, no mark at the end. */
export const phrase = (typed: string): string => withoutEnd(oneLine(typed, '；'))

/** One or more whole sentences on one line, the last with its end. */
export function sentence(typed: string): string {
  const text = oneLine(typed, '')
  return text === '' ? '' : ended(text, '。')
}

/** Each typed line a paragraph of its own, without the number typed before it, each with its end. */
export const paragraphs = (typed: string): string[] => eachEnded(linesIn(typed).map(withoutNumber))

/** So too, with the numbers as they were typed: where the paper itself numbers nothing. */
export const asTyped = (typed: string): string[] => eachEnded(linesIn(typed))

function eachEnded(typed: readonly string[]): string[] {
  const lines = typed.map(clean).filter((line) => withoutEnd(line) !== '')
  const whole = lines.some((line) => /[。！？]./u.test(line)) || lines.slice(0, -1).some((line) => line.endsWith('。'))
  return lines.map((line, index) => {
    if (/[：…]$/u.test(line) && index < lines.length - 1) return line
    return ended(line, whole || index === lines.length - 1 ? '。' : '；')
  })
}

/** In quotation marks; those inside become single ones: “甲‘乙’丙”. */
export function quoted(typed: string): string {
  const text = withinQuotes(typed)
  return text === '' ? '' : `“${text}”`
}

/** As quoted, where the paper's own text has the marks around: 甲‘乙’丙. */
export const withinQuotes = (typed: string): string => swapped(name(typed), '“”', '‘’')

/** In title marks; those inside become single ones: 《甲〈乙〉丙》. */
export function titled(typed: string): string {
  const text = name(typed)
  return text === '' ? '' : `《${swapped(/^《[^《》]*》$/.test(text) ? text.slice(1, -1) : text, '《》', '〈〉')}》`
}

function swapped(text: string, outer: string, inner: string): string {
  return text.replaceAll(outer[0] ?? '', inner[0] ?? '').replaceAll(outer[1] ?? '', inner[1] ?? '')
}

/** Typed lines as one: each joined by the mark it ends with, or by `between`; '' = 。 where a line is a sentence, else ；. */
function oneLine(typed: string, between: string): string {
  const lines = linesIn(typed)
    .map(clean)
    .filter((line) => withoutEnd(line) !== '')
  const whole = lines.some((line) => /[。！？]./u.test(line))
  const joint = between || (whole ? '。' : '；')
  const joined = lines.map((line, index) => {
    if (index === lines.length - 1) return line
    const mark = closingMark(line)
    if (mark === '' && /…$/.test(line)) return line
    return withoutEnd(line) + (mark === '' || (between && mark === '。') ? joint : mark)
  })
  return clean(joined.join(''))
}

function ended(line: string, end: string): string {
  if (endsSentence(line) && (end === '。' || !line.endsWith('。'))) return line
  const open = withoutEnd(line)
  // A quoted sentence with its end inside needs no other, whatever was typed behind the mark.
  return open.endsWith('…') || endsSentence(open) ? open : open + end
}

/**
 * How what is typed joins the text around its place: name = as typed, without marks behind it; phrase = the text around
 * sets the mark behind it; sentence = ends by itself; lines = a paragraph a line, each ends by itself, numbered by the paper;
 * ownLines = so too, with the numbers that were typed; asMade = made by the program.
 */
export type Join = 'name' | 'phrase' | 'sentence' | 'lines' | 'ownLines' | 'asMade'

const joins: Record<Join, (typed: string) => string> = {
  name,
  phrase,
  sentence,
  lines: (typed) => paragraphs(typed).join('\n'),
  ownLines: (typed) => asTyped(typed).join('\n'),
  asMade: (text) => text,
}

export const joined = (join: Join, typed: string): string => joins[join](typed)
