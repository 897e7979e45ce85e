import { maskedName } from './masked-name'
import { maskedNumber, withoutNumbers } from './masked-number'
import { maskedPhone, withoutPhones } from './masked-phone'
import type { ColumnUse } from './table'

const namesPeople = /姓名|(?:户主|申请人|联系人|监护人|代理人|配偶|子女|成员)$/
const namesTelephones = /电话|手机|联系方式/
const namesNumbers = /身份证|证件号|(?:账|帐|卡)号/

const titleOf = (head: string) => head.normalize('NFKC').replace(/[\s（(].*$/, '')

/** Of a further column, by what its head says of it. */
export function maskedFurther(head: string, text: string): string {
  const title = titleOf(head)
  const saysNumber = namesTelephones.test(title) || namesNumbers.test(title)
  if (!saysNumber && namesPeople.test(title)) return text.trim() === '' ? text : maskedName(text)
  return maskedFurtherNumbers(head, text)
}

/** The same with names as they are. */
export function maskedFurtherNumbers(head: string, text: string): string {
  const title = titleOf(head)
  if (namesTelephones.test(title)) return maskedPhone(withoutNumbers(text))
  if (namesNumbers.test(title)) return withoutDigits(text)
  return withoutPhones(withoutNumbers(text))
}

/** A cell of a table as a screen may show it: what is personal in it masked, by what its column is taken for, else by its head. */
export function maskedCell(use: ColumnUse, head: string, text: string): string {
  if (text.trim() === '') return text
  if (use === 'name') return maskedName(text)
  if (use === 'phone') return maskedPhone(withoutNumbers(text))
  if (use === 'citizenNumber' || use === 'bankAccount') return withoutDigits(text)
  return use === 'code' ? withoutNumbers(text) : maskedFurther(head, text)
}

/** Also of what is no right number: a passbook of eight digits, an identity number that lost one. */
const withoutDigits = (text: string): string => text.normalize('NFKC').replace(/\d(?:[ -]?[\dXx]){5,}/g, maskedNumber)
