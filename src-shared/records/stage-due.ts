import { readDecimal } from '../budget/decimal'
import { quantityShareBp } from '../contract/model-payments'
import { unitPriceOf } from '../contract/price-of-unit'
import { stageAmounts } from '../contract/year-payments'
import { boundedFen, type Fen, fen } from '../money/fen'
import { divideHalfUp, formatYuan } from '../money/yuan'
import type { Project } from '../project/project'
import { paidFen, spentOn } from './paid'
import { stageCode } from './payment-stages'
import type { RelatedRecord } from './record-field'
import { settledAt } from './settlement-body'
import { acceptedFor } from './signed-acceptances'

/** The most a stage may be paid and deducted, and what that rests on. */
export interface StageDue {
  dueFen: Fen
  /** 合同约定的本期金额 */
  by: string
  /** By what was accepted, which is less than its share. */
  earned?: true
}

/**
 * What a stage of the contract comes to: by its share of the price; where it is paid by quantity, by what was accepted in it,
 * that share being the most. null = not known yet.
 */
export function stageDue(project: Project, at: number, records: readonly RelatedRecord[]): StageDue | null {
  const tableFen = stageAmounts(project)[at] ?? null
  if (tableFen === null) return null
  const earned = project.contract.payments[at]?.byQuantity ? earnedIn(project, at, records) : null
  return earned !== null && earned.dueFen < tableFen ? earned : { dueFen: tableFen, by: '合同约定的本期金额' }
}

/** By the good ones of its acceptance, less those of the stages before: its figures run up to it. null = they tell no part. */
function earnedIn(project: Project, at: number, records: readonly RelatedRecord[]): StageDue | null {
  const good = acceptedFor(records, stageCode(at))?.body.goodQuantity ?? null
  if (good === null || project.items.length !== 1) return null
  const before = project.contract.payments
    .slice(0, at)
    .map((_, stage) => acceptedFor(records, stageCode(stage))?.body.goodQuantity ?? 0)
  const own = Math.max(0, good - Math.max(0, ...before))
  const dueFen = priceOf(project, own)
  return dueFen === null
    ? null
    : { dueFen, earned: true, by: `本期验收合格 ${own}${project.items[0]?.unit ?? ''}，按合同的计价规则` }
}

/** C09: 单价 × 数量, or 合同价款 × 数量 ÷ 约定数量, by the share such stages have of the price; rounded once, HALF_UP. */
function priceOf(project: Project, quantity: number): Fen | null {
  const { pricing, priceFen } = project.contract
  const share = BigInt(quantity) * BigInt(quantityShareBp(project))
  if (pricing === 'unit_price') {
    const unitFen = unitPriceOf(project)
    return unitFen === null ? null : boundedFen(divideHalfUp(BigInt(unitFen) * share, 10_000n))
  }
  const agreed = readDecimal(project.items[0]?.quantity ?? '')
  if (priceFen === null || 'problem' in agreed || agreed.value.n === 0n) return null
  return boundedFen(divideHalfUp(BigInt(priceFen) * share * agreed.value.d, 10_000n * agreed.value.n))
}

/** What is still to be paid of a stage, never below zero: of a settled contract no more than is left of the settlement, which is what its last one comes to. */
export function stageLeft(project: Project, at: number, records: readonly RelatedRecord[]): StageDue | null {
  const settled = settledLeft(records)
  if (settled && at === project.contract.payments.length - 1) return settled
  const due = stageDue(project, at, records)
  if (!due) return null
  const payments = records.filter(({ kind }) => kind === 'payment')
  const spent = spentOn(payments, stageCode(at))
  const dueFen = notBelowZero(due.dueFen - spent.paidFen - spent.deductedFen)
  return settled && settled.dueFen < dueFen ? settled : { ...due, dueFen }
}

function settledLeft(records: readonly RelatedRecord[]): StageDue | null {
  const settledFen = settledAt(records)
  return settledFen === null
    ? null
    : { dueFen: notBelowZero(settledFen - paidFen(records)), by: `结算金额 ${formatYuan(settledFen)} 元减去已付` }
}

const notBelowZero = (amount: number): Fen => fen(Math.max(0, amount))
