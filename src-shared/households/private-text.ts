import { type HouseholdNumber, householdNumbers, type NewHousehold } from './household'
import { maskedFurtherNumbers } from './masked-cell'
import { maskedNumber } from './masked-number'
import { maskedPhone } from './masked-phone'

/** Whether a further column of the office's own table holds a number of somebody there: a telephone of the wife, an account. */
export const isPrivate = (head: string, text: string): boolean => maskedFurtherNumbers(head, text) !== text

/** Whether there is anything in it that is kept under the county's key alone. */
export const needsKey = (household: NewHousehold): boolean =>
  householdNumbers.some((of) => household[of] !== '') ||
  Object.entries(household.further).some(([head, text]) => isPrivate(head, text))

export const masked = (of: HouseholdNumber, number: string): string =>
  of === 'phone' ? maskedPhone(number) : maskedNumber(number)

/** What a number is found by, however it is written: of telephones the first one's digits. */
export function searchedNumber(of: HouseholdNumber, number: string): string {
  if (of !== 'phone') return number
  const first = number.normalize('NFKC').match(/\d(?:[ -]?\d){6,}/)
  return first ? first[0].replace(/\D/g, '') : number
}
