import { initialState, type RecordKind } from './kind'
import { paidState } from './payment-body'
import type { Lack, RecordFacts, RelatedRecord } from './record-field'
import { settledState } from './settlement-body'

/** Ids of the kinds that rest on what the signed contract agrees. */
export const restingKinds: readonly string[] = ['payment', 'acceptance', 'contract-change', 'settlement']

/** Those of a project that are registered, be it in part: what they rest on stays. */
export const registeredIn = <R extends Pick<RelatedRecord, 'kind' | 'state'>>(
  kinds: ReadonlyMap<string, RecordKind>,
  records: readonly R[],
): R[] =>
  records.filter(({ kind, state }) => {
    const of = kinds.get(kind)
    return restingKinds.includes(kind) && of !== undefined && state !== initialState(of)
  })

/** Sent back for correction is only what no registered payment and no settlement names: they would stand on nothing. */
export function restedLacks(field: string, { arisen }: RecordFacts): Lack[] {
  const titles = arisen.filter(({ kind, state }) => restedOn[kind] === state).map(({ title }) => `“${title}”`)
  return titles.length === 0 ? [] : [{ field, text: `${titles.join('、')}以它为依据，先退回更正，再退回这一份` }]
}

const restedOn: Readonly<Record<string, string>> = { payment: paidState, settlement: settledState }

/**
 * Payment, acceptance, agreement and settlement are registered on the contract both have signed and the office holds: its
 * day is entered, its signed paper on file, and nothing of it is being put right (P08). `act` = 付款.
 */
export function heldLacks(field: string, act: string, { project, signing }: RecordFacts): Lack[] {
  if (!project) return []
  if (project.contract.signedOn === null) return [{ field, text: `合同还没有填签订日期，没有签订的合同不能${act}` }]
  if (signing === 'signed') return []
  const text =
    signing === 'correcting'
      ? `合同正在退回更正：先在“合同”一步点“更正完毕”，再登记${act}`
      : `已签订的合同还没有归档：先到“材料”一步，把双方签字盖章、能打开的合同放进事前“已签订的合同”，再登记${act}`
  return [{ field, text }]
}
