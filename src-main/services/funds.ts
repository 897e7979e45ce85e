import { type EnteredDocument, yearLedger } from '#shared/funds/year-ledger'
import type { Project } from '#shared/project/project'
import { enteredDocuments, fundDocument } from '#shared/records/fund-document'
import { filledSlots } from '#shared/records/slot-materials'
import { ok } from '#shared/result'
import { documentNumber } from '#shared/text/document-number'
import { withProblems } from '../store/file-check-repository'
import { listBodies } from '../store/record-bodies'
import { listFilesOf, listRecordFiles } from '../store/record-file-repository'
import type { HeldRecord } from './bundle-entries'
import type { CountyContext, Handler } from './context'
import { readCountyYear } from './county-year'

/** Files of the entered budget documents of its year by which a project's money comes; of no other document of the ledger. */
export async function fundFilesOf({ db, evidence }: CountyContext, project: Project): Promise<HeldRecord['files']> {
  const named = project.fundSources.map((source) => documentNumber(source.documentNumber)).filter(Boolean)
  const entered = await listBodies(db, enteredDocuments)
  const ids = entered
    .filter(({ ownerId }) => ownerId === String(project.year))
    .filter(({ body }) => named.includes(documentNumber(body.number)))
    .map(({ id }) => id)
  return (await listFilesOf(db, ids)).map((file) => {
    const slot = fundDocument.slots.find(({ id }) => id === file.slot)
    const source = { file: evidence.pathOf(file.sha256) }
    return { file, stage: slot?.stage ?? 'before', title: slot?.title ?? file.slot, source, answers: slot?.answers }
  })
}

/** 资金台账: only budget documents that are entered count. */
export const readLedger: Handler<'funds.ledger', CountyContext> = async (county, { year }) => {
  const all = await listBodies(county.db, enteredDocuments)
  const entered: EnteredDocument[] = []
  for (const { id, body } of all.filter(({ ownerId }) => ownerId === String(year))) {
    const filled = filledSlots(await withProblems(county.db, await listRecordFiles(county.db, id)))
    entered.push({ id, body, filled })
  }
  return ok(yearLedger(await readCountyYear(county, []), year, entered))
}
