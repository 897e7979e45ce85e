import { acceptanceAnnouncement } from './acceptance-announcement'
import { acceptanceCertificate } from './acceptance-certificate'
import { acceptanceLedger } from './acceptance-ledger'
import { acceptancePlan } from './acceptance-plan'
import { annualPlan, annualPlanTable } from './annual-plan'
import { archiveList, archiveListTable } from './archive-list'
import { budgetPaper, budgetTable } from './budget'
import { ceilingTable } from './ceiling-table'
import { collectiveDecision } from './collective-decision'
import { comparisonRecord } from './comparison-record'
import { contractPaper } from './contract'
import { contractFiling } from './contract-filing'
import { contractorCheck } from './contractor-check'
import { dataReturnPaper } from './data-return'
import { evaluationPlan } from './evaluation-plan'
import { evaluationReport } from './evaluation-report'
import { feedbackAnswer } from './feedback-answer'
import { fundUseTable } from './fund-use'
import { handoverList } from './handover-list'
import { implementationPlanPaper } from './implementation-plan'
import { inspectionRecord } from './inspection-record'
import { meetingMinutes } from './meeting-minutes'
import { monthlyEntrySheet, monthlyEntryTable } from './monthly-entry'
import { needsReview } from './needs-review'
import type { Paper } from './paper'
import { paymentRequest } from './payment-request'
import { practiceNote } from './practice-note'
import { privacyAssessment } from './privacy-assessment'
import { procedureBook } from './procedure-book'
import { procurementCheck } from './procurement-check'
import { rectificationNotice } from './rectification-notice'
import { rectificationReview } from './rectification-review'
import { sampleVisits } from './sample-visits'
import { settlementSheet } from './settlement-sheet'
import { supervisionPlanPaper } from './supervision-plan'
import { supplementaryAgreement } from './supplementary-agreement'
import { surveyForm } from './survey-form'
import { surveyStatistics } from './survey-statistics'
import { targetDeclaration } from './target-declaration'
import { terminationAgreement } from './termination-agreement'
import { trainingEvidence, trainingEvidenceTable } from './training-evidence'
import { urgingLetter } from './urging-letter'
import { useOfResults } from './use-of-results'
import { workPlanReceipt } from './work-plan-receipt'

/** Every paper the program makes, in the order in which a project's bundle names them. A new one is its file and its row here. */
export const papers: readonly Paper[] = [
  annualPlan,
  annualPlanTable,
  ceilingTable,
  targetDeclaration,
  collectiveDecision,
  implementationPlanPaper,
  budgetPaper,
  budgetTable,
  needsReview,
  comparisonRecord,
  procurementCheck,
  contractorCheck,
  privacyAssessment,
  contractPaper,
  contractFiling,
  supplementaryAgreement,
  terminationAgreement,
  workPlanReceipt,
  urgingLetter,
  supervisionPlanPaper,
  inspectionRecord,
  sampleVisits,
  rectificationNotice,
  rectificationReview,
  fundUseTable,
  acceptancePlan,
  acceptanceCertificate,
  acceptanceAnnouncement,
  paymentRequest,
  evaluationPlan,
  surveyForm,
  surveyStatistics,
  evaluationReport,
  useOfResults,
  settlementSheet,
  handoverList,
  archiveList,
  archiveListTable,
  dataReturnPaper,
  acceptanceLedger,
  meetingMinutes,
  trainingEvidence,
  trainingEvidenceTable,
  procedureBook,
  monthlyEntrySheet,
  monthlyEntryTable,
  feedbackAnswer,
  practiceNote,
]

export type Papers = ReadonlyMap<string, Paper>

/** Throws on an id given twice: a mistake of the list, found at the start. */
export function papersById(list: readonly Paper[]): Papers {
  const byId = new Map(list.map((paper) => [paper.id, paper]))
  if (byId.size !== list.length) throw new Error('two papers have one id')
  return byId
}
