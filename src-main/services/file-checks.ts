import { holdsSignedContract } from '#shared/materials/due-materials'
import type { ExpectedPapers } from '#shared/materials/expected-papers'
import { ok } from '#shared/result'
import { unreadableBecause } from '../documents/readable/readable-file'
import type { StoredEvidence } from '../store/evidence-repository'
import { type CheckedFile, findFileCheck, keepFileCheck } from '../store/file-check-repository'
import { inTransaction } from '../store/transaction'
import type { CountyContext } from './context'

/** Why a stored file cannot be opened, in Chinese; null = it can. Looked at once, whatever it is used for. */
export async function problemOf(county: CountyContext, file: CheckedFile): Promise<string | null> {
  const known = await findFileCheck(county.db, file)
  if (known !== undefined) return known
  const { sha256, fileName } = file
  const problem = await lookAt(county.evidence.pathOf(sha256), fileName)
  if (problem === undefined) return null
  await keep(county, file, problem)
  return problem
}

/** The same of a file just taken in. That it is well is not kept: hundreds of photographs need no row, nor a write each. */
export async function problemOfNew(county: CountyContext, file: CheckedFile): Promise<string | null> {
  const problem = (await lookAt(county.evidence.pathOf(file.sha256), file.fileName)) ?? null
  if (problem !== null) await keep(county, file, problem)
  return problem
}

const keep = ({ db }: CountyContext, file: CheckedFile, problem: string | null) =>
  inTransaction(db, async (tx) => ok(await keepFileCheck(tx, file, problem)))

/** undefined = the stored bytes are not there to be looked at; that is told where they are wanted. */
async function lookAt(path: string, fileName: string): Promise<string | null | undefined> {
  try {
    return await unreadableBecause({ path, fileName })
  } catch {
    return undefined
  }
}

/** Whether one of the files is the signed contract, and can be opened: what moves a project out of 事前. */
export async function holdsReadableContract(
  county: CountyContext,
  evidence: readonly Pick<StoredEvidence, 'stage' | 'title' | 'fileName' | 'sha256'>[],
  expected: ExpectedPapers,
): Promise<boolean> {
  for (const file of evidence.filter((one) => holdsSignedContract([one], expected))) {
    if ((await problemOf(county, file)) === null) return true
  }
  return false
}
