import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { requireDisplay } from '../../src-main/launch/display.mjs'
import { runtimeEnv, runtimeSwitches } from '../../src-main/launch/runtime.mjs'
import { listOutsideRequests } from './network-guard'

export interface PackagedApp {
  page: Page
  /** Ends the app; answers with every address outside the machine its windows asked for. */
  close(): Promise<{ outsideRequests: string[] }>
}

/** Its fuses keep Playwright's inspector out, so that the window alone is driven, by Chromium's own wire. */
export async function launchPackaged(
  executable: string,
  { args = [], env = {} }: { args?: string[]; env?: Record<string, string> } = {},
): Promise<PackagedApp> {
  requireDisplay('npm test')
  const dataDir = await mkdtemp(join(tmpdir(), 'goufutong-packaged-'))
  const netLog = join(dataDir, 'net.json')
  const own = [`--user-data-dir=${join(dataDir, 'data')}`, `--log-net-log=${netLog}`, '--remote-debugging-port=0']
  const app = spawn(executable, [...runtimeSwitches(), ...own, ...args], {
    env: { ...runtimeEnv({ nativeBinding: null }), ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const browser = await chromium.connectOverCDP(await debuggingAddress(app))
  const [context] = browser.contexts()
  const page = context?.pages()[0] ?? (await context!.waitForEvent('page'))
  await page.getByTestId('app-ready').waitFor({ timeout: 60_000 })
  return {
    page,
    async close() {
      const gone = new Promise((done) => app.once('exit', done))
      await page.evaluate(() => window.close())
      await gone
      const log = existsSync(netLog) ? await readFile(netLog, 'utf8') : ''
      await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
      return { outsideRequests: listOutsideRequests(log) }
    },
  }
}

function debuggingAddress(app: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    app.stderr?.on('data', (chunk: Buffer) => {
      said += chunk
      const [, address] = /DevTools listening on (ws:\S+)/.exec(said) ?? []
      if (address) resolve(address)
    })
    app.once('exit', () => reject(new Error(`the packaged app ended: ${said}`)))
  })
}
