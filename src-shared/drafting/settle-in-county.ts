import { findTemplate } from '../budget/find-template'
import { catalogOf } from '../catalog/find-catalog'
import { kindsBought } from '../catalog/service-kind'
import { keptOfFrozen } from '../kept-of-frozen'
import type { CountyYear } from '../law/county-year'
import type { Fen } from '../money/fen'
import { rulesFor } from '../office-data/rules-for'
import type { Project } from '../project/project'
import { totalOf } from '../project/project-total'
import type { Known } from './derived-field'
import { settle } from './settle'

type County = Pick<CountyYear, 'profile' | 'years' | 'contractors' | 'rules'>
type Beside = readonly [CountyYear['profile'], Known['contractor'], Known['params'], CountyYear['rules']]

/** What a county knows for a project whose total is known already; judged by the data the project was made with. */
export const knownIn = (county: County, project: Project, totalFen: Fen | null): Known =>
  knownBy(project, totalFen, ...beside(county, project))

/** The project as papers print it; `totalFen` where it is computed already. */
export const settledIn = (
  county: County,
  project: Project,
  totalFen = totalOf(county.rules.budgetTemplates, project),
): Project => settled(project, totalFen, ...beside(county, project))

const settled = keptOfFrozen((project: Project, totalFen: Fen | null, ...by: Beside) =>
  settle(project, knownBy(project, totalFen, ...by)),
)

const beside = ({ profile, years, contractors, rules }: County, project: Project): Beside => [
  profile,
  contractors.find(({ id }) => id === project.contractorId) ?? null,
  years.find(({ year }) => year === project.year) ?? null,
  rules,
]

function knownBy(project: Project, totalFen: Fen | null, ...[profile, contractor, params, rules]: Beside): Known {
  const own = rulesFor(rules, project)
  const catalog = catalogOf(own.catalogs, project)
  const template = findTemplate(rules.budgetTemplates, project.budget)
  const kinds = kindsBought(project.items, catalog, own.serviceKinds)
  return { profile, contractor, params, template, totalFen, kinds, rules: own }
}
