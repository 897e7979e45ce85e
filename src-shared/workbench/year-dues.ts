import { procedure } from '../procedure/steps'
import type { DueSource } from './due-facts'

const yearly = procedure.filter(({ owner }) => owner === 'year')

/** 3月5日, 3月20日, 3月底: what the notice sets once a year, until a record of the year says that it is done (N22, N23, N29). */
export const yearDues: DueSource = ({ year: { facts, doneKinds } }) =>
  yearly.flatMap(({ id, kinds, deadlines }) =>
    deadlines.flatMap((deadline) => {
      const { title, basis, status, dueOn, doneOn } = deadline(facts)
      if (dueOn === null || doneOn || kinds.some((kind) => doneKinds.has(kind))) return []
      const [kind] = kinds
      const place = kind
        ? ({ to: 'records', year: facts.year, kind } as const)
        : ({ to: 'screen', screen: 'year', field: '' } as const)
      return [{ key: `year-${facts.year}-${id}-${dueOn}`, title, of: '', dueOn, basis, status, place }]
    }),
  )
