import type { Backend } from '../backend'
import { writeAlive } from '../update/update-state'

/**
 * The first start of a new version is watched from outside: each step it comes on is a sign of life, and no clock of its own, which
 * would go on where the program hangs.
 */
export function signsOfLife(userDataFolder: string) {
  const sign = (step: string) => writeAlive(userDataFolder, step)
  return {
    sign,
    follow(backend: Backend): void {
      sign('loaded')
      backend.on((event, payload) => {
        if (event === 'countyChanged') sign('opened')
        if (event === 'countyMigrating' && payload) sign(`migrating ${(payload as { done: number }).done}`)
      })
    },
  }
}
