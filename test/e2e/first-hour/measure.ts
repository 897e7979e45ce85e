import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type LaunchedApp, launchApp } from '../launch-electron'
import { mouseWorker } from './mouse-worker'
import { liveFirstHour } from './steps'
import type { Tally } from './worker'

export interface FirstHour extends Tally {
  /** Of the machine: nobody thinks or looks anything up. */
  seconds: number
}

/** Lives the first hour on a fresh machine; `look` sees the window at its end. */
export async function measureFirstHour(look: (launched: LaunchedApp) => Promise<void>): Promise<FirstHour> {
  const home = await mkdtemp(join(tmpdir(), 'goufutong-first-hour-'))
  const launched = await launchApp({ dataDir: home, env: { HOME: home } })
  try {
    const { worker, tally } = mouseWorker(launched)
    const from = performance.now()
    await liveFirstHour(worker, join(home, '材料包.zip'))
    await launched.page.getByTestId('exported-bundle').waitFor({ timeout: 30_000 })
    const seconds = (performance.now() - from) / 1000
    await look(launched)
    return { ...tally, seconds }
  } finally {
    await launched.close()
    await rm(home, { recursive: true, force: true, maxRetries: 5 })
  }
}
