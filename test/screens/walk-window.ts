import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchApp } from '../e2e/launch-electron'
import { dayOfWalk } from './every-screen'

/** The program as the walk begins: on its day, on a profile and a home of its own, which go when it is left. */
export async function openForWalk() {
  const home = await mkdtemp(join(tmpdir(), 'goufutong-walk-'))
  const launched = await launchApp({ dataDir: home, env: { HOME: home, GOUFUTONG_CLOCK: dayOfWalk } })
  const leave = async () => {
    await launched.close()
    await rm(home, { recursive: true, force: true, maxRetries: 5 })
  }
  return { launched, leave }
}
