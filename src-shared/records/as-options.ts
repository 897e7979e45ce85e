import type { FieldOption } from './record-field'

/** Codes and what is read for them, as the options of a choice, in their order. */
export const asOptions = (names: Readonly<Record<string, string>>): FieldOption[] =>
  Object.entries(names).map(([code, title]) => ({ code, title }))
