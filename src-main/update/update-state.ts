import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * `ready`: all is prepared, and the hand-over is to come when the program ends. `trying`: the new version was started. `done`: it has
 * opened the county and drawn its first screen. `went-back`: it has not, and the version before is in its place again.
 */
export type Phase = 'ready' | 'trying' | 'done' | 'went-back' | 'not-begun'

/** Why: it ended by itself, gave no sign of life, could not open the county, or was never found good before its next start. */
export type Why = '' | 'exited' | 'hung' | 'failed' | 'next-start'

/** A county that was backed up before, by the name of that backup. */
export interface BackedCounty {
  folder: string
  name: string
  backup: string
}

export interface UpdateState {
  phase: Phase
  from: string
  to: string
  /** Version of the data that `from` opens. */
  fromSchema: number
  /** The clerk goes back to the version before. */
  back: boolean
  at: string
  /** The county that was open, which the other version has to open. */
  open: string | null
  counties: BackedCounty[]
  notes: string[]
  why: Why
  /** Counties that stand as they were before, in new folders. */
  restored: { folder: string; into: string }[]
  told: boolean
  /** The change that had brought `from`: it can be gone back over as long as this one is not done. */
  before?: UpdateState
}

export const updateFolder = (userDataFolder: string) => join(userDataFolder, 'update')
const statePath = (userDataFolder: string) => join(updateFolder(userDataFolder), 'state.json')

/** Read at every start, before anything else is loaded; what is none of ours reads as nothing. */
export function readState(userDataFolder: string): UpdateState | null {
  try {
    const read = JSON.parse(readFileSync(statePath(userDataFolder), 'utf8'))
    const isState = typeof read.phase === 'string' && typeof read.to === 'string' && Array.isArray(read.counties)
    return isState ? (read as UpdateState) : null
  } catch {
    return null
  }
}

export function writeState(userDataFolder: string, state: UpdateState): void {
  write(userDataFolder, 'state.json', `${JSON.stringify(state, null, 1)}\n`)
}

/** What the new version says of itself to whoever watches its first start. */
export const writeMark = (userDataFolder: string, mark: 'healthy' | 'failed') =>
  write(userDataFolder, 'mark', `${mark}\n`)

/** The mark, as it stands; '' = none yet. */
export function readMark(userDataFolder: string): string {
  try {
    return readFileSync(join(updateFolder(userDataFolder), 'mark'), 'utf8').trim()
  } catch {
    return ''
  }
}

/** A sign of life: another text each time. */
export function writeAlive(userDataFolder: string, step: string): void {
  write(userDataFolder, 'alive', `${process.pid} ${step}\n`)
}

/** Why whoever watched has put this version back; '' = nobody has. */
export function takeBack(userDataFolder: string): Why {
  const path = join(updateFolder(userDataFolder), 'back')
  try {
    const why = readFileSync(path, 'utf8').trim()
    rmSync(path)
    return (['exited', 'hung', 'failed', 'next-start'] as const).find((one) => one === why) ?? 'failed'
  } catch {
    return ''
  }
}

/** All or nothing, and small: a start waits for it. */
function write(userDataFolder: string, name: string, text: string): void {
  const folder = updateFolder(userDataFolder)
  mkdirSync(folder, { recursive: true })
  const part = join(folder, `.${name}.${process.pid}`)
  writeFileSync(part, text, { flush: true })
  renameSync(part, join(folder, name))
}
