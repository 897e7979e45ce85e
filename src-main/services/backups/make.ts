import { join } from 'node:path'
import { type BackupKind, isWhole, type NamedBackup } from '#shared/backup/backup'
import type { BackupMade } from '#shared/backup/backup-list'
import type { AppError } from '#shared/errors'
import { ok, type Result } from '#shared/result'
import {
  backupsOf,
  damagedBackups,
  databaseOf,
  listBackups,
  poolOf,
  templatesOf,
  thinFolder,
  writeManifest,
} from '../../backup/backup-folder'
import { bringBackup, bringTemplates } from '../../backup/bring-backup'
import { bringEvidence } from '../../backup/evidence-pool'
import { backUpDatabase } from '../../backup/make-backup'
import type { MissingFiles } from '../../backup/missing-files'
import { readRestored } from '../../backup/restored-mark'
import { isSound, stillSound } from '../../backup/sound-backup'
import type { LongWork } from '../../fs/progress'
import { type CountyContext, type Handler, instantOf } from '../context'
import { holding, listed, secondPlace } from './standing'
import { storedNow } from './stored-now'

/** Of work that has changed something. */
const autoMs = 3 * 60 * 60 * 1000
/** What the evidence of backups leaves free of the office's own disk. */
const reserveBytes = 1024 ** 3

/** One at a time for each county that is open. */
const running = new WeakMap<object, Promise<unknown>>()

export const makeBackup: Handler<'backup.make', CountyContext> = (county, { kind, jobId }) =>
  county.jobs.run({ jobId, kind: 'backup', subject: '', path: '', label: '备份' }, (work) => backUp(county, kind, work))

export async function backUp(county: CountyContext, kind: BackupKind, work: LongWork): Promise<Result<BackupMade>> {
  const before = running.get(county.db) ?? Promise.resolve()
  const next = before.then(
    () => backUpNow(county, kind, work),
    () => backUpNow(county, kind, work),
  )
  running.set(county.db, next)
  return next
}

async function backUpNow(county: CountyContext, kind: BackupKind, work: LongWork): Promise<Result<BackupMade>> {
  const home = backupsOf(county.folder)
  const { countyId, stand } = await storedNow(county)
  const bySelf = kind === 'auto' || kind === 'close'
  if (bySelf && (await readRestored(county.folder))) return ok({ made: null, why: 'paused', place: null })
  const same = await soundlyHeld(home, holding(await listBackups(home, countyId), stand), kind, work)
  const backups = await listBackups(home, countyId)
  const why = same ? 'unchanged' : kind === 'auto' && !(await isDue(county, home, backups, countyId)) ? 'not-due' : ''
  const made = why === '' ? await backUpDatabase(wanted(county, home, kind), work) : null
  if (made && !made.ok) return atSecondPlaceAlone(county, kind, made.error, work)
  const held = made ? made.value.backup : same ? await promoted(home, same, kind) : backups[0]
  if (!held) return ok({ made: null, why, place: null })
  if (made) {
    await thinFolder(home, countyId, instantOf(county))
    await county.backupPlaces.keep(county.folder, { madeAt: held.at })
  }
  const room = { folder: home, reserveBytes, missing: made?.value.missing, again: isAsked(kind) }
  const whole = await withFiles(county, held, room, work)
  if (!whole.ok) return whole
  const place = await toSecondPlace(county, whole.value, work)
  return ok({ made: made && listed(whole.value, 'home'), why, place })
}

/** The office's own disk takes none: the second place, where it is there, gets it from the open county. */
async function atSecondPlaceAlone(
  county: CountyContext,
  kind: BackupKind,
  home: AppError,
  work: LongWork,
): Promise<Result<BackupMade>> {
  const place = home.code === 'CANCELLED' ? null : await secondPlace(county)
  if (!place || place.state === 'away') return { ok: false, error: home }
  const { folder } = place
  const made = await backUpDatabase(wanted(county, folder, kind), work)
  if (!made.ok) return { ok: false, error: home }
  const { backup, missing } = made.value
  const whole = await withFiles(county, backup, { folder, reserveBytes: 0, missing }, work)
  if (!whole.ok) return whole
  const { at, stand } = backup
  if (place.state === 'there') await county.backupPlaces.keep(county.folder, { outside: { at, stand } })
  return ok({ made: listed(whole.value, 'place'), why: '', place: { error: null }, home })
}

