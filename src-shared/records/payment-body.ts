import { z } from 'zod'
import { idSchema } from '../ids'
import { longText, nullableDate, nullableFen, shortText } from '../scalar-schemas'

export const paymentSchema = z.strictObject({
  stage: shortText.nullable(),
  requestedOn: nullableDate.default(null),
  /** How far the work has come, as the request says it. */
  progress: longText.default(''),
  amountFen: nullableFen,
  paidOn: nullableDate,
  /** The acceptance it is paid on. */
  acceptanceId: idSchema.nullable().default(null),
  acceptedOn: nullableDate,
  /** 扣减, not paid out, by a clause of the contract. */
  deductFen: nullableFen.default(null),
  deductClause: shortText.default(''),
  /** Who decided to pay while a 整改 is open, and why. */
  paidAllTheSameBy: shortText.default(''),
  paidAllTheSame: longText.default(''),
  invoiceNumber: shortText.default(''),
  invoiceFen: nullableFen.default(null),
  payee: shortText,
  voucherNumber: shortText,
  notes: longText,
})

export type PaymentBody = z.infer<typeof paymentSchema>

/** Its money counts as paid. */
export const paidState = 'paid'
