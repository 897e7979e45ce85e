import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { requireDisplay } from '../../src-main/launch/display.mjs'
import { runtimeEnv, runtimeSwitches } from '../../src-main/launch/runtime.mjs'

/** Starts a packed app that nothing drives; it has loaded its page when Chromium has made a place for what pages keep. */
export async function startShipped(executable: string, args: string[], env: Record<string, string> = {}) {
  requireDisplay('npm test')
  const data = await mkdtemp(join(tmpdir(), 'goufutong-shipped-'))
  const app = spawn(executable, [...runtimeSwitches(), `--user-data-dir=${data}`, ...args], {
    env: { ...runtimeEnv({ nativeBinding: null }), ...env },
    stdio: 'ignore',
  })
  const gone = new Promise((done) => app.once('exit', done))
  await expect.poll(() => existsSync(join(data, 'Session Storage')), { timeout: 60_000 }).toBe(true)
  return {
    async end() {
      app.kill()
      await gone
      await rm(data, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
