import { filledText } from './scalar-schemas'

/**
 * What no paper can print and no eye sees: control characters, half characters, and marks that turn or hide the text behind
 * them. Line ends and tabs are seen as blanks. The joiners and the vowel separator shape the letters of Mongolian writing
 * beside them, and are seen there and nowhere else.
 */
const unseen =
  /(?![\t\n\r])(?!(?<=\p{Script=Mongolian}\p{M}*[\u180E\u200C\u200D]*)[\u180E\u200C\u200D])(?![\u180E\u200C\u200D]+\p{Script=Mongolian})[\p{Cc}\p{Cf}\p{Surrogate}\p{Noncharacter_Code_Point}\u2028\u2029]/u

/** Where the first such character stands, counted in characters from one; null = there is none. */
export function unseenAt(text: string): number | null {
  const at = text.search(unseen)
  return at < 0 ? null : [...text.slice(0, at)].length + 1
}

/** Most texts have none: told at a glance, since a register has a million cells. */
const ordinary = /^[ -~\u3000-\u9FFF\uFF00-\uFFEF]*$/
const everyUnseen = new RegExp(unseen, 'gu')

export const withoutUnseen = (text: string): string => (ordinary.test(text) ? text : text.replace(everyUnseen, ''))

/** A line of a data file that papers print: no line breaks, nothing unseen, and no braces, which papers read as places to be filled. */
export const printedText = (largest: number) =>
  filledText(largest)
    .refine((text) => !/[{}]/.test(text), '不能含有花括号')
    .refine((text) => !/[\t\n\r]/.test(text) && unseenAt(text) === null, '含有看不见的字符')

/** False for what every object has: constructor, toString. A table by name would answer with it. */
export const isOrdinaryName = (name: string): boolean => !(name in {})
