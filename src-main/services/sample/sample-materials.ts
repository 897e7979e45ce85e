import type { Stage } from '#shared/documents/document-version'
import { ok, unwrap } from '#shared/result'
import { insertEvidence } from '../../store/evidence-repository'
import { listPapers } from '../../store/paper-repository'
import { inTransaction } from '../../store/transaction'
import { readiness } from '../bundles'
import { type CountyContext, instantOf } from '../context'
import { comparison } from '../contract-compare'
import { evidenceField } from '../evidence-writes'
import { generatePaper } from '../papers'
import { noteChanges } from '../record-writes'
import { sampleDocument } from './sample-document'

/** Materials that are the contract itself: the draft of the procurement papers, and the signed one. */
const contracts = ['draft-contract', 'signed-contract']

/** What a project makes of itself, and a file for every material of that stage that is still missing. */
export async function fileMaterials(county: CountyContext, projectId: string, stage: Stage): Promise<void> {
  for (const paper of county.papers.values()) {
    if (paper.owner === 'project' && paper.stage === stage)
      await generatePaper(county, { kind: paper.id, ownerId: projectId })
  }
  await fileMissing(county, projectId, stage)
  const { stale } = unwrap(await readiness(county, { projectId, stage }))
  for (const kind of stale) await generatePaper(county, { kind, ownerId: projectId })
  if (stage === 'before') await comparison(county, { projectId })
}

/** The quick way: its contract, and a file for every other material, also where the program has a paper. */
export async function fileScans(county: CountyContext, projectId: string, stage: Stage): Promise<void> {
  if (stage === 'before') await generatePaper(county, { kind: 'contract', ownerId: projectId })
  await fileMissing(county, projectId, stage)
}

async function fileMissing(county: CountyContext, projectId: string, stage: Stage): Promise<void> {
  const { due } = unwrap(await readiness(county, { projectId, stage }))
  for (const { state, paper, title } of due.flatMap(({ materials }) => materials)) {
    if (state === 'missing' && paper) await fileOne(county, { projectId, stage, title }, contracts.includes(paper.id))
  }
}

async function fileOne(
  county: CountyContext,
  { projectId, stage, title }: { projectId: string; stage: Stage; title: string },
  isContract: boolean,
): Promise<void> {
  const stored = (isContract && (await contractOf(county, projectId))) || (await made(county, title))
  const file = { id: county.newId(), fileName: `${title}（示例）.docx`, ...stored, addedAt: instantOf(county) }
  await inTransaction(county.db, async (tx) => {
    await insertEvidence(tx, { ...file, projectId, stage, title })
    const after = { title, fileName: file.fileName, stage }
    await noteChanges(county, tx, 'addFile', projectId, [{ field: evidenceField(file.id), before: undefined, after }])
    return ok(null)
  })
}

async function contractOf({ db }: CountyContext, id: string) {
  const contract = (await listPapers(db, { owner: 'project', ownerId: id })).findLast(({ kind }) => kind === 'contract')
  return contract && { sha256: contract.sha256, sizeBytes: contract.sizeBytes }
}

const made = async (county: CountyContext, title: string) =>
  unwrap(await county.evidence.putBytes(await sampleDocument(title)))
