import { compareDates } from '../dates'
import { type FundUseBody, reportedState } from '../records/fund-use'
import type { PaymentBody } from '../records/payment-body'
import { stageAt } from '../records/payment-stages'
import type { RecordFacts } from '../records/record-field'
import { awaitedOf } from '../records/stage-waits'

/** What must lie with a request for payment, and whether it does. */
export interface Enclosure {
  name: string
  isThere: boolean
  /** Number or title; '' = nothing to say. */
  said: string
}

/** 附件表: the invoice, and of a stage paid on acceptance its certificate and how the contractor used what it had; and what else the contract wants done before it. */
export function paymentEnclosures(
  body: PaymentBody,
  { filled, related, project }: RecordFacts,
  certificate: { isNeeded: boolean; number: string | null },
): Enclosure[] {
  const { isNeeded, number } = certificate
  const isLater = ({ reportedOn }: FundUseBody) =>
    reportedOn !== null && body.paidOn !== null && compareDates(reportedOn, body.paidOn) > 0
  const used = related
    .filter(({ kind, state }) => kind === 'fund-use' && state === reportedState)
    .findLast((record) => !isLater(record.body as FundUseBody))
  const awaited = project ? awaitedOf(project, stageAt(project, body.stage), related) : []
  return [
    { name: '发票', isThere: filled.includes('invoice'), said: body.invoiceNumber.trim() },
    ...(isNeeded
      ? [
          { name: '履约验收书', isThere: number !== null || filled.includes('acceptance'), said: number?.trim() ?? '' },
          { name: '资金使用情况表', isThere: used !== undefined, said: used?.title ?? '' },
        ]
      : []),
    ...awaited.map((one) => ({
      name: '合同约定先办的事项',
      isThere: 'title' in one,
      said: 'title' in one ? one.title : one.open,
    })),
  ]
}
