import type { Centipoints } from '../../evaluation/compose'
import { type FigureId, figureNames } from '../../evaluation/figures'
import type { Method } from '../../evaluation/method'
import { pointsText } from '../../evaluation/points'
import { scoreBy } from '../../evaluation/score'
import type { SuggestedValues } from '../../law/suggested-values'
import type { ScoreRow } from '../evaluation-schema'
import type { Proposal, RecordFacts } from '../record-field'
import * as accepted from './accepted'
import { recipientsAsked, townshipsAsked } from './asked'
import * as rules from './by-rules'
import { complaintsFounded } from './complaints'
import { decidedRightly } from './decided-rightly'
import { enteredInTime } from './entered-in-time'
import { handedOver } from './handed-over'
import { filesComplete } from './household-files'
import { nodesInTime } from './in-time'
import { inspectedAndRectified } from './inspected-and-rectified'
import { moneySpent } from './money-spent'
import { budgetExecuted, fundsArrived } from './payments-made'
import { plansMade } from './plans-made'
import type { IndicatorSource } from './source'
import { targetsNamed } from './targets-named'
import { trainingDone } from './training-done'
import { unitCost } from './unit-cost'

/** Where each named figure comes from. A new one is its file, its name (`figureNames`) and its row here. */
const sources: Readonly<Record<FigureId, IndicatorSource>> = {
  catalogue: rules.inCatalogue,
  decision: decidedRightly,
  'target-match': rules.targetsMatch,
  targets: targetsNamed,
  'budget-bases': rules.budgetBases,
  ceiling: rules.withinCeiling,
  arrived: fundsArrived,
  executed: budgetExecuted,
  'fund-use': moneySpent,
  purchase: rules.lawfulPurchase,
  'contract-elements': rules.contractElements,
  period: rules.lawfulPeriod,
  plans: plansMade,
  supervision: inspectedAndRectified,
  quantity: accepted.quantityDone,
  training: trainingDone,
  reports: accepted.reportsGiven,
  'household-files': filesComplete,
  sample: accepted.samplePassed,
  accuracy: accepted.accurate,
  nodes: nodesInTime,
  entry: enteredInTime,
  'unit-cost': unitCost,
  archive: handedOver,
  complaints: complaintsFounded,
  recipients: recipientsAsked,
  townships: townshipsAsked,
}

/** What the app's own data give for an indicator, and which data these are. */
export interface Suggested {
  points: Centipoints
  source: string
}

interface ScoredHow {
  method?: Method | undefined
  figure?: FigureId | undefined
}

type Around = Pick<RecordFacts, 'indicators'>

/** As its set says; a row of the time before by the indicator that has its number and its rule, word for word. */
export function scoredHow(row: ScoreRow, { indicators }: Around): ScoredHow {
  if (row.method) return row
  return indicators.find(({ code, rule }) => code === row.code && rule === row.rule) ?? {}
}

/** The figure an indicator is scored by, for people; null = its points are typed. */
export function figureOfRow(row: ScoreRow, facts: Around): string | null {
  const { method, figure } = scoredHow(row, facts)
  return method && figure ? figureNames[figure] : null
}

/** By the indicator's own method and the figure it names, and by nothing else. */
export function suggestedFor(
  row: ScoreRow,
  facts: RecordFacts,
  values: SuggestedValues | null = null,
): Suggested | null {
  const { method, figure } = scoredHow(row, facts)
  const told = method && figure ? sources[figure](facts, values) : null
  const points = method && told ? scoreBy(method, told.figure, row.weight * 100) : null
  return told && points !== null ? { points, source: told.source } : null
}

/** Offered beside the points of either party, until they say the same. */
export function proposedPoints(
  row: ScoreRow,
  facts: RecordFacts,
  values: SuggestedValues | null = null,
): Proposal | null {
  const found = suggestedFor(row, facts, values)
  return found && { value: pointsText(found.points), text: `建议${pointsText(found.points)}分：${found.source}。` }
}

/** Where the points come from, for the evidence. */
export function proposedEvidence(row: ScoreRow, facts: RecordFacts): Proposal | null {
  const found = suggestedFor(row, facts)
  return found && { value: found.source, text: `建议写：${found.source}。` }
}

/** Its points are typed: it has no figure, or one that nothing is registered of (`byHand`). */
export const isByHand = (row: ScoreRow, facts: RecordFacts): boolean =>
  figureOfRow(row, facts) === null || (row.byHand !== undefined && suggestedFor(row, facts) === null)