/** One that rots on the disk is no answer: asked for by hand it is read, and else looked at. */
async function soundlyHeld(home: string, said: NamedBackup | undefined, kind: BackupKind, work: LongWork) {
  if (!said) return undefined
  const isIt = isAsked(kind) ? isSound(home, said, work) : stillSound(home, said, { ...work, atRest: kind === 'close' })
  return (await isIt) ? said : undefined
}

/** One that a clock now set back says is still to come counts for none; in place of one that is damaged it is due at once. */
async function isDue(
  county: CountyContext,
  home: string,
  backups: readonly NamedBackup[],
  countyId: string,
): Promise<boolean> {
  const now = county.now().getTime()
  const last = backups.find(({ at }) => Date.parse(at) <= now)
  const damaged = (await damagedBackups(home, countyId)).find(({ at }) => Date.parse(at) <= now)
  if (damaged && (!last || damaged.name > last.name)) return true
  return !last || now - Date.parse(last.at) >= autoMs
}

const wanted = (county: CountyContext, into: string, kind: BackupKind) => ({
  countyFolder: county.folder,
  into,
  kind,
  at: instantOf(county),
  version: county.version,
})

const isAsked = (kind: BackupKind) => kind === 'manual' || kind === 'before-restore'

/** One that says the very same is there: what the clerk asks for, it is from now on, and is thinned no more. */
async function promoted(home: string, same: NamedBackup, kind: BackupKind): Promise<NamedBackup> {
  if (!isAsked(kind) || same.kind === 'manual' || same.kind === kind) return same
  const now = { ...same, kind }
  return (await writeManifest(home, now)).ok ? now : same
}

interface Room {
  folder: string
  reserveBytes: number
  missing?: MissingFiles | undefined
  /** Also where it was whole: what is gone from the pool since comes back. */
  again?: boolean
}

/** Its files and templates beside it; what is whole already is not gone over again. */
async function withFiles(
  county: CountyContext,
  backup: NamedBackup,
  { folder, again = false, ...room }: Room,
  work: LongWork,
): Promise<Result<NamedBackup>> {
  if (isWhole(backup) && !again) return ok(backup)
  const templates = await bringTemplates(join(county.folder, 'templates'), templatesOf(folder))
  if (!templates.ok) return templates
  const pool = {
    database: databaseOf(folder, backup.name),
    folder: poolOf(folder),
    sourcesOf: (sha256: string) => [county.evidence.pathOf(sha256)],
    ...room,
  }
  const evidence = await bringEvidence(pool, work)
  if (!evidence.ok) return evidence
  const whole = { ...backup, evidence: evidence.value }
  const told = await writeManifest(folder, whole)
  return told.ok ? ok(whole) : told
}

/** Never a failure of the backup that stands at home. */
async function toSecondPlace(county: CountyContext, backup: NamedBackup, work: LongWork): Promise<BackupMade['place']> {
  const place = await secondPlace(county)
  if (!place || place.state === 'away') return null
  const error = await brought(county, backup, place.folder, work)
  if (error || place.state !== 'there') return { error }
  const { at, stand } = backup
  await county.backupPlaces.keep(county.folder, { outside: { at, stand } })
  return { error: null }
}

async function brought(
  county: CountyContext,
  backup: NamedBackup,
  folder: string,
  work: LongWork,
): Promise<AppError | null> {
  const done = await bringBackup(backup, backupsOf(county.folder), folder, work.signal)
  if (!done.ok) return done.error
  const there = (await listBackups(folder, backup.countyId)).find(({ name }) => name === backup.name)
  if (!there) return { code: 'DISK_FAILED', params: { path: folder } }
  await thinFolder(folder, backup.countyId, instantOf(county))
  const whole = await withFiles(county, there, { folder, reserveBytes: 0 }, work)
  if (!whole.ok) return whole.error
  const { why = '' } = whole.value.evidence ?? {}
  if (why === 'no-room') return { code: 'DISK_FULL', params: { path: folder } }
  return why === 'left-off' ? { code: 'CANCELLED', params: {} } : null
}
