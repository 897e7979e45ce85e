import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type LaunchedApp, launchApp } from '../launch-electron'
import { liveFirstHour } from './steps'
import type { Worker } from './worker'

type Look = (launched: LaunchedApp) => Promise<void>
type Hired<T> = (launched: LaunchedApp) => { worker: Worker; tally: T }

/** Lives the first hour on a fresh machine, the way `hire`'s worker does it; `look` sees the window at its end. */
export async function measureFirstHour<T>(hire: Hired<T>, look: Look): Promise<T & { seconds: number }> {
  const home = await mkdtemp(join(tmpdir(), 'goufutong-first-hour-'))
  const launched = await launchApp({ dataDir: home, env: { HOME: home } })
  try {
    const { worker, tally } = hire(launched)
    const from = performance.now()
    await liveFirstHour(worker, join(home, '材料包.zip'))
    await launched.page.getByTestId('exported-bundle').waitFor({ timeout: 30_000 })
    // Of the machine: nobody thinks or looks anything up.
    const seconds = (performance.now() - from) / 1000
    await look(launched)
    return { ...tally, seconds }
  } finally {
    await launched.close()
    await rm(home, { recursive: true, force: true, maxRetries: 5 })
  }
}
