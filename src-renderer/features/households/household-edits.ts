import type { HouseholdNumber, HouseholdText } from '#shared/households/household'

/** What was typed into the form of a household; all else is as it is kept. */
export interface Edits {
  texts: Partial<Record<HouseholdText, string>>
  /** null = not typed anew. */
  numbers: Record<HouseholdNumber, string | null>
  further: Record<string, string> | undefined
}

/** Of one that is entered the numbers are fields at once. */
export const noEdits = (isNew: boolean): Edits => ({
  texts: {},
  numbers: { citizenNumber: isNew ? '' : null, bankAccount: isNew ? '' : null, phone: isNew ? '' : null },
  further: undefined,
})

/** Of one that is entered a field that is blank is none. */
export function hasEdits({ texts, numbers, further }: Edits, isNew: boolean): boolean {
  const typed = [...Object.values(texts), ...Object.values(numbers)].filter((text) => text !== null)
  return isNew ? typed.some((text) => text?.trim() !== '') : typed.length > 0 || further !== undefined
}

/** As it is saved: what is not typed anew stays. */
export function savedEdits({ texts, numbers, further }: Edits) {
  const typed = Object.entries(numbers).filter((one): one is [string, string] => one[1] !== null)
  return { texts, numbers: Object.fromEntries(typed), further }
}
