import { ok, type Result } from '#shared/result'
import type { CountyBefore, UpdateLook } from '#shared/update/standing'
import { failureOf } from '../../fs/stop'
import { migrations } from '../../store/migrations/all'
import { readUpdate } from '../../update/read-update'
import type { AppContext } from '../context'
import type { CountySessions } from '../county-sessions'
import { dataVersionOf } from './data-version'
import { deskOf } from './update-desk'

/** Everything of the file is checked; nothing is touched. */
export async function look(
  app: AppContext,
  sessions: CountySessions,
  { path, jobId }: { path: string; jobId: string },
): Promise<Result<UpdateLook>> {
  const desk = deskOf(app)
  if (!desk.ok) return desk
  const { program, release } = desk.value
  const asked = { keys: release.keys, running: { version: app.version, platform: program.platform } }
  return app.jobs.run({ jobId, kind: 'update', subject: '', path, label: '核对升级文件' }, async (work) => {
    try {
      const { version, releasedOn, notes, schema, payload } = await readUpdate(path, asked, work)
      const { sizeBytes, sha256 } = payload
      const counties = countiesBefore(sessions, schema)
      return ok({ version, from: app.version, releasedOn, notes, sizeBytes, sha256, counties })
    } catch (error) {
      return failureOf(error, path, 'read')
    }
  })
}

/** The open one first; one that is not there cannot be reached. */
export function countiesBefore(sessions: CountySessions, schema: number): CountyBefore[] {
  const open = sessions.folder()
  return (
    sessions.recent
      .list()
      .filter(({ exists }) => exists)
      .map(({ folder, name }) => ({ folder, name, version: dataVersionOf(folder) }))
      // What is newer than this version came from another computer, or was left by a version gone back over.
      .filter(({ version }) => version === null || version <= migrations.at(-1)!.version)
      .map(({ folder, name, version }) => ({
        name,
        folder,
        isOpen: folder === open,
        isMigrated: version !== null && version < schema,
      }))
      .sort((a, b) => Number(b.isOpen) - Number(a.isOpen))
  )
}
