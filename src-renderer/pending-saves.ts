import { wholeSteps } from './one-step'

const fieldsInHand = new Set<() => void>()
const flushers = new Set<() => Promise<void>>()
/** Whether what it describes is meant for the county that is open, or for another one. */
const unsaved = new Map<() => string[], 'open' | 'other'>()

/** A field in which half a figure stands says how that counts as it is; answers how to take it back. */
export function registerFieldInHand(count: () => void): () => void {
  fieldsInHand.add(count)
  return () => fieldsInHand.delete(count)
}

/** A form that saves by itself says how to save at once; answers how to take it back. */
export function registerPendingSave(flush: () => Promise<void>): () => void {
  flushers.add(flush)
  return () => flushers.delete(flush)
}

/** A form says what of it is in no county yet, or not in effect, in the clerk's words: 旗县信息（保存失败）; answers how to take it back. */
export function registerUnsaved(describe: () => string[], county: 'open' | 'other' = 'open'): () => void {
  unsaved.set(describe, county)
  return () => unsaved.delete(describe)
}

/** What is half typed counts as it stands: it is about to be printed or copied, or left. */
export function countFieldsInHand(): void {
  for (const count of fieldsInHand) count()
}

/** A range that is being pasted is whole before, and what is half typed is left as if the field had been. */
export async function flushPendingSaves(): Promise<void> {
  await wholeSteps()
  countFieldsInHand()
  await Promise.all([...flushers].map((flush) => flush()))
}

/** What is left of all that was typed once it is saved, in the clerk's words; to be asked wherever somebody, or the program, goes. */
export async function leftUnsaved(): Promise<string[]> {
  await flushPendingSaves()
  return [...unsaved.keys()].flatMap((describe) => describe())
}

/** Of it what would be saved in the county that is open, under the name of whoever is signed in. */
export async function leftInOpenCounty(): Promise<string[]> {
  await flushPendingSaves()
  return [...unsaved].flatMap(([describe, county]) => (county === 'open' ? describe() : []))
}
