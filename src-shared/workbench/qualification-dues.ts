import { addDays, compareDates, type IsoDate } from '../dates'
import { annex } from '../law/citations'
import type { DueSource } from './due-facts'

/** As long before its end as a new certificate takes to get. */
const aheadDays = 60

/** 资质 that end before a contract under way does, soon or behind (N15). */
export const qualificationDues: DueSource = ({ today, county, projects }) => {
  const isWanted = (contractor: string, until: IsoDate) =>
    projects.some(
      ({ project, owed: { endsOn } }) =>
        project.contractorId === contractor &&
        (endsOn === null || (compareDates(endsOn, today) >= 0 && compareDates(endsOn, until) > 0)),
    )
  return county.contractors.flatMap(({ id, name: of, qualifications }) =>
    qualifications.flatMap(({ id: paper, title, validTo: dueOn, longTerm }) => {
      if (longTerm || dueOn === null || compareDates(addDays(today, aheadDays), dueOn) < 0) return []
      if (!isWanted(id, dueOn)) return []
      return [
        {
          key: `qualification-${id}-${paper}`,
          sort: '资质到期',
          title: `${title.trim() || '资质'}到期，请承接主体提交新的`,
          of,
          dueOn,
          basis: annex('四（二）2'),
          status: '',
          place: { to: 'contractor' as const, id },
        },
      ]
    }),
  )
}
