import { isIsoDate } from '../dates'
import { maskedNumber } from './masked-number'

/** Digits, also in groups, and the X that may end them; what is left of a masked number begins none. */
const run = /(?<!\*\*\d{0,4})\d(?:[ -]{0,2}\d){6,}(?: ?[Xx](?![A-Za-z]))?/g
const day = /(?<!\d)(?:19|20)\d\d(?:(-)\d{1,2}\1\d{1,2}|\d{4})(?!\d)/g
const years = /(?<!\d)(?:19|20)\d\d(?!\d)/g
/** What makes the figure before it an amount: 1200000元, 3200平方米, 2023年. */
const unit =
  /^ ?[多余]?(?:[万亿圆块角亩斤吨口次年月岁个头只株匹千百m%]|元(?!宝)|户(?!主)|人(?!员)|平[方米]|公[斤里顷亩]|立方|\.\d)/
/** What makes the figure behind it a number of somebody, whatever it looks like. */
const named =
  /(?:电话|手机|座机|固话|传真|联系|联络|微信|qq|tel|phone|(?:账|帐)[号户]|存折|折号|卡号?|身份证|证件|护照|残疾证)[^\d,;。、]{0,4}$/i

/** A text without what may be a number of somebody, though nothing but its form says so: a landline, an account, a number in groups. */
export const withoutLikelyNumbers = (text: string): string =>
  text.replace(run, (found, at: number) =>
    isLikely(found, text.slice(Math.max(0, at - 16), at), text.slice(at + found.length)) ? maskedNumber(found) : found,
  )

/** The same of identity numbers alone, also with a wrong check sign: a place, a day of birth, four signs. */
export const withoutIdentityNumbers = (text: string): string =>
  text.replace(run, (found) => (hasIdentityForm(found.replace(/[ -]/g, '')) ? maskedNumber(found) : found))

const hasIdentityForm = (signs: string) =>
  /^[1-8]\d{5}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]$/.test(signs)

function isLikely(found: string, before: string, after: string): boolean {
  if (hasIdentityForm(found.replace(/[ -]/g, ''))) return true
  const isNamed = named.test(before)
  const groups = found.replace(day, (text) => (isDay(text) ? '' : text)).split(/[ -]+/)
  const isCode = /(?:[A-Za-z]|\d\.)[-_]?$/.test(before) && !isNamed
  const ours = groups.slice(isCode ? 1 : 0, unit.test(after) ? -1 : undefined)
  const digits = ours.join(' ').replace(years, '').replace(/\D/g, '')
  if (digits.length >= 9 || (isNamed && digits.length >= 6)) return true
  return ours.some(isLandline) || /^[2-9]\d\d-\d{4}$/.test(ours.filter(Boolean).join('-'))
}

const isLandline = (digits: string) => /^[2-9]\d{6,7}$/.test(digits)

function isDay(text: string): boolean {
  const [year, month = '', date = ''] = text.includes('-')
    ? text.split('-')
    : [text.slice(0, 4), text.slice(4, 6), text.slice(6)]
  return isIsoDate(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`)
}
