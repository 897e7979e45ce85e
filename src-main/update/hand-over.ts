import { spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { installerOf } from './kept'
import { type Place, type Program, placeOf } from './program'
import { readRelease } from './release'
import { readState, type UpdateState, updateFolder } from './update-state'

interface HandOver {
  program: Program
  version: string
  userDataFolder: string
  resourcesFolder: string
  /** What the program was started with. */
  args: readonly string[]
}

/** When the program ends with all prepared, a script of the system takes over: it outlives the program that it replaces. */
export function handOverWhenReady(hand: HandOver): boolean {
  const state = readState(hand.userDataFolder)
  if (state?.phase !== 'ready' || state.from !== hand.version) return false
  return start(hand, state, '')
}

/** The first start of this version never came to its end. Where a disk takes no script, this version is started all the same. */
export function goBack(hand: HandOver): boolean {
  const state = readState(hand.userDataFolder)
  try {
    return state !== null && start(hand, state, 'next-start')
  } catch {
    return false
  }
}

function start({ program, userDataFolder, resourcesFolder, args }: HandOver, state: UpdateState, why: string): boolean {
  const place = placeOf(program)
  if (!place) return false
  const folder = updateFolder(userDataFolder)
  const env = {
    ...process.env,
    GFT_PID: String(process.pid),
    GFT_DIR: folder,
    GFT_WHY: why,
    GFT_SILENCE: String(readRelease(resourcesFolder).silenceSeconds),
    ...waysOf(place, userDataFolder, program, state),
  }
  const name = place.by === 'folder' ? 'hand-over.sh' : 'hand-over.cmd'
  const script = join(folder, name)
  // From the archive of the program, which the system's shell cannot look into.
  const text = readFileSync(join(resourcesFolder, 'update', name), 'utf8')
  writeFileSync(script, place.by === 'folder' ? text : text.replaceAll('\n', '\r\n'))
  const [shell, ...switches] = place.by === 'folder' ? ['/bin/sh', script, ...args] : ['cmd.exe', '/d', '/c', script]
  spawn(shell!, switches, { env, cwd: folder, detached: true, stdio: 'ignore', windowsHide: true }).unref()
  return true
}

/** No path is written into a script: they are handed over in the environment, letter by letter. */
function waysOf(place: Place, userDataFolder: string, { executable }: Program, { from, to }: UpdateState) {
  if (place.by === 'folder') return { GFT_BASE: place.base, GFT_FROM: from, GFT_TO: to }
  const [before, after] = [installerOf(userDataFolder, from), installerOf(userDataFolder, to)]
  return { GFT_EXE: executable, GFT_INSTALLER: after, GFT_BACK_INSTALLER: before }
}
