import { householdNumbers, householdTexts } from '#shared/households/household'
import type { Body } from '#shared/records/record-field'
import type { FurtherContent, HouseholdContent, KeptNumber } from '../../store/household-repository'

/** A household as its change rows see it: a number as it is kept, so that it can be put back and read by nobody. */
export function bodyOf({ numbers, plainPhone, further, marks, ...content }: HouseholdContent): Body {
  const texts = Object.fromEntries(householdTexts.map((field) => [field, content[field]]))
  const lists = Object.fromEntries(householdNumbers.map((of) => [of, numbers[of] && asList(numbers[of])]))
  const columns = Object.entries(further).map(([title, value]) => [title, asValue(value)])
  return {
    ...texts,
    ...lists,
    phone: lists.phone ?? plainPhone,
    further: Object.fromEntries(columns),
    ...(marks !== '' && { marks }),
  }
}

export const asList = ({ masked, sealed, hash }: KeptNumber): string[] => [masked, sealed, hash]

const asValue = (value: string | KeptNumber) => (typeof value === 'string' ? value : asList(value))

export function contentWith(content: HouseholdContent, body: Body): HouseholdContent {
  const texts = Object.fromEntries(householdTexts.map((field) => [field, String(body[field] ?? '')]))
  const numbers = Object.fromEntries(householdNumbers.map((of) => [of, numberIn(body[of])]))
  return {
    ...content,
    ...texts,
    numbers: numbers as HouseholdContent['numbers'],
    plainPhone: typeof body.phone === 'string' ? body.phone : '',
    further: furtherIn(body.further as Body),
    marks: String(body.marks ?? ''),
  }
}

const furtherIn = (columns: Body): FurtherContent =>
  Object.fromEntries(Object.entries(columns).map(([title, value]) => [title, numberIn(value) ?? String(value)]))

function numberIn(list: unknown): KeptNumber | null {
  if (!Array.isArray(list)) return null
  const [masked, sealed, hash] = list as string[]
  return { masked: masked ?? '', sealed: sealed ?? '', hash: hash ?? '' }
}
