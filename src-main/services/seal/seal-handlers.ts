import { mkdir } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import type { Channels } from '#shared/ipc/channels'
import type { BackendChannel } from '#shared/ipc/schemas'
import { fail, ok, type Result } from '#shared/result'
import { openedName } from '#shared/seal/sealing'
import { listBackups } from '../../backup/backup-folder'
import { restoreBackup } from '../../backup/restore-backup'
import { bundleLimits } from '../../bundle/bundle-limits'
import { packBackup } from '../../seal/pack-backup'
import { runUntrusted } from '../../worker/run-untrusted'
import { chosenBackup } from '../backups/chosen'
import { type AppContext, type CountyContext, type Handler, instantOf } from '../context'
import { placeToSave } from '../own-files'
import { newFolder } from '../recovery/new-folder'
import { openSealed, sealInto } from './seal-file'

type InCounty = <K extends BackendChannel>(
  handler: Handler<K, CountyContext>,
) => (input: Channels[K]['input']) => Promise<Result<Channels[K]['output']>>

/** What leaves the office sealed, and what comes so. */
export const sealHandlers = (app: AppContext, inCounty: InCounty) => ({
  'seal.open': (input: Channels['seal.open']['input']) => open(app, input),
  'seal.leave': async ({ path }: Channels['seal.leave']['input']) => {
    await app.lent.leave(path)
    return ok(null)
  },
  'seal.backup': inCounty(sealBackup),
  'seal.restore': (input: Channels['seal.restore']['input']) => restore(app, input),
})

const open = (app: AppContext, { path, by, jobId }: Channels['seal.open']['input']): Promise<Result<string>> =>
  app.jobs.run({ jobId, kind: 'unseal', subject: '', path, label: '打开加密文件' }, (work) =>
    app.lent.open(openedName(basename(path)), (copy) => openSealed(path, copy, by, work)),
  )

const sealBackup: Handler<'seal.backup', CountyContext> = async (county, { path, seal, jobId, ...asked }) => {
  const place = placeToSave(county.folder, path)
  if (!place.ok) return place
  const one = await chosenBackup(county, asked)
  if (!one.ok) return one
  const job = { jobId, kind: 'seal', subject: '', path, label: '加密备份' } as const
  return county.jobs.run(job, async (work) => {
    const sealed = await sealInto(county, { path, seal }, work, (plain) =>
      packBackup(one.value.backup, one.value.folder, plain, work),
    )
    if (!sealed.ok) return sealed
    const { written, sizeBytes } = sealed.value
    return ok({ path, sizeBytes, missing: written.missing })
  })
}

async function restore(
  app: AppContext,
  { path, jobId, ...asked }: Channels['seal.restore']['input'],
): Promise<Result<{ folder: string; missing: number }>> {
  const into = resolve(asked.into)
  const free = await newFolder(into, path)
  if (!free.ok) return free
  const job = { jobId, kind: 'restore', subject: '', path: into, label: '恢复' } as const
  return app.jobs.run(job, (work) =>
    app.lent.during('backup', async (from) => {
      await mkdir(from)
      const unpacked = await runUntrusted('backup.unpack', { zip: path, into: from }, bundleLimits, work)
      if (!unpacked.ok) return unpacked
      const [backup, ...others] = await listBackups(from)
      if (!backup || others.length > 0) return fail('BACKUP_NOT_OURS')
      const missing = await restoreBackup({ backup, from, pools: [], into, at: instantOf(app) }, work)
      return missing.ok ? ok({ folder: into, missing: missing.value }) : missing
    }),
  )
}
