import { addDays, compareDates } from '../dates'
import { annex } from '../law/citations'
import type { DueSource } from './due-facts'

/** As long before its end as a new certificate takes to get. */
const aheadDays = 60

/** 资质 of contractors that have a contract under way, once they end soon or are behind (N15). */
export const qualificationDues: DueSource = ({ today, county, projects }) => {
  const atWork = new Set(projects.map(({ project }) => project.contractorId))
  return county.contractors
    .filter(({ id }) => atWork.has(id))
    .flatMap(({ id, name: of, qualifications }) =>
      qualifications.flatMap(({ id: paper, title, validTo: dueOn, longTerm }) => {
        if (longTerm || dueOn === null || compareDates(addDays(today, aheadDays), dueOn) < 0) return []
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
