import type { RuleData } from '../law/county-year'
import type { SuggestedValues } from '../law/suggested-values'
import { rulesBy, rulesFor, rulesOn } from '../office-data/rules-for'
import type { KindAbout, RecordKind } from './kind'
import type { FiguresBy, OwnerId, RecordAround } from './record-field'

/** The figures an office can replace, as they count on a day, or for a project. */
export const figuresBy = (rules: RuleData): FiguresBy => ({
  on: (day) => rulesOn(rules, day),
  of: (project) => rulesFor(rules, project),
  by: (judged) => rulesBy(rules, judged),
})

/** 建议值 of the project a record belongs to; of none those that count now. */
export const valuesAround = (figures: FiguresBy, { project }: Pick<RecordAround, 'project'>): SuggestedValues =>
  (project ? figures.of(project) : figures.on('9999-12-31')).suggestedValues

/** A kind whose words and days follow figures an office can replace, as they stand; `ownerId` where one record is meant. */
export function kindBy(kind: RecordKind, rules: RuleData | undefined, ownerId: OwnerId | null = null): RecordKind {
  if (!kind.byFigures || !rules) return kind
  return { ...kind, ...(kind.byFigures(figuresBy(rules), ownerId) as Partial<KindAbout<Record<string, unknown>>>) }
}

const kept = new WeakMap<RuleData, Map<ReadonlyMap<string, RecordKind>, ReadonlyMap<string, RecordKind>>>()

/** All kinds, as they stand; the same objects while the data are. */
export function kindsBy(kinds: ReadonlyMap<string, RecordKind>, rules: RuleData): ReadonlyMap<string, RecordKind> {
  const ofRules = kept.get(rules) ?? new Map()
  kept.set(rules, ofRules)
  const made = ofRules.get(kinds) ?? new Map([...kinds].map(([id, kind]) => [id, kindBy(kind, rules)]))
  ofRules.set(kinds, made)
  return made
}
