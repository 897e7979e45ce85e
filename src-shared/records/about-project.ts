import { compareDates, type IsoDate } from '../dates'
import type { RecordKind } from './kind'
import { projectsNamed } from './projects-named'
import type { Body } from './record-field'

/** Of a project: its id and the days of its service, as agreed last. */
export interface ServedProject {
  id: string
  startOn: IsoDate | null
  endsOn: IsoDate | null
}

const isUnderWay = ({ startOn, endsOn }: ServedProject, on: IsoDate) =>
  startOn !== null && compareDates(startOn, on) <= 0 && (endsOn === null || compareDates(on, endsOn) <= 0)

/**
 * Whether a record of its contractor stands with a project: it names it, or names none and is of a day on which the service is
 * under way (`happenedOn` of its kind; of today while it has no day; a kind without days stands with all).
 */
export function isAboutProject(kind: RecordKind, body: Body, project: ServedProject, today: IsoDate): boolean {
  const named = projectsNamed(kind, body)
  if (named.length > 0) return named.includes(project.id)
  return !kind.happenedOn || isUnderWay(project, kind.happenedOn(body) ?? today)
}
