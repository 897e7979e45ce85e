import type { DataKind } from '../data-sets/data-set'
import { budgetTemplates } from './budget-templates'
import { evaluation } from './evaluation'
import { householdTraces } from './household-traces'
import { materialSlots } from './material-slots'
import { paymentPresets } from './payment-presets'
import { plausibleRanges } from './plausible-ranges'
import { procurementCheckList } from './procurement-check-list'
import { prohibitedUses } from './prohibited-uses'
import type { RuleDataKind } from './rule-data-kind'
import { serviceCatalogs } from './service-catalogs'
import { serviceWords } from './service-words'
import { suggestedValues } from './suggested-values'
import { tenderAmounts } from './tender-amounts'
import { thresholdDefaults } from './threshold-defaults'
import { timeLimits } from './time-limits'
import { trainingContents } from './training-contents'
import { workCalendar } from './work-calendar'

/** Those the rules read. */
export const ruleDataKinds: readonly RuleDataKind[] = [
  workCalendar,
  thresholdDefaults,
  tenderAmounts,
  timeLimits,
  suggestedValues,
  plausibleRanges,
  paymentPresets,
  prohibitedUses,
  serviceWords,
] as RuleDataKind[]

/** Every kind of data an office can replace, in the order they are shown. */
export const dataKinds: readonly DataKind[] = [
  serviceCatalogs,
  budgetTemplates,
  ...ruleDataKinds,
  materialSlots,
  householdTraces,
  procurementCheckList,
  trainingContents,
  evaluation,
] as DataKind[]
