import { spawn } from 'node:child_process'
import { existsSync, readFileSync, readlinkSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Browser, chromium, type Page } from 'playwright-core'
import { expect } from 'vitest'
import type { ChannelName, Channels } from '#shared/ipc/channels'
import { type Result, unwrap } from '#shared/result'
import { requireDisplay } from '../../src-main/launch/display.mjs'
import { runtimeEnv, runtimeSwitches } from '../../src-main/launch/runtime.mjs'

/** A home of the test's own: the documents of its user lie there too. */
export interface Home {
  folder: string
  data: string
}

export const homeAt = (folder: string): Home => ({ folder, data: join(folder, 'data') })

/** Starts a program that may be followed by another: that one is started by nobody here, on the same data. */
export function startProgram(executable: string, home: Home): void {
  requireDisplay('npm test')
  forgetPort(home)
  const args = [...runtimeSwitches(), `--user-data-dir=${home.data}`, '--remote-debugging-port=0']
  const env = { ...runtimeEnv({ nativeBinding: null }), HOME: home.folder, XDG_CONFIG_HOME: '', XDG_DOCUMENTS_DIR: '' }
  spawn(executable, [...args, `--log-net-log=${netLogOf(home)}`], { env, stdio: 'ignore', detached: true }).unref()
}

export const netLogOf = ({ folder }: Home) => join(folder, 'net.json')
const portFile = ({ data }: Home) => join(data, 'DevToolsActivePort')
/** So that a program that comes is told from one that went. */
export const forgetPort = (home: Home) => rmSync(portFile(home), { force: true })

export interface Running {
  page: Page
  version: string
  get<K extends ChannelName>(channel: K, input: Channels[K]['input']): Promise<Channels[K]['output']>
  /** A file the clerk has let fall on the window. */
  drop(path: string): Promise<void>
  close(): Promise<void>
}

/** The program that runs on these data, whoever has started it; waits until its first screen is there. */
export async function attach(home: Home, wanted: (version: string) => boolean = () => true): Promise<Running> {
  for (let tries = 0; tries < 400; tries += 1) {
    const found = await tryAttach(home, wanted)
    if (found) return found
    await sleep(200)
  }
  throw new Error('no program came')
}

async function tryAttach(home: Home, wanted: (version: string) => boolean): Promise<Running | null> {
  if (!existsSync(portFile(home))) return null
  const [port] = readFileSync(portFile(home), 'utf8').split('\n')
  let browser: Browser | undefined
  try {
    browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`, { timeout: 5000 })
    const page = browser.contexts()[0]?.pages()[0]
    await page?.locator('[data-testid=app-ready], [data-screen], .page, [data-due]').first().waitFor({ timeout: 5000 })
    const info = await page?.evaluate(() => window.goufutong.invoke('app.info', null))
    const version = (info as { value?: { version: string } } | undefined)?.value?.version ?? ''
    if (page && version !== '' && wanted(version)) return running(browser, page, version, pidOf(home))
  } catch {
    // It is on its way, or has just gone.
  }
  await browser?.close().catch(() => {})
  return null
}

function running(browser: Browser, page: Page, version: string, pid: string): Running {
  return {
    page,
    version,
    get: async (channel, input) =>
      unwrap(
        (await page.evaluate(([name, value]) => window.goufutong.invoke(name as never, value as never), [
          channel,
          input,
        ] as const)) as Result<never>,
      ),
    async drop(path) {
      const session = await page.context().newCDPSession(page)
      const expression = `document.body.appendChild(Object.assign(document.createElement('input'), { type: 'file' }))`
      const { result } = await session.send('Runtime.evaluate', { expression })
      await session.send('DOM.setFileInputFiles', { files: [path], objectId: result.objectId! })
      await page.evaluate(async () => {
        const input = document.querySelector<HTMLInputElement>('body > input[type=file]')!
        await window.goufutong.takeDropped([...(input.files ?? [])])
        input.remove()
      })
      await session.detach()
    },
    async close() {
      await page.evaluate(() => window.close()).catch(() => {})
      await expect.poll(() => isRunning(pid), { timeout: 60_000 }).toBe(false)
      await browser.close().catch(() => {})
    },
  }
}

/** Ends whatever runs on these data. */
export function endProgram(home: Home): void {
  const pid = pidOf(home)
  if (pid !== '' && isRunning(pid)) process.kill(Number(pid), 'SIGKILL')
}

/** Chromium's lock names its process; '' = there is none. */
function pidOf({ data }: Home): string {
  try {
    return /\d+$/.exec(readlinkSync(join(data, 'SingletonLock')))?.[0] ?? ''
  } catch {
    return ''
  }
}

/** One that has ended and that nobody has asked for yet runs no more. */
function isRunning(pid: string): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}
