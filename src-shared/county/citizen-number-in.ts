import { compareDates, isIsoDate } from '../dates'
import { visible } from '../text/fold-text'
import { isCitizenNumber } from './citizen-number'
import { isProvince } from './region'

/**
 * Of fifteen digits, as they were given until 1999: a place and a day of birth. Of births before 1931 nothing is said: a code
 * made of a place, a day of these years and a count looks the same.
 */
function isOldCitizenNumber(digits: string): boolean {
  const born = digits.replace(/^\d{6}(\d\d)(\d\d)(\d\d)\d{3}$/, '19$1-$2-$3')
  return isProvince(digits.slice(0, 2)) && isIsoDate(born) && compareDates(born, '1931-01-01') >= 0
}

/** Digits, also in groups, and the X that may end them. */
const run = /\d[\d\s-]*[Xx]?/g
const old = /(?<!\d)(?:\d{15}|\d{6}[\s-]\d{6}[\s-]\d{3})(?!\d)/g

/** Whether a text has a 公民身份号码 in it, also full width or in groups. Accounts and telephones are none: no check sign, no birthday. */
export function hasCitizenNumber(text: string): boolean {
  if (text.length < 15) return false
  const plain = visible(text).normalize('NFKC').replace(/[‐-―]/g, '-')
  const isOld = (plain.match(old) ?? []).some((found) => isOldCitizenNumber(found.replace(/\D/g, '')))
  return isOld || (plain.match(run) ?? []).some(holdsNumber)
}

/** Whether some of the groups that stand behind each other are one. */
function holdsNumber(digits: string): boolean {
  const groups = digits.split(/[\s-]+/).filter((group) => group !== '')
  return groups.some((_, from) => {
    let joined = ''
    return groups.slice(from).some((group) => {
      joined += group
      return joined.length === 18 && isCitizenNumber(joined)
    })
  })
}
