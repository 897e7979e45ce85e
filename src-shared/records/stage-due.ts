import { readDecimal } from '../budget/decimal'
import { quantityShareBp } from '../contract/model-payments'
import { unitPriceOf } from '../contract/price-of-unit'
import { stageAmounts } from '../contract/year-payments'
import { apartFen, boundedFen, type Fen, lessFen, notBelowZero } from '../money/fen'
import { divideHalfUp, formatYuan } from '../money/yuan'
import type { Project } from '../project/project'
import { agreedAmounts, supplementedPrice } from './agreed-amounts'
import { paidFen, spentOn } from './paid'
import { stageCode, stageOptions } from './payment-stages'
import type { FieldOption, RelatedRecord } from './record-field'
import { settledAt } from './settlement-body'
import { acceptedFor } from './signed-acceptances'
import { waitedFor } from './stage-waits'

/** Ids of the kinds whose records tell what a stage comes to, and when. */
export const stageKinds: readonly string[] = ['contract-change', ...waitedFor]

/** The most a stage may be paid and deducted, and what that rests on. */
export interface StageDue {
  dueFen: Fen
  /** 合同约定的本期金额 */
  by: string
  /** By what was accepted, which is less than its share, or with what a 补充协议 adds or takes. */
  changed?: true
}

/**
 * What a stage of the contract comes to: by its share of the price, with what 补充协议 add or take in it; where it is paid by
 * quantity, by what was accepted in it, that amount being the most. null = not known yet.
 */
export function stageDue(project: Project, at: number, records: readonly RelatedRecord[]): StageDue | null {
  const agreedFen = agreedAmounts(project, records)[at] ?? null
  if (agreedFen === null) return null
  const earned = project.contract.payments[at]?.byQuantity ? earnedIn(project, at, records) : null
  if (earned !== null && earned.dueFen < agreedFen) return earned
  const by = '合同约定的本期金额'
  const changeFen = lessFen(agreedFen, stageAmounts(project)[at] ?? agreedFen)
  if (changeFen === 0) return { dueFen: agreedFen, by }
  const how = changeFen > 0 ? '加补充协议增加的' : '减补充协议减少的'
  return { dueFen: agreedFen, changed: true, by: `${by}，${how} ${formatYuan(apartFen(changeFen, 0))} 元` }
}

/** The stages of the contract, with what each comes to as agreed last. */
export const agreedStages = (project: Project | null, records: readonly RelatedRecord[]): FieldOption[] =>
  project ? stageOptions(project, agreedAmounts(project, records)) : []

/** By the good ones of its acceptance, less those of the stages before: its figures run up to it. null = they tell no part. */
function earnedIn(project: Project, at: number, records: readonly RelatedRecord[]): StageDue | null {
  const good = acceptedFor(records, stageCode(at))?.body.goodQuantity ?? null
  if (good === null || project.items.length !== 1) return null
  const before = project.contract.payments
    .slice(0, at)
    .map((_, stage) => acceptedFor(records, stageCode(stage))?.body.goodQuantity ?? 0)
  const own = Math.max(0, good - Math.max(0, ...before))
  const dueFen = priceOf(project, own, supplementedPrice(project, records))
  return dueFen === null
    ? null
    : { dueFen, changed: true, by: `本期验收合格 ${own}${project.items[0]?.unit ?? ''}，按合同的计价规则` }
}

/** C09: 单价 × 数量, or 合同价款 × 数量 ÷ 约定数量, both as agreed last, by the share such stages have of the price; rounded once, HALF_UP. */
function priceOf(project: Project, quantity: number, agreedFen: Fen | null): Fen | null {
  const { pricing } = project.contract
  const share = BigInt(quantity) * BigInt(quantityShareBp(project))
  if (pricing === 'unit_price') {
    const unitFen = unitPriceOf(project)
    return unitFen === null ? null : boundedFen(divideHalfUp(BigInt(unitFen) * share, 10_000n))
  }
  const agreed = readDecimal(project.items[0]?.quantity ?? '')
  if (agreedFen === null || 'problem' in agreed || agreed.value.n === 0n) return null
  return boundedFen(divideHalfUp(BigInt(agreedFen) * share * agreed.value.d, 10_000n * agreed.value.n))
}

/** What is still to be paid of a stage, never below zero: of a settled contract no more than is left of the settlement, which is what its last one comes to. */
export function stageLeft(project: Project, at: number, records: readonly RelatedRecord[]): StageDue | null {
  const settled = settledLeft(records)
  if (settled && at === project.contract.payments.length - 1) return settled
  const due = stageDue(project, at, records)
  if (!due) return null
  const payments = records.filter(({ kind }) => kind === 'payment')
  const spent = spentOn(payments, stageCode(at))
  const dueFen = notBelowZero(lessFen(due.dueFen, spent.paidFen, spent.deductedFen))
  return settled && settled.dueFen < dueFen ? settled : { ...due, dueFen }
}

function settledLeft(records: readonly RelatedRecord[]): StageDue | null {
  const settledFen = settledAt(records)
  return settledFen === null
    ? null
    : {
        dueFen: notBelowZero(lessFen(settledFen, paidFen(records))),
        by: `结算金额 ${formatYuan(settledFen)} 元减去已付`,
      }
}
