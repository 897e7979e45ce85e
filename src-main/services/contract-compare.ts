import { createHash } from 'node:crypto'
import { draftContractPaper } from '#shared/materials/expected-papers'
import { fail, ok, type Result } from '#shared/result'
import { readBounded } from '../fs/read-bounded'
import { findComparison, type KeptComparison, keepComparison } from '../store/comparison-repository'
import { listPapers } from '../store/paper-repository'
import { findProject } from '../store/project-repository'
import { inTransaction } from '../store/transaction'
import { runUntrusted } from '../worker/run-untrusted'
import type { TaskInput } from '../worker/tasks'
import { type ComparedPair, comparedPairOf, draftsOf, type SignedContract } from './compared-pair'
import { type CountyContext, type Handler, instantOf } from './context'
import { readCountyYear } from './county-year'
import { addFile, replaceByEarlier, replaceFile } from './evidence'
import { withProject } from './norms'
import { expectedIn } from './office-data'
import { staleKinds } from './paper-sources'

const largestFile = 20 * 2 ** 20
const limits = { silentMs: 10_000, heapMb: 256 }

/**
 * Takes in 采购文件所附合同, once it has been read as a contract, in the place of the one before, which is 移出; the same file
 * is there only once. FILE_EMPTY, FILE_TOO_LARGE, CONTRACT_UNREADABLE.
 */
export const importDraft: Handler<'contract.importDraft', CountyContext> = async (county, { projectId, path }) => {
  const bytes = await readBounded(path, largestFile)
  if (!bytes.ok) return bytes
  if (bytes.value.length === 0) return fail('FILE_EMPTY', { path })
  const read = await readTask({ draft: bytes.value, signed: null })
  if (!read.ok) return read
  const taken = await putInUse(county, projectId, path, bytes.value)
  return taken.ok ? comparison(county, { projectId }) : taken
}

async function putInUse(
  county: CountyContext,
  projectId: string,
  path: string,
  bytes: Uint8Array,
): Promise<Result<unknown>> {
  const stored = await findProject(county.db, projectId)
  const drafts = await draftsOf(county.db, projectId, expectedIn(county, stored?.project))
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const same = drafts.findLastIndex((draft) => draft.sha256 === sha256)
  if (same >= 0) return replaceByEarlier(county, projectId, drafts.slice(same + 1))
  const inUse = drafts.at(-1)
  if (inUse) return replaceFile(county, { id: inUse.id, path })
  return addFile(county, { projectId, stage: 'before', title: draftContractPaper.title, path })
}

async function pairOf(county: CountyContext, projectId: string): Promise<ComparedPair> {
  const stored = await findProject(county.db, projectId)
  return comparedPairOf(county.db, projectId, expectedIn(county, stored?.project))
}

/** The draft beside the contract as both stand now; what was not compared yet is compared and kept. CONTRACT_UNREADABLE. */
export const comparison: Handler<'contract.comparison', CountyContext> = async (county, { projectId }) => {
  const { draft, signed } = await pairOf(county, projectId)
  const known = {
    draft: draft && { fileName: draft.fileName, addedAt: draft.addedAt },
    signed: signed && {
      name: signed.name,
      scanOnly: signed.scanOnly,
      changedSince: await changedSince(county, projectId, signed),
    },
  }
  if (!draft || !signed) return ok({ ...known, comparedAt: null, clauses: null })
  const before = await findComparison(county.db, draft.sha256, signed.sha256)
  const kept = before ? ok(before) : await compareAndKeep(county, draft.sha256, signed)
  return kept.ok ? ok({ ...known, ...kept.value }) : kept
}

async function compareAndKeep(
  county: CountyContext,
  draftSha256: string,
  signed: SignedContract,
): Promise<Result<KeptComparison>> {
  const draftBytes = await county.evidence.read(draftSha256)
  if (!draftBytes.ok) return draftBytes
  const signedBytes = await county.evidence.read(signed.sha256)
  if (!signedBytes.ok) return signedBytes
  const compared = await readTask({ draft: draftBytes.value, signed: { name: signed.name, bytes: signedBytes.value } })
  if (!compared.ok) return compared
  const kept = { comparedAt: instantOf(county), clauses: compared.value }
  await inTransaction(county.db, async (tx) => {
    await keepComparison(tx, { draftSha256, signedSha256: signed.sha256 }, kept)
    return ok(null)
  })
  return ok(kept)
}

async function readTask(input: TaskInput<'contract.compare'>) {
  const answer = await runUntrusted('contract.compare', input, limits)
  return answer.ok ? answer.value : answer
}

/** A contract made here, and the project says something else by now. */
async function changedSince(county: CountyContext, projectId: string, { madeHere }: SignedContract): Promise<boolean> {
  const stored = madeHere ? await findProject(county.db, projectId) : null
  if (!stored) return false
  const countyYear = withProject(await readCountyYear(county, [projectId]), stored.project)
  const papers = await listPapers(county.db, { owner: 'project', ownerId: projectId })
  return (await staleKinds(county, countyYear, stored.project, papers)).includes('contract')
}
