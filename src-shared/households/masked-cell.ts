import { visible } from '../text/fold-text'
import { headKind, titleOf } from './head-kind'
import { maskedName } from './masked-name'
import { maskedNumber, withoutNumbers } from './masked-number'
import { maskedPhone, withoutPhones } from './masked-phone'
import { withoutIdentityNumbers, withoutLikelyNumbers } from './number-in-text'
import type { ColumnUse } from './table'

const namesPeople = /姓名|(?:户主|申请人|联系人|联络人|监护人|代理人|代领人|配偶|子女|成员)$/

/** Of a further column, by what its head says of it. */
export function maskedFurther(head: string, text: string): string {
  const title = titleOf(head)
  if (text.trim() === '' || !namesPeople.test(title)) return maskedFurtherNumbers(head, text)
  const saysNumber = ['account', 'telephone'].includes(headKind(title))
  return saysNumber && /\p{Nd}/u.test(text) ? maskedFurtherNumbers(head, text) : maskedName(text)
}

/** The same with names as they are. */
export function maskedFurtherNumbers(head: string, text: string): string {
  if (!/\p{N}/u.test(text)) return text
  const written = visible(text)
    .normalize('NFKC')
    .replace(/[‐-―−]/g, '-')
  const shown = masked(head, written)
  return shown === written ? text : shown
}

function masked(head: string, text: string): string {
  const certain = withoutPhones(withoutIdentityNumbers(withoutNumbers(text)))
  const kind = headKind(head)
  if (kind === 'sum' || kind === 'code') return certain
  if (kind === 'account') return withoutDigits(certain)
  return withoutLikelyNumbers(kind === 'telephone' ? maskedPhone(certain) : certain)
}

/** A cell of a table as a screen may show it: what is personal in it masked, by what its column is taken for, else by its head. */
export function maskedCell(use: ColumnUse, head: string, text: string): string {
  if (text.trim() === '') return text
  if (use === 'name') return maskedName(text)
  if (use === 'phone') return maskedPhone(withoutNumbers(text))
  if (use === 'citizenNumber' || use === 'bankAccount') return withoutDigits(text)
  return use === 'code' ? withoutNumbers(text) : maskedFurther(head, text)
}

/** Also of what is no right number: a passbook of eight digits, an identity number that lost one, a passport with its letter. */
const withoutDigits = (text: string): string =>
  text.normalize('NFKC').replace(/(?<!\*\*\d{0,4})[A-Za-z]{0,2}\d(?:[ -]{0,2}[\dXx]){5,}/g, maskedNumber)
