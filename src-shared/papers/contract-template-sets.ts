import { kindServing, type ServiceKind } from '../catalog/service-kind'
import type { EvaluationIndicators } from '../contract/evaluation-indicators'
import { isFirstOwn, type KnownSet } from '../data-sets/data-set'
import { knownIn } from '../drafting/settle-in-county'
import { evaluation } from '../office-data/evaluation'
import { setFor, setsFor } from '../office-data/rules-for'
import { serviceWords } from '../office-data/service-words'
import { type PaperFacts, projectOf } from './paper'

/**
 * The data of the project that the default template of the contract was not made with: its indicators, and the record forms
 * of what it buys, where these are not the program's first. It is made anew with them; [] = the file as it is.
 */
export function templateSets(facts: PaperFacts): KnownSet[] {
  const sets = facts.resources.rules.sets ?? []
  const indicators = setFor(evaluation, sets, projectOf(facts))
  const first = sets.find((set): set is KnownSet<EvaluationIndicators> => set.kind === evaluation.id && isFirstOwn(set))
  const isOther = indicators && !isFirstOwn(indicators) && !(first && isPrintedAlike(first, indicators))
  return [...(isOther ? [indicators] : []), ...otherForms(sets, facts)]
}

function otherForms(sets: readonly KnownSet[], facts: PaperFacts): KnownSet<ServiceKind>[] {
  const project = projectOf(facts)
  const inForce = setsFor(serviceWords, sets, project)
  if (inForce.every(isFirstOwn)) return []
  const printed = sets.filter((set): set is KnownSet<ServiceKind> => set.kind === serviceWords.id && isFirstOwn(set))
  const named = inForce.map((set) => ({ name: set.body.name, set }))
  const bought = knownIn(facts.county, project, null).kinds.map(({ name }) => kindServing(named, name).set)
  const others = bought.filter(({ body }) => !printed.some((own) => isSameForm(own.body, body)))
  const forms = new Set(others.map(({ body }) => body.recordForm))
  return [...new Set(bought)].filter(({ body }) => forms.has(body.recordForm))
}

/** A later one of the program's own that says the same in words prints the same. */
const isPrintedAlike = (first: KnownSet<EvaluationIndicators>, other: KnownSet<EvaluationIndicators>) =>
  other.by === 'program' && first.title === other.title && wordsOf(first) === wordsOf(other)

const wordsOf = ({ body }: KnownSet<EvaluationIndicators>) =>
  JSON.stringify(
    body.indicators.map(({ method: _method, figure: _figure, aspect: _aspect, byHand: _byHand, ...words }) => words),
  )

const isSameForm = (a: ServiceKind, b: ServiceKind) =>
  a.recordForm === b.recordForm && JSON.stringify(a.record) === JSON.stringify(b.record)
