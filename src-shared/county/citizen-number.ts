import { compareDates, type IsoDate, isIsoDate } from '../dates'
import { visible } from '../text/fold-text'
import { isProvince } from './region'

/** 公民身份号码 as registered: full width made plain, blanks and unseen signs gone, the check sign a capital X. */
export const plainCitizenNumber = (text: string): string =>
  visible(text).normalize('NFKC').replace(/\s/g, '').toUpperCase()

/** Weights and signs of the check digit, ISO 7064 MOD 11-2 (GB 11643-1999). */
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checkSigns = '10X98765432'

function checkSign(body: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(body[index]), 0)
  return checkSigns[sum % 11] ?? ''
}

/** 150429199001011234 -> 1990-01-01; null when the digits are no date. */
export function birthDate(text: string): IsoDate | null {
  const date = plainCitizenNumber(text)
    .slice(6, 14)
    .replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3')
  return isIsoDate(date) ? date : null
}

/** What is wrong with the number, in Chinese for the field; null when it is right. `today` is the last day of birth. */
export function citizenNumberProblem(text: string, today: IsoDate): string | null {
  const number = plainCitizenNumber(text)
  if (number === '') return '还没有填公民身份号码'
  if ([...number].length !== 18) return `公民身份号码应为18位，现为${[...number].length}位`
  if (!/^\d{17}[\dX]$/.test(number)) return '公民身份号码前17位应为数字，第18位应为数字或者X'
  if (!isProvince(number.slice(0, 2))) return `公民身份号码第1至6位“${number.slice(0, 6)}”不是行政区划码`
  const born = birthDate(number)
  if (!born || compareDates(born, '1900-01-01') < 0) return '公民身份号码第7至14位不是出生日期'
  if (compareDates(born, today) > 0) return '公民身份号码第7至14位的出生日期晚于今天'
  return number[17] === checkSign(number) ? null : '公民身份号码校验位不符，请对照居民身份证逐位核对'
}

/** For screens that only show it: 150429********1234. */
export function maskedCitizenNumber(text: string): string {
  const signs = [...plainCitizenNumber(text)]
  return signs.map((sign, index) => (index < 6 || index >= signs.length - 4 ? sign : '*')).join('')
}

/** Any day will do: a number that is right but for its birthday is one all the same. */
const farAway = '9999-12-31'

export const isCitizenNumber = (text: string): boolean => citizenNumberProblem(text, farAway) === null
