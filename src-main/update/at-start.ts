import { readMark, readState, takeBack, writeAlive, writeState } from './update-state'

/**
 * Asked before anything else at each start. `first`: the first one of a new version, which somebody watches. `go-back`: the first
 * one never came to its end, and nobody watches any more: the version before is to be put back.
 */
export function lookAtStart(userDataFolder: string, version: string): 'usual' | 'first' | 'go-back' {
  const state = readState(userDataFolder)
  if (!state || !(state.phase === 'ready' || state.phase === 'trying')) return 'usual'
  if (version === state.to) {
    if (state.phase === 'trying' && readMark(userDataFolder) !== 'healthy') return 'go-back'
    if (state.phase === 'trying') {
      // Ended between finding itself healthy and writing it down.
      writeState(userDataFolder, { ...state, phase: 'done' })
      return 'usual'
    }
    writeState(userDataFolder, { ...state, phase: 'trying' })
    writeAlive(userDataFolder, 'started')
    return 'first'
  }
  const why = takeBack(userDataFolder)
  const wasTried = state.phase === 'trying' || why !== ''
  writeState(userDataFolder, { ...state, phase: wasTried ? 'went-back' : 'not-begun', why: why || 'next-start' })
  return 'usual'
}
