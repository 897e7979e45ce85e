import type { AlteredHow } from '#shared/documents/document-version'
import type { ErrorCode } from '#shared/errors'
import { ok, type Result } from '#shared/result'
import type { StoredFile } from '../fs/evidence-store'
import type { LongWork } from '../fs/progress'
import { findFound, writeFound } from '../store/file-check-repository'
import { listPlacesOf } from '../store/stored-digests'
import { inTransaction } from '../store/transaction'
import type { CountyContext } from './context'

const found: Partial<Record<ErrorCode, AlteredHow>> = { FILE_DAMAGED: 'altered', FILE_NOT_FOUND: 'gone' }

/** What reading stored bytes has shown of them: null = sound; undefined = they could not be read just now, which says nothing. */
export const howFound = (read: Result<unknown>): AlteredHow | null | undefined =>
  read.ok ? null : found[read.error.code]

/** Reads every stored byte, and keeps what has come of it. */
export async function checkStoredBytes(
  county: CountyContext,
  sha256: string,
  work: LongWork = {},
): Promise<Result<StoredFile>> {
  const checked = await county.evidence.check(sha256, work)
  await keepFound(county, sha256, howFound(checked))
  return checked
}

/** Found altered or gone, a file counts for nothing until its very bytes are back; every list that shows it is told. */
export async function keepFound(
  county: CountyContext,
  sha256: string,
  how: AlteredHow | null | undefined,
): Promise<void> {
  if (how === undefined || (await findFound(county.db, sha256)) === how) return
  await inTransaction(county.db, async (tx) => ok(await writeFound(tx, sha256, how)))
  for (const projectId of await listPlacesOf(county.db, sha256)) county.emit('papersChanged', { projectId })
}
