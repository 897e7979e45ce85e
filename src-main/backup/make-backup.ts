import { rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { BackupKind, NamedBackup } from '#shared/backup/backup'
import { fail, ok, type Result } from '#shared/result'
import { moveIntoPlace } from '../fs/atomic-write'
import { ensureSpaceFor } from '../fs/free-space'
import { partBeside } from '../fs/part-files'
import type { LongWork } from '../fs/progress'
import { failureOf } from '../fs/stop'
import { databaseName } from '../store/database-name'
import { isTooLong } from '../store/open'
import { databaseOf, freeName, poolOf, prepareFolder, writeManifest } from './backup-folder'
import { inBackupThread } from './backup-thread'
import type { MissingFiles } from './missing-files'

/** Left free beside a copy of the database: the office's own saving needs the disk as well. */
const marginBytes = 16 * 1024 ** 2

interface Wanted {
  countyFolder: string
  into: string
  kind: BackupKind
  at: string
  version: string
}

/**
 * The database of an open county, whole or not at all: copied beside its name, checked, on the disk, then given its manifest
 * and its name. Its files are another matter (`bringEvidence`): `evidence` is null until then. DISK_FULL, CANCELLED,
 * BACKUP_NOT_SOUND, whatever the disk says; those that lie there already stay as they are.
 */
export async function backUpDatabase(
  wanted: Wanted,
  work: LongWork,
): Promise<Result<{ backup: NamedBackup; missing: MissingFiles }>> {
  const { countyFolder, into, kind, at, version } = wanted
  const from = join(countyFolder, databaseName)
  const ready = await prepareFolder(into)
  if (!ready.ok) return ready
  const part = partBeside(join(into, 'x'))
  if (isTooLong(part)) return fail('PATH_TOO_LONG', { path: into })
  try {
    const room = await ensureSpaceFor(part, (await sizeOf(from)) + (await sizeOf(`${from}-wal`)) + marginBytes)
    if (!room.ok) return room
    const copied = await inBackupThread({ does: 'copy', from, to: part, pool: poolOf(into) }, work)
    // The half-made file has a name that tells nobody anything: told is the folder it was to stand in.
    if (!copied.ok) return copied.error.params?.path === part ? fail(copied.error.code, { path: into }) : copied
    const name = await freeName(into, at)
    const backup: NamedBackup = { format: 2, name, at, kind, version, ...copied.value.facts, evidence: null }
    const told = await writeManifest(into, backup)
    if (!told.ok) return told
    await moveIntoPlace(part, databaseOf(into, name))
    return ok({ backup, missing: copied.value.missing })
  } catch (error) {
    return failureOf(error, into)
  } finally {
    for (const ending of ['', '-journal', '-wal', '-shm']) await rm(`${part}${ending}`, { force: true }).catch(() => {})
  }
}

const sizeOf = async (path: string) => (await stat(path).catch(() => null))?.size ?? 0
