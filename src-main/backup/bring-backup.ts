import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { NamedBackup } from '#shared/backup/backup'
import { fail, ok, type Result } from '#shared/result'
import { copyFileAtomic } from '../fs/atomic-write'
import { ensureSpaceFor } from '../fs/free-space'
import { makeFolder } from '../fs/make-folder'
import { failureOf } from '../fs/stop'
import { databaseOf, listBackups, prepareFolder, writeManifest } from './backup-folder'
import { copyVerified } from './copy-verified'
import { markDamaged } from './damaged-mark'

/** A backup from one folder to another: its very bytes, or none. The manifest comes last, without its files. */
export async function bringBackup(
  backup: NamedBackup,
  from: string,
  to: string,
  signal?: AbortSignal,
): Promise<Result<null>> {
  const { name, sha256, sizeBytes, kind } = backup
  const there = (await listBackups(to)).find((one) => one.name === name)
  if (there?.sha256 === sha256) return there.kind === kind ? ok(null) : writeManifest(to, { ...there, kind })
  if (there) return fail('INPUT_INVALID', { detail: `“${to}”里已有另一份同名的备份“${name}”` })
  const ready = await prepareFolder(to)
  if (!ready.ok) return ready
  const target = databaseOf(to, name)
  try {
    const room = await ensureSpaceFor(target, sizeBytes)
    if (!room.ok) return room
    const source = databaseOf(from, name)
    if (!(await copyVerified(source, target, sha256, { signal }))) {
      await markDamaged(from, name)
      return fail('FILE_DAMAGED', { path: source })
    }
    return await writeManifest(to, { ...backup, evidence: null })
  } catch (error) {
    return failureOf(error, to)
  }
}

/** An office's own templates, and the program's that papers were made with: few, small, never altered under their name. */
export async function bringTemplates(from: string, to: string): Promise<Result<null>> {
  try {
    const there = new Set(await readdir(to).catch(() => []))
    const wanted = (await readdir(from, { withFileTypes: true }).catch(() => [])).filter(
      (one) => one.isFile() && !one.name.startsWith('.') && !there.has(one.name),
    )
    if (wanted.length > 0) await makeFolder(to)
    for (const { name } of wanted) {
      const copied = await copyFileAtomic(join(from, name), join(to, name))
      if (!copied.ok) return copied
    }
    return ok(null)
  } catch (error) {
    return failureOf(error, to)
  }
}
