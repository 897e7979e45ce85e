/** One sign or group of signs of a number format (ECMA-376 18.8.31). */
export type FormatToken =
  | { is: 'text'; text: string }
  /** 0, # and ?: places of figures. */
  | { is: 'figure'; text: string }
  | { is: 'point' | 'comma' | 'percent' | 'general' }
  /** E+00 */
  | { is: 'power'; text: string }
  /** yyyy, m, dd, aaaa, h, ss, 上午/下午, [h] */
  | { is: 'time'; text: string }

export interface FormatSection {
  tokens: FormatToken[]
  /** [>=10000] */
  condition: ((value: number) => boolean) | null
  /** [DBNum1]: 二〇二六年三月五日 */
  inHan: boolean
}

/** Formats that every spreadsheet knows by number, days as a Chinese one shows them (ECMA-376 18.8.30). */
const dayCodes: [string, number[]][] = [
  ['yyyy/m/d', [14]],
  ['d-mmm-yy', [15]],
  ['d-mmm', [16]],
  ['mmm-yy', [17]],
  ['yyyy/m/d h:mm', [22]],
  ['yyyy"年"m"月"', [27, 36, 50, 52, 57]],
  ['m"月"d"日"', [28, 29, 51, 53, 54, 58]],
  ['m/d/yy', [30]],
  ['yyyy"年"m"月"d"日"', [31]],
]
const timeCodes: [string, number[]][] = [
  ['h:mm AM/PM', [18]],
  ['h:mm:ss AM/PM', [19]],
  ['h:mm', [20]],
  ['h:mm:ss', [21]],
  ['h"时"mm"分"', [32]],
  ['h"时"mm"分"ss"秒"', [33]],
  ['上午/下午h"时"mm"分"', [34, 55]],
  ['上午/下午h"时"mm"分"ss"秒"', [35, 56]],
  ['mm:ss', [45, 47]],
  ['[h]:mm:ss', [46]],
]
const figureCodes: [string, number[]][] = [
  ['0', [1]],
  ['0.00', [2]],
  ['#,##0', [3]],
  ['#,##0.00', [4]],
  ['0%', [9]],
  ['0.00%', [10]],
  ['0.00E+00', [11]],
  ['#,##0;-#,##0', [37, 38]],
  ['#,##0.00;-#,##0.00', [39, 40]],
  ['##0.0E+0', [48]],
]
export const knownFormats: ReadonlyMap<string, string> = new Map(
  [...dayCodes, ...timeCodes, ...figureCodes].flatMap(([code, ids]) => ids.map((id) => [String(id), code])),
)

/** Quoted, escaped, a space as wide as a sign, in brackets, or a group of signs. */
const token =
  /"(?<quoted>[^"]*)"|[\\!](?<escaped>.)|[_*].|\[(?<bracket>[^\]]*)\]|(?<general>General|G\/通用格式)|(?<power>E[+-]0+)|(?<time>上午\/下午|AM\/PM|A\/P|y{1,4}|e+|m{1,5}|d{1,4}|a{3,4}|h{1,2}|s{1,2})|(?<figure>[0#?]+)|(?<sign>.)/giu
/** The long day and the time of the machine. */
const ofSystem: Record<string, string> = { F800: 'yyyy"年"m"月"d"日"', F400: 'h:mm:ss' }
const signs: Record<string, FormatToken[]> = {
  '.': [{ is: 'point' }],
  ',': [{ is: 'comma' }],
  '%': [{ is: 'percent' }],
  '@': [],
}

/** The sections of a format: for what is above zero, below it, zero; or each with its condition. */
export function sectionsOf(code: string): FormatSection[] {
  const system = /\[\$-(F[48]00)\]/i.exec(code)?.[1]?.toUpperCase() ?? ''
  const empty = (): FormatSection => ({ tokens: [], condition: null, inHan: false })
  const sections = [empty()]
  for (const { groups = {} } of (ofSystem[system] ?? code).matchAll(token)) {
    if (groups.sign === ';') {
      sections.push(empty())
      continue
    }
    const section = sections.at(-1)
    if (groups.bracket !== undefined && section) readBracket(groups.bracket, section)
    else section?.tokens.push(...tokensOf(groups))
  }
  return sections
}

function tokensOf({ general, time, power, figure, sign, ...texts }: Partial<Record<string, string>>): FormatToken[] {
  if (general) return [{ is: 'general' }]
  if (time) return [{ is: 'time', text: time.toLowerCase() }]
  if (power) return [{ is: 'power', text: power }]
  if (figure) return [{ is: 'figure', text: figure }]
  if (sign) return signs[sign] ?? [{ is: 'text', text: sign }]
  const text = texts.quoted ?? texts.escaped
  return text ? [{ is: 'text', text }] : []
}

/** [$¥-804], [>=10000], [DBNum1], [h]; colours say nothing here. */
function readBracket(text: string, section: FormatSection): void {
  const symbol = /^\$([^-]*)/.exec(text)
  if (symbol) section.tokens.push({ is: 'text', text: symbol[1] ?? '' })
  const [, sign, bound] = /^(<=|>=|<>|<|>|=)(-?[\d.]+)$/.exec(text) ?? []
  if (sign !== undefined) section.condition = (value) => holds(value, sign, Number(bound))
  if (/^DBNum1$/i.test(text)) section.inHan = true
  if (/^(h+|m+|s+)$/i.test(text)) section.tokens.push({ is: 'time', text: `[${text.slice(0, 1).toLowerCase()}]` })
}

function holds(value: number, sign: string, bound: number): boolean {
  if (sign === '=') return value === bound
  if (sign === '<>') return value !== bound
  if (sign.endsWith('=')) return sign === '<=' ? value <= bound : value >= bound
  return sign === '<' ? value < bound : value > bound
}
