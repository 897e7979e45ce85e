import { hasCitizenNumber } from '../county/citizen-number-in'
import { searchKey } from '../records/search-words'
import { visible } from '../text/fold-text'

const digits: Record<string, string> = Object.fromEntries(
  ['〇零', '一壹弌', '二贰貳', '三叁參', '四肆', '五伍', '六陆陸', '七柒', '八捌', '九玖'].flatMap((signs, digit) =>
    [...signs].map((sign) => [sign, String(digit)]),
  ),
)
const aDigit = new RegExp(`[${Object.keys(digits).join('')}]`, 'gu')

/** A run of digits, also in groups, and the X that may end it. */
const run = /\d[\d\s-]*[Xx]?/g
/** As long as the number of an account, also as it is printed on a card. */
const long = /\d{15,}[Xx]?|(?:\d{4}[ -]){3,4}\d{1,4}(?!\d)/g

/** A text without 身份证号 and what could be the number of an account: neither is ever in the index. */
export const withoutNumbers = (text: string): string =>
  visible(text)
    .normalize('NFKC')
    .replace(/[‐-―]/g, '-')
    .replace(run, (digits) => (hasCitizenNumber(digits) ? ' ' : digits))
    .replace(long, ' ')

/** A text as it is found: width, case, signs and the way a digit is written do not matter: 第一版, 第1版 and 第壹版 are one. */
export const foundKey = (text: string): string => searchKey(text).replace(aDigit, (sign) => digits[sign] ?? sign)
