import { gradeWords } from '../contract/grade-terms'
import { formatShare } from '../contract/wording'
import { type Grade, grades } from '../evaluation/compose'
import { boundedFen, type Fen, fen, lessFen } from '../money/fen'
import { divideHalfUp, formatYuan, shareOf } from '../money/yuan'
import { isFiller } from '../text/filler'
import { phrase } from '../text/join-text'
import { agreedAmounts } from './agreed-amounts'
import { acceptancesIn } from './indicators/accepted'
import type { RecordFacts } from './record-field'

export interface GradeSettlement {
  /** Kept back because of the grade. */
  deductFen: Fen
  /** 末期款 227,101.50 元按85%支付 193,036.28 元，扣减 34,065.22 元 */
  told: string
}

type Facts = Pick<RecordFacts, 'project' | 'agreedFen' | 'related'>

const yuan = (amount: Fen) => `${formatYuan(amount)} 元`

/** What the contract agrees for a grade and the program cannot reckon, with its words (C14); null = it can, or nothing is agreed. */
export function gradeByHand(grade: Grade, facts: Facts): string | null {
  const terms = facts.project?.contract.evaluationTerms ?? ''
  if (isFiller(terms) || gradeSettlement(grade, facts)) return null
  const words = gradeWords(terms, grade)
  const why = words?.term
    ? '所需的付款阶段、价款或者验收数量没有填'
    : `程序读不出等次为${grades[grade]}时支付或者扣减多少`
  return `扣减金额待人工核定：${why}，合同约定“${phrase(words?.text ?? terms)}”`
}

/** What the contract's own words come to for a grade (C14, annex 1 三(二)); null = they give nothing to reckon with. */
export function gradeSettlement(grade: Grade, facts: Facts): GradeSettlement | null {
  const { project, agreedFen } = facts
  const term = project && gradeWords(project.contract.evaluationTerms, grade)?.term
  if (!project || !term) return null
  if (term.measure === 'full') return { deductFen: fen(0), told: `等次为${grades[grade]}，按合同约定不扣减` }
  if (term.measure === 'goodOnly') return goodOnly(facts)
  if (term.measure === 'keepOfPrice') {
    if (agreedFen === null) return null
    const deductFen = shareOf(agreedFen, term.shareBp)
    return { deductFen, told: `合同价款 ${yuan(agreedFen)}的${formatShare(term.shareBp)}，扣减 ${yuan(deductFen)}` }
  }
  const lastFen = agreedAmounts(project, facts.related).at(-1) ?? null
  if (lastFen === null) return null
  if (term.measure === 'keepOfLast') {
    const deductFen = shareOf(lastFen, term.shareBp)
    return { deductFen, told: `末期款 ${yuan(lastFen)}的${formatShare(term.shareBp)}，扣减 ${yuan(deductFen)}` }
  }
  const paid = shareOf(lastFen, term.shareBp)
  const deductFen = lessFen(lastFen, paid)
  const told = `末期款 ${yuan(lastFen)}按${formatShare(term.shareBp)}支付 ${yuan(paid)}，扣减 ${yuan(deductFen)}`
  return { deductFen, told }
}

/** 只就验收合格的数量结算: the part of the price the last acceptance found good, and no more than all of it. */
function goodOnly(facts: Facts): GradeSettlement | null {
  const { agreedFen } = facts
  const last = acceptancesIn(facts).findLast(({ goodQuantity, dueQuantity }) => goodQuantity !== null && dueQuantity)
  if (agreedFen === null || !last || last.goodQuantity === null || !last.dueQuantity) return null
  const { goodQuantity: good, dueQuantity: due } = last
  const settled = boundedFen(divideHalfUp(BigInt(agreedFen) * BigInt(Math.min(good, due)), BigInt(due)))
  const deductFen = lessFen(agreedFen, settled)
  const told = `验收合格 ${good}/${due}，合同价款 ${yuan(agreedFen)}只结算 ${yuan(settled)}，扣减 ${yuan(deductFen)}`
  return { deductFen, told }
}
