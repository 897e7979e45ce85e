import { compareDates } from '../dates'
import type { ProjectAtWork } from './due-facts'

/** Whether a project of a year before is in service in the days between, as agreed last; without an end it runs on. */
export function isServedIn({ project, owed }: ProjectAtWork, from: string, until: string): boolean {
  const { startOn } = project.period
  if (startOn === null || compareDates(startOn, until) > 0) return false
  return owed.endsOn === null || compareDates(owed.endsOn, from) >= 0
}
