import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fail, ok, type Result } from '#shared/result'
import { compareVersions } from '#shared/update/manifest'
import type { UpdateNews, UpdateStanding } from '#shared/update/standing'
import { installerOf } from '../../update/kept'
import type { Place } from '../../update/program'
import { readState, type UpdateState, writeState } from '../../update/update-state'
import { type AppContext, instantOf } from '../context'
import type { CountySessions } from '../county-sessions'
import { dataVersionOf } from './data-version'
import { deskOf, whyNot } from './update-desk'

export async function standing(app: AppContext): Promise<Result<UpdateStanding>> {
  const state = readState(app.userDataFolder)
  return ok({
    version: app.version,
    cannot: whyNot(app),
    previous: isUnderWay(state) ? null : previousOf(app, lastDone(state)),
    news: newsOf(state),
  })
}

function newsOf(state: UpdateState | null): UpdateNews | null {
  if (!state || state.told || state.phase === 'ready' || state.phase === 'trying') return null
  const { phase: result, from, to, back, notes, why, restored } = state
  return { result, from, to, back, notes, why, restored }
}

export async function told(app: AppContext): Promise<Result<null>> {
  const state = readState(app.userDataFolder)
  if (newsOf(state)) writeState(app.userDataFolder, { ...state!, told: true })
  return ok(null)
}

const isUnderWay = (state: UpdateState | null) => state?.phase === 'ready' || state?.phase === 'trying'

/** The change that has brought this version, also behind a later one that was put off or came to nothing. */
const lastDone = (state: UpdateState | null): UpdateState | null =>
  state?.phase === 'done' ? state : (state?.before ?? null)

/** The same where it can be gone back over, to be kept beside a later one. */
export function changeBefore(app: AppContext): UpdateState | null {
  const last = lastDone(readState(app.userDataFolder))
  if (!last || !previousOf(app, last)) return null
  const { before: _, ...change } = last
  return change
}

/** Kept since the last update, and older than this one. */
function previousOf(app: AppContext, state: UpdateState | null): UpdateStanding['previous'] {
  const desk = deskOf(app)
  if (!desk.ok || state?.phase !== 'done' || state.to !== app.version) return null
  if (compareVersions(state.from, app.version) >= 0 || !isKept(app, desk.value.place, state.from)) return null
  const counties = state.counties.filter(({ folder }) => (dataVersionOf(folder) ?? 0) > state.fromSchema)
  return { version: state.from, counties: counties.map(({ name, folder }) => ({ name, folder })) }
}

const isKept = ({ userDataFolder }: AppContext, place: Place, version: string) =>
  existsSync(place.by === 'folder' ? join(place.base, version, 'goufutong') : installerOf(userDataFolder, version))

/** 退回上一版: at the end of the program, as an update is, and watched in the same way. */
export async function back(app: AppContext, sessions: CountySessions): Promise<Result<null>> {
  const state = lastDone(readState(app.userDataFolder))
  const previous = previousOf(app, state)
  if (!state || !previous) return fail('NOT_FOUND', { what: '可以退回的上一版' })
  writeState(app.userDataFolder, {
    ...state,
    phase: 'ready',
    from: app.version,
    to: previous.version,
    back: true,
    at: instantOf(app),
    open: sessions.folder(),
    notes: [],
    why: '',
    restored: [],
    told: false,
  })
  return ok(null)
}

/** The clerk has thought better of it, and knows. */
export async function putOff(app: AppContext): Promise<Result<null>> {
  const state = readState(app.userDataFolder)
  if (state?.phase === 'ready' && state.from === app.version)
    writeState(app.userDataFolder, { ...state, phase: 'not-begun', told: true })
  return ok(null)
}
