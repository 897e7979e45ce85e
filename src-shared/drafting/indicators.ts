import { catalogOf } from '../catalog/find-catalog'
import { kindsBought } from '../catalog/service-kind'
import { type Indicator, namedIndicators } from '../contract/evaluation-indicators'
import type { CountyYear } from '../law/county-year'
import { evaluation } from '../office-data/evaluation'
import { dataFor, rulesFor } from '../office-data/rules-for'
import type { Project } from '../project/project'

/** 绩效评价指标 of the set a project was made with, in the words of what it buys: those its contract prints. */
export function indicatorsOf({ rules }: Pick<CountyYear, 'rules'>, project: Project): Indicator[] {
  const { serviceKinds } = rulesFor(rules, project)
  const kinds = kindsBought(project.items, catalogOf(rules.catalogs, project), serviceKinds)
  const body = dataFor(evaluation, rules.sets ?? [], project)
  return body === null ? [] : namedIndicators(body, kinds)
}
