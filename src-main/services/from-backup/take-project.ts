import { besideName, type ProjectTakenBack } from '#shared/backup/found'
import { fail, ok, type Result } from '#shared/result'
import { writeChanges } from '../../store/change-repository'
import { findProject } from '../../store/project-repository'
import type { CountyContext, Handler } from '../context'
import { commandNow } from '../record-writes'
import { besideIn } from './beside'
import { bringFiles } from './bring-files'
import { type OpenedBackup, withBackup } from './opened'
import { orNothing } from './or-nothing'
import { steppingOnce } from './stepping-once'
import { backupText, fromBackupField } from './told'
import { goneProjectIn } from './whole-project'

/**
 * A whole project, as one step: one that is gone comes back as itself with its history, one that is there is brought beside
 * it as a copy. A job; TAKE_BACK_REFUSED, CANCELLED.
 */
export const takeProject: Handler<'backup.takeProject', CountyContext> = (county, { jobId, id, ...ref }) =>
  county.jobs.run({ jobId, kind: 'take-back', subject: id, path: '', label: '从备份找回项目' }, (work) =>
    withBackup(county, ref, { signal: work.signal }, async (opened) => {
      const { past, pools } = opened
      const gone = (await findProject(county.db, id)) === null
      const whole = await (gone ? goneProjectIn(past, id) : besideIn(past, id))
      if (!whole) return fail('NOT_FOUND', { what: '该项目' })
      const missing = await bringFiles(county, pools, whole.files, work)
      if (!missing.ok) return missing
      if (work.signal.aborted) return fail('CANCELLED')
      const names = [...missing.value.values()].map(({ name }) => name)
      const put = await putWhole(county, opened, whole)
      if (!put.ok) return put
      const name = gone ? whole.project.name : besideName(whole.project.name)
      return ok({ ...put.value, taken: 1, refused: [], missing: names, name } satisfies ProjectTakenBack)
    }),
  )

type Whole = NonNullable<Awaited<ReturnType<typeof goneProjectIn | typeof besideIn>>>

async function putWhole(
  county: CountyContext,
  { at }: OpenedBackup,
  whole: Whole,
): Promise<Result<Pick<ProjectTakenBack, 'id' | 'stamp'>>> {
  let id = ''
  const stamp = await steppingOnce(county, async (tx) => {
    await whole.prepare(tx)
    const command = await commandNow({ ...county, emit: () => {} }, tx, 'fromBackup')
    const put = await orNothing(tx, () => whole.put(county, tx, command))
    if (!put.ok) return put
    id = put.value
    const from = { field: fromBackupField, before: undefined, after: backupText(at) }
    await writeChanges(tx, id, [from], command)
    return ok(command.stamp)
  })
  if (stamp.ok) county.emit('papersChanged', { projectId: id })
  return stamp.ok ? ok({ id, stamp: stamp.value }) : stamp
}
