import { procedure } from '../procedure/steps'
import { enteredState, type PlatformEntry, platformEntry } from '../records/platform-entry'
import type { DueSource, ProjectAtWork } from './due-facts'

const yearly = procedure.filter(({ owner }) => owner === 'year')

const isEntered = ({ records }: ProjectAtWork): boolean =>
  records.some(
    ({ kind, state, body }) =>
      kind === platformEntry.id && state === enteredState && (body as PlatformEntry).stage === 'before',
  )

/** Each project of the year has its 事前 entry; where there is no project yet, nothing is entered. */
function allEntered(projects: readonly ProjectAtWork[], year: number): boolean {
  const own = projects.filter(({ project }) => project.year === year)
  return own.length > 0 && own.every(isEntered)
}

/** 3月5日, 3月20日, 3月底: what the notice sets once a year, until a record of the year says that it is done (N22, N23, N29). */
export const yearDues: DueSource = ({ year: { facts, doneKinds }, projects }) =>
  yearly.flatMap(({ id, kinds, deadlines }) =>
    deadlines.flatMap((deadline) => {
      const { title, basis, status, dueOn, doneOn } = deadline(facts)
      if (id === 'entry' && allEntered(projects, facts.year)) return []
      if (dueOn === null || doneOn || kinds.some((kind) => doneKinds.has(kind))) return []
      const [kind] = kinds
      const place = kind ? ({ to: 'records', year: facts.year, kind } as const) : ({ to: 'year' } as const)
      return [{ key: `year-${facts.year}-${id}-${dueOn}`, title, of: '', dueOn, basis, status, place }]
    }),
  )
