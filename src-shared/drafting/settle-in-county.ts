import { findTemplate } from '../budget/find-template'
import { catalogOf } from '../catalog/find-catalog'
import { kindsBought } from '../catalog/service-kind'
import type { CountyYear } from '../law/county-year'
import type { Fen } from '../money/fen'
import { rulesFor } from '../office-data/rules-for'
import type { Project } from '../project/project'
import { totalOf } from '../project/project-total'
import type { Known } from './derived-field'
import { settle } from './settle'

type County = Pick<CountyYear, 'profile' | 'years' | 'contractors' | 'rules'>

/** What a county knows for a project whose total is known already; judged by the data the project was made with. */
export function knownIn({ profile, years, contractors, rules }: County, project: Project, totalFen: Fen | null): Known {
  const own = rulesFor(rules, project)
  const catalog = catalogOf(own.catalogs, project)
  return {
    profile,
    contractor: contractors.find(({ id }) => id === project.contractorId) ?? null,
    params: years.find(({ year }) => year === project.year) ?? null,
    template: findTemplate(rules.budgetTemplates, project.budget),
    totalFen,
    kinds: kindsBought(project.items, catalog, own.serviceKinds),
    rules: own,
  }
}

/** The project as papers print it; `totalFen` where it is computed already. */
export function settledIn(
  county: County,
  project: Project,
  totalFen = totalOf(county.rules.budgetTemplates, project),
): Project {
  return settle(project, knownIn(county, project, totalFen))
}
