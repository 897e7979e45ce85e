import { compareDates } from '#shared/dates'
import type { Agreements, ContractAmendment } from '#shared/law/county-year'
import { contractChange, contractChangeSchema, signedStates } from '#shared/records/contract-change'
import { ok } from '#shared/result'
import { listBodies } from '../store/record-repository'
import type { Executor } from '../store/schema'
import type { CountyContext, Handler } from './context'

/** 已签订的补充、终止协议 of all projects. */
export async function readAgreements(db: Executor): Promise<Agreements> {
  const signed = new Map<string, ContractAmendment[]>()
  const found = await Promise.all(signedStates.map((state) => listBodies(db, { kind: contractChange.id, state })))
  for (const { id, ownerId, body } of found.flat()) {
    const change = contractChangeSchema.parse(body)
    const { signedOn, amountFen, endsOn, publishedOn, filedOn } = change
    if (signedOn === null) continue
    const title = contractChange.titleOf(change)
    const others = signed.get(ownerId) ?? []
    const all = [...others, { id, title, signedOn, amountFen, endsOn, publishedOn, filedOn }]
    signed.set(
      ownerId,
      all.toSorted((one, other) => compareDates(one.signedOn, other.signedOn)),
    )
  }
  return { amendments: signed }
}

/** Those of one project, for its screens. */
export const listAmendments: Handler<'project.amendments', CountyContext> = async ({ db }, { id }) =>
  ok([...((await readAgreements(db)).amendments?.get(id) ?? [])])
