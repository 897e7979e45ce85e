import type { IsoDate } from '../dates'
import { procedure } from '../procedure/steps'
import type { DueSource, YearAtWork } from './due-facts'
import { type DueItem, isAhead, ofYearName } from './due-item'
import { isServedIn } from './served-in'

/** 录入 is told of each project. */
const yearly = procedure.filter(({ owner, id }) => owner === 'year' && id !== 'entry')

/**
 * 3月20日, 3月底: what the notice sets once a year, until a record of the year says that it is done (N22, N23); of a year that is
 * over as long as a project of it, or one that was in service in it, is at work.
 */
export const yearDues: DueSource = ({ today, year, past, next, projects }) => {
  const isOpen = ({ facts: { year: of } }: YearAtWork) =>
    projects.some(
      (one) => one.project.year === of || (one.project.year < of && isServedIn(one, `${of}-01-01`, `${of}-12-31`)),
    )
  return [
    ...[...past.filter(isOpen), year].flatMap((one) => ofYear(one, today)),
    ...ofYear(next, today).filter(({ dueOn }) => isAhead(dueOn, today)),
  ]
}

const ofYear = ({ facts, records }: YearAtWork, today: IsoDate): DueItem[] =>
  yearly.flatMap(({ id, title: sort, kinds, deadlines }) =>
    deadlines.flatMap((deadline) => {
      const { title, basis, status, dueOn, doneOn, doneIn = [] } = deadline(facts)
      const own = records.filter(({ kind }) => kinds.includes(kind))
      if (dueOn === null || doneOn || own.some(({ state }) => doneIn.includes(state))) return []
      const [kind] = kinds
      const ownerId = String(facts.year)
      const begun = own.at(-1)
      const place = begun
        ? ({ to: 'record', owner: 'year', ownerId, kind: begun.kind, id: begun.id } as const)
        : kind
          ? ({ to: 'records', year: facts.year, kind } as const)
          : ({ to: 'year', year: facts.year } as const)
      return [
        {
          key: `year-${facts.year}-${id}-${dueOn}`,
          sort,
          title,
          of: ofYearName(facts.year, today),
          dueOn,
          basis,
          status,
          place,
        },
      ]
    }),
  )
