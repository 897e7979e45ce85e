import { type EnteredDocument, yearLedger } from '#shared/funds/year-ledger'
import { enteredState, fundDocument, fundDocumentSchema } from '#shared/records/fund-document'
import { filledSlots } from '#shared/records/slot-materials'
import { ok } from '#shared/result'
import { listRecordFiles } from '../store/record-file-repository'
import { listBodies } from '../store/record-repository'
import type { CountyContext, Handler } from './context'
import { readCountyYear } from './county-year'

/** 资金台账: only budget documents that are entered count. */
export const readLedger: Handler<'funds.ledger', CountyContext> = async (county, { year }) => {
  const all = await listBodies(county.db, { kind: fundDocument.id, state: enteredState })
  const entered: EnteredDocument[] = []
  for (const { id, body } of all.filter(({ ownerId }) => ownerId === String(year))) {
    const filled = filledSlots(await listRecordFiles(county.db, id))
    entered.push({ id, body: fundDocumentSchema.parse(body), filled })
  }
  return ok(yearLedger(await readCountyYear(county), year, entered))
}
