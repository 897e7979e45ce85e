import { basename, dirname } from 'node:path'
import { freeFolder } from '../../fs/free-folder'
import { migrations } from '../../store/migrations/all'
import { readState, type UpdateState, writeState } from '../../update/update-state'
import { type AppContext, instantOf } from '../context'
import type { RecentCounties } from '../recent-counties'
import { restore } from '../recovery/ways'
import { dataVersionOf } from './data-version'

/**
 * Before a county is opened by a version that was gone back to: those that the newer one has brought up to date stand as they were
 * backed up before, in new folders. The migrated ones stay where they are; what cannot be restored now is offered when it is opened.
 */
export async function settle(app: AppContext, recent: RecentCounties): Promise<void> {
  const state = readState(app.userDataFolder)
  const isBack = state?.phase === 'went-back' || (state?.phase === 'trying' && state.back && state.to === app.version)
  if (!state || !isBack) return
  const last = recent.lastFolder()
  for (const county of state.counties) {
    if (state.restored.some(({ folder }) => folder === county.folder) || !isTooNew(county.folder)) continue
    const into = freeBeside(county.folder)
    const asked = { folder: county.folder, name: county.backup, from: 'home' as const, into, jobId: app.newId() }
    const done = await restore(app, recent, asked)
    if (!done.ok) continue
    state.restored.push({ folder: county.folder, into })
    writeState(app.userDataFolder, state)
    await recent.opened(into, county.name, instantOf(app), '')
  }
  if (state.restored.length > 0) await openLast(app, recent, state, last)
}

const isTooNew = (folder: string) => (dataVersionOf(folder) ?? 0) > migrations.at(-1)!.version

/** The county that was open is the one that opens, in its new folder. */
async function openLast(
  app: AppContext,
  recent: RecentCounties,
  { restored, counties }: UpdateState,
  last: string | null,
) {
  if (last === null) return void (await recent.closed())
  const folder = restored.find((one) => one.folder === last)?.into ?? last
  const name =
    counties.find((one) => one.folder === last)?.name ?? recent.list().find((one) => one.folder === last)?.name
  await recent.opened(folder, name ?? '', instantOf(app), recent.markOf(folder))
}

const freeBeside = (folder: string): string =>
  freeFolder(dirname(folder), basename(folder).replace(/ 升级前( \d+)?$/, ''), ' 升级前')
