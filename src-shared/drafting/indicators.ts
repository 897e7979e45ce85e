import { catalogOf } from '../catalog/find-catalog'
import { kindsBought } from '../catalog/service-kind'
import { type EvaluationIndicators, type Indicator, namedIndicators } from '../contract/evaluation-indicators'
import type { KnownSet } from '../data-sets/data-set'
import type { CountyYear } from '../law/county-year'
import { evaluation } from '../office-data/evaluation'
import { dataFor, rulesFor } from '../office-data/rules-for'
import type { Project } from '../project/project'

const ruleKey = ({ code, rule }: Pick<Indicator, 'code' | 'rule'>) => `${code} ${rule}`

/** Method, figure and what is typed by hand of each rule the program's own sets say, word for word: a set of the time before methods says it alike. */
function programsRules(sets: readonly KnownSet[]): Map<string, Pick<Indicator, 'method' | 'figure' | 'byHand'>> {
  const own = sets.filter(
    (set): set is KnownSet<EvaluationIndicators> => set.kind === evaluation.id && set.by === 'program',
  )
  const all = own.flatMap(({ body }) => body.indicators).filter(({ method }) => method)
  return new Map(
    all.map((one) => {
      const { method, figure, byHand } = one
      return [ruleKey(one), { method, ...(figure && { figure }), ...(byHand && { byHand }) }]
    }),
  )
}

/** 绩效评价指标 of the set a project was made with, in the words of what it buys: those its contract prints. */
export function indicatorsOf({ rules }: Pick<CountyYear, 'rules'>, project: Project): Indicator[] {
  const { serviceKinds } = rulesFor(rules, project)
  const kinds = kindsBought(project.items, catalogOf(rules.catalogs, project), serviceKinds)
  const body = dataFor(evaluation, rules.sets ?? [], project)
  if (body === null) return []
  const known = programsRules(rules.sets ?? [])
  const indicators = body.indicators.map((one) => (one.method ? one : { ...one, ...known.get(ruleKey(one)) }))
  return namedIndicators({ indicators }, kinds)
}
