import { dirname, join, resolve } from 'node:path'
import { timeInName } from '#shared/backup/backup'
import { lostAgainst } from '#shared/backup/lost'
import { fail, ok } from '#shared/result'
import { backupsOf, poolOf } from '../../backup/backup-folder'
import { restoreBackup } from '../../backup/restore-backup'
import { confirmRestored } from '../../backup/restored-mark'
import { freeFolder } from '../../fs/free-folder'
import { countChangesSince } from '../../store/change-repository'
import { readProfile } from '../../store/county-repository'
import { listNamed } from '../../store/project-repository'
import { type CountyContext, type Handler, instantOf } from '../context'
import { isInside, newFolder } from '../recovery/new-folder'
import { chosenBackup } from './chosen'
import { backUp } from './make'
import { stateOf } from './standing'
import { storedNow } from './stored-now'

export const compare: Handler<'backup.compare', CountyContext> = async (county, asked) => {
  const one = await chosenBackup(county, asked)
  if (!one.ok) return one
  const { backup } = one.value
  const { tables } = await storedNow(county)
  const changesSince = await countChangesSince(county.db, backup.at)
  return ok(lostAgainst(backup, { tables, projects: await listNamed(county.db), changesSince }))
}

export const proposeFolder: Handler<'backup.proposeFolder', CountyContext> = async (county, { name }) => {
  const { regionName } = await readProfile(county.db)
  return ok(freeFolder(dirname(county.folder), regionName, ` 恢复 ${timeInName(name)}`))
}

export const restore: Handler<'backup.restore', CountyContext> = async (county, { jobId, folder, ...asked }) => {
  const into = resolve(folder)
  const free = await newFolder(into, county.folder)
  if (!free.ok) return free
  const one = await chosenBackup(county, asked)
  if (!one.ok) return one
  const { backup, folder: from, place } = one.value
  const start = { jobId, kind: 'restore', subject: '', path: into, label: '恢复' } as const
  return county.jobs.run(start, async (work) => {
    // The present state is kept twice: its folder stays, and it is a backup that is never thinned.
    const present = await backUp(county, 'before-restore', { signal: work.signal })
    // A full disk bars no way back: its folder stays as it is.
    if (!present.ok && present.error.code !== 'DISK_FULL') return present
    const pools = [
      poolOf(backupsOf(county.folder)),
      ...(place ? [poolOf(place.folder)] : []),
      join(county.folder, 'evidence'),
    ]
    const missing = await restoreBackup({ backup, from, pools, into, at: instantOf(county) }, work)
    if (!missing.ok) return missing
    const { folder: second } = county.backupPlaces.of(county.folder)
    await county.backupPlaces.keep(into, { folder: second, outside: null, before: county.folder })
    return ok({ folder: into, missing: missing.value })
  })
}

/** The second place; the next backup goes there. */
export const setPlace: Handler<'backup.setPlace', CountyContext> = async (county, { folder }) => {
  if (isInside(folder, county.folder))
    return fail('PLACE_REFUSED', {
      detail: '第二处备份不能放在旗县自己的文件夹里',
      next: '请选 U 盘、移动硬盘或共享文件夹。',
    })
  const kept = await county.backupPlaces.keep(county.folder, { folder: resolve(folder), outside: null })
  return kept.ok ? ok(await stateOf(county)) : kept
}

export const dropPlace: Handler<'backup.dropPlace', CountyContext> = async (county) => {
  const kept = await county.backupPlaces.keep(county.folder, { folder: null })
  return kept.ok ? ok(await stateOf(county)) : kept
}

export const confirm: Handler<'backup.confirm', CountyContext> = async (county) => {
  const confirmed = await confirmRestored(county.folder)
  return confirmed.ok ? ok(await stateOf(county)) : confirmed
}
