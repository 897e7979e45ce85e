import { clauseLabel, clauseNames } from '../contract/clause-names'
import { unitPriceOf } from '../contract/price-of-unit'
import { pricedServices } from '../contract/service-prices'
import type { Fen } from '../money/fen'
import type { Acceptance } from './acceptance-body'
import { type EvaluationBody, issuedState } from './evaluation-schema'
import { paidFen } from './paid'
import { type PaymentBody, paidState } from './payment-body'
import { stageCode } from './payment-stages'
import type { RecordAround, RelatedRecord } from './record-field'
import type { SettlementBody } from './settlement-body'
import { acceptancesByDay, isGood, type SignedAcceptance } from './signed-acceptances'

type Around = Pick<RecordAround, 'project' | 'kinds' | 'related' | 'agreedFen'>

/** The last that was good, by its day. */
const lastGood = (related: readonly RelatedRecord[]): SignedAcceptance | undefined =>
  acceptancesByDay(related).findLast(isGood)

/** 分 per unit of the service at that place; null where the contract is settled at its price. */
function agreedUnitPrice({ project }: Pick<Around, 'project'>, at: number): Fen | null {
  if (project?.contract.pricing !== 'unit_price') return null
  const [only, second] = project.items
  return only && !second ? unitPriceOf(project) : (pricedServices(project)[at]?.unitPriceFen ?? null)
}

/** The good ones of the last acceptance, whose figures run up to it: of one service alone; of several it says no part. */
export function acceptedInAll({ project, related }: Pick<Around, 'project' | 'related'>): number | null {
  if (project?.items.length !== 1) return null
  return lastGood(related)?.body.goodQuantity ?? null
}

/** Of each service what was agreed, what was accepted, and its price by the contract. */
export const agreedRows = (around: Around): SettlementBody['lines'] =>
  (around.project?.items ?? []).map(({ quantity, unit }, at) => ({
    id: `s${at + 1}`,
    name: around.kinds[at]?.name ?? `服务项目${at + 1}`,
    unit,
    agreed: quantity,
    accepted: acceptedInAll(around),
    unitPriceFen: agreedUnitPrice(around, at),
  }))

/** What the acceptance it rests on found good, where fewer of its one service are settled; null = no fewer. */
export function fewerThanGood({ pricing, lines, acceptanceId }: SettlementBody, related: readonly RelatedRecord[]) {
  const [only, second] = lines
  const accepted = related.find(({ id }) => id === acceptanceId)?.body as Acceptance | undefined
  const good = accepted?.goodQuantity ?? null
  if (pricing !== 'unit_price' || !only || second || only.accepted === null || good === null) return null
  return only.accepted < good ? good : null
}

/** What payments have deducted already, each with its clause. */
const deductedAlready = (related: readonly RelatedRecord[]): SettlementBody['deductions'] =>
  related
    .filter(({ kind, state }) => kind === 'payment' && state === paidState)
    .map(({ body }) => body as PaymentBody)
    .filter(({ deductFen }) => deductFen !== null && deductFen > 0)
    .map(({ deductClause, stage, deductFen }, at) => ({
      id: `d${at + 1}`,
      clause: deductClause,
      reckoning: `${stage ?? ''}付款时已扣减`,
      amountFen: deductFen,
    }))

const gradeRow = 'grade'

/** Taken off because of the grade: as the program enters it, or under the clause that agrees on it. */
export const isByGrade = ({ id, clause }: SettlementBody['deductions'][number]): boolean =>
  id === gradeRow || clause.includes(clauseNames.C14)

/** What the grade of the evaluation takes off by the contract, where no payment has taken it off. */
function deductedByGrade(
  related: readonly RelatedRecord[],
  already: SettlementBody['deductions'],
): SettlementBody['deductions'] {
  const amountFen = (evaluated(related)?.body as EvaluationBody | undefined)?.deductFen ?? null
  if (amountFen === null || amountFen === 0 || already.some((one) => one.amountFen === amountFen)) return []
  return [{ id: gradeRow, clause: clauseLabel('C14'), reckoning: '按绩效评价等次扣减', amountFen }]
}

const evaluated = (related: readonly RelatedRecord[]) =>
  related.findLast(({ kind, state }) => kind === 'evaluation' && state === issuedState)

/** What a new one begins with: all that contract, acceptance and payments say. */
export function begunSettlement(around: Around): Partial<SettlementBody> {
  const { project, related, agreedFen } = around
  const already = deductedAlready(related)
  return {
    pricing: project?.contract.pricing ?? null,
    agreedFen,
    lines: agreedRows(around),
    deductions: [...already, ...deductedByGrade(related, already)],
    paidFen: paidFen(related),
    acceptanceId: lastGood(related)?.id ?? null,
    evaluationId: evaluated(related)?.id ?? null,
  }
}

/** The last stage the contract pays on acceptance; null = it has none. */
export function lastAcceptedStage({ project }: Pick<Around, 'project'>): string | null {
  const at = project?.contract.payments.findLastIndex(({ prepaid }) => !prepaid) ?? -1
  return at < 0 ? null : stageCode(at)
}
