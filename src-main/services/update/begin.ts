import { existsSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { ok, type Result } from '#shared/result'
import type { UpdateManifest } from '#shared/update/manifest'
import { refusals } from '#shared/update/refusal'
import { writeThenRename } from '../../fs/atomic-write'
import { ensureSpaceFor } from '../../fs/free-space'
import { makeFolder } from '../../fs/make-folder'
import { partBeside } from '../../fs/part-files'
import type { LongWork } from '../../fs/progress'
import { failureOf, Stop } from '../../fs/stop'
import { migrations } from '../../store/migrations/all'
import { archiveOf, installedFrom, installerOf, keepOnly } from '../../update/kept'
import { clearOtherVersions } from '../../update/other-versions'
import { readUpdate } from '../../update/read-update'
import { unpackProgram } from '../../update/unpack-program'
import { writeState } from '../../update/update-state'
import { type AppContext, instantOf } from '../context'
import type { CountySessions } from '../county-sessions'
import { backUpAll } from './back-up-all'
import { countiesBefore } from './look'
import { changeBefore } from './standing'
import { deskOf, type UpdateDesk } from './update-desk'

interface Asked {
  path: string
  sha256: string
  jobId: string
}

/** All that can fail is done while the old version is still there; the end of the program only changes over. */
export async function begin(
  app: AppContext,
  sessions: CountySessions,
  asked: Asked,
): Promise<Result<{ left: string[] }>> {
  const desk = deskOf(app)
  if (!desk.ok) return desk
  const { place } = desk.value
  const start = { jobId: asked.jobId, kind: 'update', subject: '', path: asked.path, label: '准备升级' } as const
  return app.jobs.run(start, async (work) => {
    try {
      const before = changeBefore(app)
      const kept = [app.version, ...(before ? [before.from] : [])]
      await keepPresent(app, desk.value)
      const manifest = await keepPayload(app, desk.value, asked, work)
      const backed = await backUpAll(app, sessions, countiesBefore(sessions, manifest.schema), work)
      if (!backed.ok) return backed
      if (place.by === 'folder') {
        const archive = archiveOf(app.userDataFolder, manifest.version)
        await clearOtherVersions(place.base, kept)
        await unpackProgram(archive, join(place.base, manifest.version))
      }
      await keepOnly(app.userDataFolder, place.by === 'folder' ? [] : [...kept, manifest.version])
      writeState(app.userDataFolder, {
        phase: 'ready',
        from: app.version,
        to: manifest.version,
        fromSchema: migrations.at(-1)!.version,
        back: false,
        at: instantOf(app),
        open: sessions.folder(),
        counties: backed.value.counties,
        notes: manifest.notes,
        why: '',
        restored: [],
        told: false,
        ...(before && { before }),
      })
      return ok({ left: backed.value.left })
    } catch (error) {
      return failureOf(error, asked.path)
    }
  })
}

/** The installer of the present version: without it there would be no way back. */
async function keepPresent({ userDataFolder, version }: AppContext, { place }: UpdateDesk): Promise<void> {
  const target = installerOf(userDataFolder, version)
  if (place.by !== 'installer' || existsSync(target)) return
  const copy = installedFrom()
  if (!copy)
    throw new Stop('UPDATE_REFUSED', {
      detail: `找不到 ${version} 的安装程序，升级不成时就退不回来。请先用 ${version} 的安装程序再装一次`,
    })
  await makeFolder(dirname(target))
  await copyFile(copy, target)
}

/** Checked anew while it is copied: what lies on the stick may be another file by now. */
async function keepPayload(
  { userDataFolder, version }: AppContext,
  { program, release, place }: UpdateDesk,
  { path, sha256 }: Asked,
  work: LongWork,
): Promise<UpdateManifest> {
  const asked = { keys: release.keys, running: { version, platform: program.platform } }
  const { version: to, payload } = await readUpdate(path, asked, work)
  const target = (place.by === 'folder' ? archiveOf : installerOf)(userDataFolder, to)
  await makeFolder(dirname(target))
  const room = await ensureSpaceFor(target, payload.sizeBytes * (place.by === 'folder' ? 2 : 1))
  if (!room.ok) throw new Stop(room.error.code, room.error.params)
  return writeThenRename(partBeside(target), target, async (file) => {
    const manifest = await readUpdate(path, asked, work, (chunk) => file.writeFile(chunk))
    if (manifest.payload.sha256 !== sha256) throw new Stop('UPDATE_REFUSED', { detail: refusals.altered })
    return manifest
  })
}
