import { acceptance } from './acceptance'
import { acceptanceNotice } from './acceptance-notice'
import { annualPlanLetter } from './annual-plan'
import { archive } from './archive'
import { complaint } from './complaint'
import { contractChange } from './contract-change'
import { contractorGrade } from './contractor-grade'
import { contractorInspection } from './contractor-inspection'
import { dataReturn } from './data-return'
import { evaluation } from './evaluation'
import { feedback } from './feedback'
import { fundDocument } from './fund-document'
import { fundUse } from './fund-use'
import { implementationPlan } from './implementation-plan'
import { inspection } from './inspection'
import type { RecordKind } from './kind'
import { localRule } from './local-rule'
import { monthlyEntry } from './monthly-entry'
import { payment } from './payment'
import { pilot } from './pilot'
import { platformEntry } from './platform-entry'
import { rectification } from './rectification'
import { sampling } from './sampling'
import { serviceReport } from './service-report'
import { settlement } from './settlement'
import { specialMeeting } from './special-meeting'
import { supervisionPlan } from './supervision-plan'
import { survey } from './survey'
import { training } from './training'
import { urging } from './urging'
import { workPlan } from './work-plan'

/** Every kind of record the program keeps. A new one is its file and its row here. */
export const recordKinds: readonly RecordKind[] = [
  acceptance,
  acceptanceNotice,
  annualPlanLetter,
  archive,
  contractChange,
  contractorInspection,
  contractorGrade,
  complaint,
  dataReturn,
  evaluation,
  feedback,
  fundDocument,
  implementationPlan,
  fundUse,
  inspection,
  localRule,
  monthlyEntry,
  payment,
  pilot,
  platformEntry,
  rectification,
  sampling,
  serviceReport,
  settlement,
  specialMeeting,
  supervisionPlan,
  survey,
  training,
  urging,
  workPlan,
]

export type RecordKinds = ReadonlyMap<string, RecordKind>

/** Throws on an id given twice: a mistake of the list, found at the start. */
export function kindsById(kinds: readonly RecordKind[]): RecordKinds {
  const byId = new Map(kinds.map((kind) => [kind.id, kind]))
  if (byId.size !== kinds.length) throw new Error('two kinds of record have one id')
  return byId
}
