import { isCitizenNumber } from '../county/citizen-number'

interface Sort {
  name: string
  pattern: RegExp
  isOne(digits: string): boolean
  /** So many signs at its beginning stay where it is masked, and four at its end. */
  head: number
}

/** Each also in groups; nothing is one whose digits go on, or that was masked. */
const sorts: readonly Sort[] = [
  {
    name: '身份证号',
    pattern: /(?<![\d*])\d(?:[ -]?\d){16}[ -]?[\dXx](?![\dXx*])/g,
    isOne: (digits) => isCitizenNumber(digits.toUpperCase()),
    head: 4,
  },
  {
    name: '银行卡号',
    pattern: /(?<![\d*])[3-9]\d{3}(?:[ -]?\d{4}){3}(?:[ -]?\d{1,3})?(?![\dXx*])/g,
    isOne: isCard,
    head: 4,
  },
  { name: '手机号码', pattern: /(?<![\d*-])1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?![\d-])/g, isOne: () => true, head: 3 },
]

/** The last digit of a bank card follows from the others. */
function isCard(digits: string): boolean {
  const backwards = [...digits].map(Number).toReversed()
  const doubled = (digit: number) => (digit > 4 ? digit * 2 - 9 : digit * 2)
  return backwards.reduce((sum, digit, at) => sum + (at % 2 === 0 ? digit : doubled(digit)), 0) % 10 === 0
}

/** Sign for sign, as if all were typed in half width. */
const inHalfWidth = (text: string) =>
  text
    .replace(/[０-９Ｘｘ]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[‐-―－]/g, '-')
    .replace(/[\u3000\u00a0]/g, ' ')

function look(text: string): { found: string[]; masked: string } {
  const found: string[] = []
  let signs = inHalfWidth(text)
  for (const { name, pattern, isOne, head } of sorts) {
    signs = signs.replace(pattern, (written) => {
      const digits = written.replace(/[ -]/g, '')
      if (!isOne(digits)) return written
      if (!found.includes(name)) found.push(name)
      let at = 0
      return written.replace(/[\dXx]/g, (sign) => {
        at += 1
        return at <= head || at > digits.length - 4 ? sign : '*'
      })
    })
  }
  return { found, masked: text.replace(/[\s\S]/g, (sign, at: number) => (signs[at] === '*' ? '*' : sign)) }
}

/** What a free text has of somebody beyond doubt, by check sign and form; what may as well be a sum or a file number is left. */
export const certainNumbersIn = (text: string): string[] => look(text).found

/** The same text with those numbers masked, and nothing else of it changed. */
export const withoutCertainNumbers = (text: string): string => look(text).masked
