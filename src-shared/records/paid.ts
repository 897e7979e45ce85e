import { boundedFen, type Fen } from '../money/fen'
import { type PaymentBody, paidState } from './payment-body'
import type { RelatedRecord } from './record-field'

/** What the registered payments of a contract come to, among the records of its project. */
export const paidFen = (related: readonly RelatedRecord[]): Fen =>
  boundedFen(
    related
      .filter(({ kind, state }) => kind === 'payment' && state === paidState)
      .reduce((sum, { body }) => sum + BigInt((body as PaymentBody).amountFen ?? 0), 0n),
  )
