/** Ids of rows that a screen adds; the domain itself has no chance in it. */
export const newId = (): string => crypto.randomUUID()
