import { ok, type Result } from '#shared/result'
import { readState, writeMark, writeState } from '../../update/update-state'
import type { AppContext } from '../context'
import type { CountySessions } from '../county-sessions'

/** The first screen is drawn. A new version is healthy only where the county opens that was open before it. */
export async function started(app: AppContext, sessions: CountySessions): Promise<Result<null>> {
  const state = readState(app.userDataFolder)
  if (state?.phase !== 'trying' || state.to !== app.version) return ok(null)
  await sessions.reopenLast()
  const wanted = state.restored.find(({ folder }) => folder === state.open)?.into ?? state.open
  const isHealthy = wanted === null || sessions.folder() === wanted
  writeMark(app.userDataFolder, isHealthy ? 'healthy' : 'failed')
  if (isHealthy) writeState(app.userDataFolder, { ...state, phase: 'done' })
  return ok(null)
}
