import type { StepEntry } from '../project/project'
import type { Course } from './course'

/** The entries with a part of one step's changed; one in which nothing stands any more goes. */
export function setEntry(entries: readonly StepEntry[], id: string, part: Partial<StepEntry>): StepEntry[] {
  const before = entries.find((entry) => entry.id === id) ?? { id, plannedOn: null, doneOn: null, who: '' }
  const after = { ...before, ...part }
  const others = (entry: StepEntry) => entry.id !== id
  if (after.plannedOn === null && after.doneOn === null && after.who === '') return entries.filter(others)
  if (!entries.some((entry) => entry.id === id)) return [...entries, after]
  return entries.map((entry) => (entry.id === id ? after : entry))
}

/** The entries with the planned days of a course. */
export function planEntries(entries: readonly StepEntry[], course: Course): StepEntry[] {
  return [...course].reduce<StepEntry[]>((list, [id, { plannedOn }]) => setEntry(list, id, { plannedOn }), [...entries])
}
