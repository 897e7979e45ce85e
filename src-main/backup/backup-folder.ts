import { createHash } from 'node:crypto'
import { chmod, readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import {
  type Backup,
  backupName,
  backupSchema,
  type DamagedBackup,
  type NamedBackup,
  timeOfName,
} from '#shared/backup/backup'
import { thinned } from '#shared/backup/thinning'
import { chinaTimeInName } from '#shared/china-time'
import { ok, type Result } from '#shared/result'
import { writeFileAtomic } from '../fs/atomic-write'
import { makeFolder } from '../fs/make-folder'
import { sweepParts } from '../fs/part-files'
import { failureOf } from '../fs/stop'
import { dropMark, isMarkedDamaged } from './damaged-mark'

// A folder of backups: for each `<name>.sqlite` with its manifest `<name>.json`, and one pool of files by their digest for
// all of them. A backup counts only where both are there and agree; whatever else lies there is nobody's business.

/** Of a county, in its own folder. */
export const backupsOf = (countyFolder: string) => join(countyFolder, '备份')
export const databaseOf = (folder: string, name: string) => join(folder, `${name}.sqlite`)
export const poolOf = (folder: string) => join(folder, 'evidence')
export const templatesOf = (folder: string) => join(folder, 'templates')
export const manifestOf = (folder: string, name: string) => join(folder, `${name}.json`)

/** Readable by nobody else, where the disk knows owners: it holds personal data. */
export async function prepareFolder(folder: string): Promise<Result<null>> {
  try {
    await makeFolder(folder)
    await chmod(folder, 0o700).catch(() => {})
    await sweepParts(folder)
    return ok(null)
  } catch (error) {
    return failureOf(error, folder)
  }
}

/** Newest first, of that county alone, without those known to be damaged; an empty list where the folder is not there. */
export async function listBackups(folder: string, countyId?: string): Promise<NamedBackup[]> {
  const names = await readdir(folder).catch(() => [])
  const read = names
    .filter((name) => name.endsWith('.json') && backupName.test(name.slice(0, -5)))
    .map((name) => readBackup(folder, name.slice(0, -5)))
  const all = (await Promise.all(read)).filter((one) => one !== null)
  return all
    .filter((one) => countyId === undefined || one.countyId === countyId)
    .sort((a, b) => (`${a.at} ${a.name}` < `${b.at} ${b.name}` ? 1 : -1))
}

async function readBackup(folder: string, name: string): Promise<NamedBackup | null> {
  try {
    const { size } = await stat(databaseOf(folder, name))
    const backup = await readManifest(folder, name)
    if (backup?.sizeBytes !== size || (await isMarkedDamaged(folder, name))) return null
    return { ...backup, name }
  } catch {
    return null
  }
}

/** null = it does not say what was written. */
async function readManifest(folder: string, name: string): Promise<Backup | null> {
  try {
    const { digest, ...told } = JSON.parse(await readFile(manifestOf(folder, name), 'utf8'))
    const backup = backupSchema.parse(told)
    const isAsWritten = backup.format === 1 ? digest === undefined : digest === digestOf(backup)
    return isAsWritten ? backup : null
  } catch {
    return null
  }
}

/** Of what a manifest says, in the order of its schema. */
const digestOf = (backup: Backup): string =>
  createHash('sha256')
    .update(JSON.stringify(backupSchema.parse(backup)))
    .digest('hex')

/**
 * Those whose manifest does not say what was written, or not of that file, or whose bytes were found to be others: they count
 * for nothing. Newest first; of another county none whose manifest can be read.
 */
export async function damagedBackups(folder: string, countyId?: string): Promise<DamagedBackup[]> {
  const names = new Set(await readdir(folder).catch(() => []))
  const whole = [...names].filter((name) => name.endsWith('.json') && names.has(`${name.slice(0, -5)}.sqlite`))
  const known = whole.map((name) => name.slice(0, -5)).filter((name) => backupName.test(name))
  const read = await Promise.all(known.map((name) => readBackup(folder, name)))
  const odd = known.filter((_, at) => read[at] === null).sort()
  const told = await Promise.all(odd.map((name) => readManifest(folder, name)))
  return odd
    .filter((_, at) => countyId === undefined || (told[at]?.countyId ?? countyId) === countyId)
    .reverse()
    .map((name) => ({ name, at: timeOfName(name) }))
}

/** The bytes of the manifest of a backup. */
export const manifestText = (backup: Backup): Buffer => {
  const told = backup.format === 1 ? backup : { ...backup, digest: digestOf(backup) }
  return Buffer.from(`${JSON.stringify(told, null, 1)}\n`)
}

export async function writeManifest(folder: string, { name, ...backup }: NamedBackup): Promise<Result<null>> {
  const path = manifestOf(folder, name)
  const written = await writeFileAtomic(path, manifestText(backup))
  if (written.ok) await chmod(path, 0o600).catch(() => {})
  return written
}

/** By the clocks of China, so that a clerk knows it in the folder; never one that is there. */
export async function freeName(folder: string, at: string): Promise<string> {
  const taken = await readdir(folder)
  const base = chinaTimeInName(at)
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? base : `${base}-${number}`
    if (!taken.some((other) => other.startsWith(`${name}.`))) return name
  }
}

/** After a new one has been found whole, and never before: what the scheme lets go. The pool keeps all. */
export async function thinFolder(folder: string, countyId: string, now: string): Promise<string[]> {
  const gone = thinned(await listBackups(folder, countyId), now)
  for (const name of gone) {
    // Without its manifest it counts no more: a stop between the two leaves no half one that does.
    await rm(manifestOf(folder, name), { force: true }).catch(() => {})
    await rm(databaseOf(folder, name), { force: true }).catch(() => {})
    await dropMark(folder, name)
  }
  return gone
}
