import { yearLedger } from '#shared/funds/year-ledger'
import { enteredState, fundDocument, fundDocumentSchema } from '#shared/records/fund-document'
import { ok } from '#shared/result'
import { listBodies } from '../store/record-repository'
import type { CountyContext, Handler } from './context'
import { readCountyYear } from './county-year'

/** 资金台账: only budget documents that are entered count. */
export const readLedger: Handler<'funds.ledger', CountyContext> = async (county, { year }) => {
  const of = { kind: fundDocument.id, ownerId: String(year), state: enteredState }
  const entered = (await listBodies(county.db, of)).map(({ id, body }) => ({
    id,
    body: fundDocumentSchema.parse(body),
  }))
  return ok(yearLedger(await readCountyYear(county), year, entered))
}
