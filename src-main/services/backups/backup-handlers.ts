import type { Channels } from '#shared/ipc/channels'
import type { BackendChannel } from '#shared/ipc/schemas'
import type { Result } from '#shared/result'
import type { CountyContext, Handler } from '../context'
import * as looking from '../from-backup/look'
import { planOne } from '../from-backup/plan'
import { takeBack } from '../from-backup/take-back'
import { takeProject } from '../from-backup/take-project'
import { makeBackup } from './make'
import * as restoring from './restore'
import * as standing from './standing'

type InCounty = <K extends BackendChannel>(
  handler: Handler<K, CountyContext>,
) => (input: Channels[K]['input']) => Promise<Result<Channels[K]['output']>>

/** Backups, and the way back to one. */
export const backupHandlers = (inCounty: InCounty) => ({
  'backup.standing': inCounty(standing.readStanding),
  'backup.list': inCounty(standing.listAll),
  'backup.make': inCounty(makeBackup),
  'backup.setPlace': inCounty(restoring.setPlace),
  'backup.dropPlace': inCounty(restoring.dropPlace),
  'backup.confirm': inCounty(restoring.confirm),
  'backup.compare': inCounty(restoring.compare),
  'backup.proposeFolder': inCounty(restoring.proposeFolder),
  'backup.restore': inCounty(restoring.restore),
  'backup.look': inCounty(looking.lookInto),
  'backup.things': inCounty(looking.listThings),
  'backup.plan': inCounty(planOne),
  'backup.takeBack': inCounty(takeBack),
  'backup.takeProject': inCounty(takeProject),
  'backup.leave': inCounty(looking.leave),
})
