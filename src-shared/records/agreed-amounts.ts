import { stageAmounts } from '../contract/year-payments'
import { boundedFen, type Fen } from '../money/fen'
import type { Project } from '../project/project'
import { type ContractChangeBody, isSignedState, isSupplement, isTermination } from './contract-change-body'
import { stageCode } from './payment-stages'
import type { RelatedRecord } from './record-field'

type Kept = readonly Pick<RelatedRecord, 'kind' | 'state' | 'body'>[]

const signedChanges = (records: Kept): ContractChangeBody[] =>
  records
    .filter(({ kind, state }) => kind === 'contract-change' && isSignedState(state))
    .map(({ body }) => body as ContractChangeBody)

/** Ended early by a 终止协议: what it settles is the most of all stages together. */
export const isEnded = (records: Kept): boolean => signedChanges(records).some(isTermination)

/** The contract's price with what signed 补充协议 add or take; null without a price. */
export function supplementedPrice({ contract }: Project, records: Kept): Fen | null {
  const changed = signedChanges(records)
    .filter(isSupplement)
    .reduce((sum, { amountFen }) => sum + BigInt(amountFen ?? 0), 0n)
  return contract.priceFen === null ? null : boundedFen(BigInt(contract.priceFen) + changed)
}

/**
 * What each stage comes to: its amount by the contract, and what signed 补充协议 add or take in the stage they name, else in
 * the last one paid on an acceptance; a prepaid stage never grows. Taken beyond what a stage has goes on from the last one
 * backwards, so that all together are the price as agreed last. null = not known yet.
 */
export function agreedAmounts(project: Project, records: Kept): (Fen | null)[] {
  const sums = stageAmounts(project).map((amount) => (amount === null ? null : BigInt(amount)))
  for (const { payStage, amountFen } of signedChanges(records).filter(isSupplement)) {
    const at = changedAt(project, payStage, amountFen ?? 0)
    const sum = sums[at] ?? null
    if (sum !== null) sums[at] = sum + BigInt(amountFen ?? 0)
  }
  let short = sums.reduce<bigint>((all, sum) => (sum !== null && sum < 0n ? all - sum : all), 0n)
  for (let at = sums.length - 1; at >= 0; at -= 1) {
    const sum = sums[at] ?? null
    if (sum === null) continue
    const here = sum < 0n ? 0n : sum
    const taken = short < here ? short : here
    sums[at] = here - taken
    short -= taken
  }
  return sums.map((sum) => (sum === null ? null : boundedFen(sum)))
}

/** The place of the stage an amount goes with; -1 = all are prepaid, and none grows. */
function changedAt({ contract: { payments } }: Project, payStage: string | null, amountFen: number): number {
  const named = payments.findIndex((stage, at) => stageCode(at) === payStage && (amountFen < 0 || !stage.prepaid))
  return named >= 0 ? named : payments.findLastIndex(({ prepaid }) => amountFen < 0 || !prepaid)
}
