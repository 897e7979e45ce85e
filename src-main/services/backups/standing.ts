import { join } from 'node:path'
import type { NamedBackup } from '#shared/backup/backup'
import type { BackupFolder, BackupState, ListedBackup } from '#shared/backup/backup-list'
import { backupStanding, type PlaceState } from '#shared/backup/backup-standing'
import { safeFileName } from '#shared/bundle/safe-name'
import { ok } from '#shared/result'
import { backupsOf, damagedBackups, listBackups } from '../../backup/backup-folder'
import { folderThere } from '../../backup/place-there'
import { readRestored } from '../../backup/restored-mark'
import { readProfile } from '../../store/county-repository'
import { type CountyContext, type Handler, instantOf } from '../context'
import { storedNow } from './stored-now'

/** The second place with the folder this county has there; null = none is chosen. */
export interface SecondPlace {
  /** As the clerk has chosen it. */
  chosen: string
  folder: string
  state: Exclude<PlaceState, 'none'>
}

/** Looked for each time: a stick comes and goes. */
export async function secondPlace(county: CountyContext): Promise<SecondPlace | null> {
  const chosen = county.backupPlaces.of(county.folder).folder
  if (chosen === null) return null
  const { countyId } = await storedNow(county)
  const { regionName } = await readProfile(county.db)
  const folder = join(
    chosen,
    `购服通备份 ${safeFileName(regionName)} ${countyId.replace(/[^0-9A-Za-z]/g, '').slice(0, 8)}`,
  )
  const [there, home] = await Promise.all([folderThere(chosen), folderThere(county.folder)])
  return { chosen, folder, state: !there ? 'away' : there.dev === home?.dev ? 'same-disk' : 'there' }
}

/** Wherever there are any of this county, by name, newest first. */
export async function backupsEverywhere(county: CountyContext): Promise<Map<BackupFolder, NamedBackup[]>> {
  const { countyId } = await storedNow(county)
  const place = await secondPlace(county)
  const home = await listBackups(backupsOf(county.folder), countyId)
  const { before } = county.backupPlaces.of(county.folder)
  return new Map<BackupFolder, NamedBackup[]>([
    ['home', home],
    ['place', place && place.state !== 'away' ? await listBackups(place.folder, countyId) : []],
    ['before', before === null ? [] : await listBackups(backupsOf(before), countyId)],
  ])
}

export const listAll: Handler<'backup.list', CountyContext> = async (county) => {
  const rows = new Map<string, ListedBackup>()
  for (const [where, backups] of await backupsEverywhere(county))
    for (const one of backups) {
      // Two counties that were one may each have made one in the same second.
      const key = `${one.name} ${one.sha256}`
      const known = rows.get(key)
      if (known) known.where.push(where)
      else rows.set(key, listed(one, where))
    }
  return ok([...rows.values()].sort((a, b) => (a.at < b.at ? 1 : -1)))
}

export const listed = (backup: NamedBackup, where: BackupFolder): ListedBackup => {
  const { name, countyName, at, kind, sizeBytes, version, evidence, projects } = backup
  return { name, countyName, at, kind, sizeBytes, version, evidence, projects: projects.length, where: [where] }
}

/** The one that says what is stored now; on a clock that was set back it need not be the newest by its time. */
export const holding = (backups: readonly NamedBackup[], stand: string) => backups.find((one) => one.stand === stand)

export const readStanding: Handler<'backup.standing', CountyContext> = async (county) => ok(await stateOf(county))

export async function stateOf(county: CountyContext): Promise<BackupState> {
  const { countyId, stand, lastAt } = await storedNow(county)
  const backups = await listBackups(backupsOf(county.folder), countyId)
  const place = await secondPlace(county)
  const { outside, madeAt } = county.backupPlaces.of(county.folder)
  const same = holding(backups, stand)
  const newest = same ?? backups[0]
  const damaged = await damagedEverywhere(county, place, countyId)
  const facts = {
    now: instantOf(county),
    newest: newest ? { at: newest.at, evidence: newest.evidence } : null,
    firstAt: backups.at(-1)?.at ?? null,
    damagedAt: damaged.find(({ where }) => where === 'home')?.at ?? null,
    latestAt: [backups[0]?.at ?? '', lastAt].toSorted().at(-1) || null,
    madeAt,
    changed: same === undefined,
    place: place?.state ?? 'none',
    outsideAt: outside?.at ?? null,
    outsideIsNewest: outside?.stand === stand,
    paused: (await readRestored(county.folder)) !== null,
  } as const
  return { ...backupStanding(facts), facts, damaged, home: backupsOf(county.folder), place: place?.chosen ?? null }
}

async function damagedEverywhere(county: CountyContext, place: SecondPlace | null, countyId: string) {
  const home = await damagedBackups(backupsOf(county.folder), countyId)
  const there = place && place.state !== 'away' ? await damagedBackups(place.folder, countyId) : []
  return [
    ...home.map((one) => ({ ...one, where: 'home' as const })),
    ...there.map((one) => ({ ...one, where: 'place' as const })),
  ]
}
