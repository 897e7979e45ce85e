import { pointsText } from '../../evaluation/points'
import type { ScoreRow } from '../evaluation-schema'
import type { Proposal, RecordFacts } from '../record-field'
import * as accepted from './accepted'
import * as rules from './by-rules'
import { complaintsFounded } from './complaints'
import { filesComplete } from './household-files'
import { nodesInTime } from './in-time'
import { inspectedAndRectified } from './inspected-and-rectified'
import { budgetExecuted, fundsArrived } from './payments-made'
import { plansMade } from './plans-made'
import type { IndicatorSource, Suggested } from './source'
import { targetsNamed } from './targets-named'

/**
 * Indicators the app has data of, by code and 二级指标: an office's own list may mean something else by the same code. A new
 * one is its file and its row here.
 */
const sources: Readonly<Record<string, IndicatorSource>> = {
  'K01 项目立项': rules.inCatalogue,
  'K04 绩效目标': targetsNamed,
  'K05 资金投入': rules.budgetBases,
  'K06 资金投入': rules.withinCeiling,
  'K07 资金管理': fundsArrived,
  'K08 资金管理': budgetExecuted,
  'K10 采购与合同': rules.lawfulPurchase,
  'K11 采购与合同': rules.contractElements,
  'K12 采购与合同': rules.lawfulPeriod,
  'K14 组织实施': plansMade,
  'K15 组织实施': inspectedAndRectified,
  'K16 产出数量': accepted.quantityDone,
  'K18 产出数量': accepted.reportsGiven,
  'K19 产出质量': filesComplete,
  'K20 产出质量': accepted.samplePassed,
  'K22 产出时效': nodesInTime,
  'K30 社会影响': complaintsFounded,
}

const sourceOf = ({ code, second }: Pick<ScoreRow, 'code' | 'second'>): IndicatorSource | null => {
  const key = `${code} ${second}`
  return Object.hasOwn(sources, key) ? (sources[key] ?? null) : null
}

/** Whether the app keeps anything an indicator could be scored by. */
export const hasSource = (row: Pick<ScoreRow, 'code' | 'second'>): boolean => sourceOf(row) !== null

export const suggestedFor = (row: ScoreRow, facts: RecordFacts): Suggested | null =>
  sourceOf(row)?.(facts, row.weight * 100) ?? null

/** Offered beside the points of either party, until they say the same. */
export function proposedPoints(row: ScoreRow, facts: RecordFacts): Proposal | null {
  const found = suggestedFor(row, facts)
  return found && { value: pointsText(found.points), text: `建议${pointsText(found.points)}分：${found.source}。` }
}

/** Where the points come from, for the evidence. */
export function proposedEvidence(row: ScoreRow, facts: RecordFacts): Proposal | null {
  const found = suggestedFor(row, facts)
  return found && { value: found.source, text: `建议写：${found.source}。` }
}
