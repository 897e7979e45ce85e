import { type Fen, sumFen } from '../money/fen'
import { type PaymentBody, paidState } from './payment-body'
import type { RelatedRecord } from './record-field'

/** What was paid out, and what was deducted and will not be paid. */
export interface Spent {
  paidFen: Fen
  deductedFen: Fen
}

/** What registered payments come to; of one stage where it is named. */
export function spentOn(payments: readonly Pick<RelatedRecord, 'state' | 'body'>[], stage?: string): Spent {
  const counted = payments
    .filter(({ state }) => state === paidState)
    .map(({ body }) => body as PaymentBody)
    .filter((body) => stage === undefined || body.stage === stage)
  const sum = (of: (body: PaymentBody) => Fen | null) => sumFen(counted.map((body) => of(body) ?? 0))
  return { paidFen: sum(({ amountFen }) => amountFen), deductedFen: sum(({ deductFen }) => deductFen) }
}

/** What the registered payments of a contract come to, among the records of its project. */
export const paidFen = (related: readonly RelatedRecord[]): Fen =>
  spentOn(related.filter(({ kind }) => kind === 'payment')).paidFen
