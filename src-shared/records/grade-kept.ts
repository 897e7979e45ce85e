import { gradeWords } from '../contract/grade-terms'
import { type Grade, grades } from '../evaluation/compose'
import { type Fen, fen, lessFen, notBelowZero } from '../money/fen'
import { formatYuan } from '../money/yuan'
import { phrase } from '../text/join-text'
import { type EvaluationBody, issuedState } from './evaluation-schema'
import { gradeSettlement } from './grade-settlement'
import { spentOn } from './paid'
import { stageAt } from './payment-stages'
import type { RecordFacts } from './record-field'
import { settledAt } from './settlement-body'
import { stageDue } from './stage-due'

export interface GradeKept {
  keptFen: Fen
  /** Of it what no registered payment of the stage deducts yet. */
  openFen: Fen
  /** The most the stage is paid. */
  mostFen: Fen
  /** “绩效评价 70.00分 中 2024-04-18”按评价等次扣减 34,065.22 元 */
  told: string
  /** 合同“绩效评价”条款：为中的，完成整改后按末期款的85%支付 */
  clause: string
}

type Facts = Pick<RecordFacts, 'project' | 'agreedFen' | 'related' | 'others'>

/**
 * What the issued evaluation keeps of the last payment because of the grade (C14, P20). null = nothing; or both have settled,
 * and the settlement has it. A deduction that is registered in the stage is taken for this one.
 */
export function keptByGrade(facts: Facts, stage: string | null): GradeKept | null {
  const { project, related, others } = facts
  const at = stageAt(project, stage)
  if (!project || at < 0 || at !== project.contract.payments.length - 1 || settledAt(related) !== null) return null
  const issued = related.find(({ kind, state }) => kind === 'evaluation' && state === issuedState)
  const keptFen = (issued?.body as EvaluationBody | undefined)?.deductFen ?? fen(0)
  const due = stageDue(project, at, related)
  if (!issued || keptFen === 0 || due === null) return null
  const terms = project.contract.evaluationTerms
  const grade = (Object.keys(grades) as Grade[]).find((one) => gradeSettlement(one, facts)?.deductFen === keptFen)
  const words = grade ? gradeWords(terms, grade) : null
  // A stage paid by what was good has left the others out.
  if (words?.term?.measure === 'goodOnly' && project.contract.payments[at]?.byQuantity) return null
  const { deductedFen } = spentOn(others, stage ?? '')
  return {
    keptFen,
    openFen: notBelowZero(lessFen(keptFen, deductedFen)),
    mostFen: notBelowZero(lessFen(due.dueFen, keptFen)),
    told: `“${issued.title}”按评价等次扣减 ${formatYuan(keptFen)} 元`,
    clause: `合同“绩效评价”条款：${phrase(words?.text ?? terms)}`,
  }
}
