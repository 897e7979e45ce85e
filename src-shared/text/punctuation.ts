/** What Chinese punctuation allows (GB/T 15834): marks, what closes, what doubles. */

const full: Record<string, string> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' }
const marks = '。；，、：！？'
/** Of several marks in a row the strongest stays. */
const strength = '？！。；：，、'

export const linesIn = (typed: string): string[] => typed.split(/[\r\n\v\f\u0085\u2028\u2029]+/)

/** Blanks of every kind as one; without signs nobody sees, but with those that shape Mongolian letters. */
export const plain = (text: string): string =>
  text
    .replace(/[^\P{Cc}\s]|[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()

/** One line with its blanks and marks set right: no doubled mark, none at the beginning, none half-width
 * among Chinese, no bracket opened by the last sign. */
export function clean(line: string): string {
  let text = line.replace(/[\p{Cf}\p{Cc}\s\u3000]+/gu, ' ').replace(/"([^"]*\p{Script=Han}[^"]*)"/gu, '“$1”')
  for (let before = ''; before !== text; ) {
    before = text
    text = text
      .replace(new RegExp(` ?([${marks}（）“”‘’《》〈〉〔〕…]) ?`, 'gu'), '$1')
      .replace(/(?<=[\p{Script=Han}（）“”‘’《》〔〕【】…。；，、：！？])[,;:?!]|[,;:?!](?=\p{Script=Han})/gu, wide)
      .replace(/(?<=[\p{Script=Han}（）“”‘’《》〔〕【】…。；，、：！？])\.$/u, '。')
      .replace(new RegExp(`[${marks}]{2,}`, 'gu'), strongest)
      .replace(new RegExp(`(?<=[（“‘《〈〔…])[${marks}]+`, 'gu'), '')
      .replace(/(?<=[。！？][”’])[。；，、：！？]/gu, '')
      .replace(new RegExp(`^[${marks},;:?!]+|[（“‘《〈〔]+$`, 'gu'), '')
      .trim()
  }
  return text
}

const wide = (mark: string) => full[mark] ?? mark
const strongest = (run: string) => [...strength].find((mark) => run.includes(mark)) ?? run

/** The mark that joins or ends a line: one of 。；，、：！？, '' for none. */
export const closingMark = (line: string): string => (marks.includes(line.at(-1) ?? ' ') ? (line.at(-1) ?? '') : '')

/** 。！？ …… or one of them before a closing quotation mark. */
export const endsSentence = (line: string): boolean => /(?:[。！？][”’]?|…)$/u.test(line)

/** Without marks at the end; a full stop of Latin letters (Co., Ltd.) stays. */
export const withoutEnd = (line: string): string =>
  line.replace(
    /(?:[。；，、：！？;,（“‘《〈〔\s]|(?<=[\p{Script=Han}（）“”‘’《》〔〕【】…。；，、：！？])[.:!?])+$/u,
    '',
  )

/** Without the number typed before an item: 1. 2、 （3） 四、 （五） ⑥; a quantity (3.5公里) is no number. */
export const withoutNumber = (line: string): string =>
  line
    .trim()
    .replace(
      /^(?:[（(]\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*[)）]|\d{1,2}\s*[)）.．、]|[一二三四五六七八九十]{1,3}、|[①-⑳])(?!\d)[、.．]?\s*/u,
      '',
    )
