import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { ensureBuilt } from '../../src-main/launch/build-app.mjs'
import { requireDisplay } from '../../src-main/launch/display.mjs'
import { projectRoot } from '../../src-main/launch/paths.mjs'
import { ensureRuntime, runtimeEnv, runtimeSwitches } from '../../src-main/launch/runtime.mjs'
import { listOutsideRequests, listSocketTargets, watchSockets } from './network-guard'

export interface LaunchOptions {
  /** Kept when given, so that an app can be started again on it; else a fresh one that goes with `close`. */
  dataDir?: string
  args?: string[]
  env?: Record<string, string>
  /** Wait for `data-testid="app-ready"`; true unless told. */
  untilReady?: boolean
  /** False = the window as the program opens it; 1366x768 unless told. */
  sized?: boolean
}

export interface LaunchedApp {
  app: ElectronApplication
  page: Page
  /** Electron's userData folder. */
  dataDir: string
  /** Console errors, uncaught page errors and crashes so far: a test ends with `expect(problems).toEqual([])`. */
  problems: string[]
  /** Closes the app; answers with every address outside the machine it asked for. */
  close: () => Promise<{ outsideRequests: string[] }>
  /** Ends the process without a word, as a power cut does. The data folder stays. */
  kill: () => Promise<void>
}

let runtime: ReturnType<typeof ensureRuntime> | undefined

/** The sources are gone over once for all files of a worker. */
function provided() {
  runtime ??= ensureBuilt().then(() => ensureRuntime())
  return runtime
}

/** Starts the app in a real Electron, its window 1366x768. Builds what is out of date when run without `npm test`. */
export async function launchApp(options: LaunchOptions = {}): Promise<LaunchedApp> {
  requireDisplay('npm test')
  const runtime = await provided()
  const own = options.dataDir ? null : await mkdtemp(join(tmpdir(), 'goufutong-e2e-'))
  const dataDir = options.dataDir ?? own ?? ''
  const netLog = join(await mkdtemp(join(tmpdir(), 'goufutong-net-')), 'net.json')
  const app = await _electron.launch({
    executablePath: runtime.executable,
    args: [
      ...runtimeSwitches(),
      projectRoot,
      `--user-data-dir=${dataDir}`,
      `--log-net-log=${netLog}`,
      '--net-log-capture-mode=Default',
      '--lang=zh-CN',
      ...(options.args ?? []),
    ],
    env: { ...stringsOf(runtimeEnv(runtime)), ...options.env },
  })
  const evaluate = app.evaluate.bind(app)
  app.evaluate = ((...asked: Parameters<typeof evaluate>) => answered(() => evaluate(...asked))) as typeof evaluate
  await watchSockets(app)
  const problems = collectProblems(app)
  const page = await app.firstWindow({ timeout: 60_000 })
  if (options.sized ?? true) await resize(app, page)
  if (options.untilReady ?? true) {
    await page.getByTestId('app-ready').waitFor({ timeout: 60_000 })
    // What the start screen does not wait for.
    await page.evaluate(() => window.goufutong.invoke('app.info', null))
  }
  const removeOwn = async () => {
    if (own) await rm(own, { recursive: true, force: true, maxRetries: 5 })
  }
  return {
    app,
    page,
    dataDir,
    problems,
    async close() {
      const sockets = await listSocketTargets(app)
      const closing = app.close()
      // Over text that is not saved the window asks first; the test has seen what it wanted.
      void page
        .getByRole('button', { name: '仍然关闭' })
        .click({ timeout: 60_000 })
        .catch(() => {})
      await closing
      const log = existsSync(netLog) ? await readFile(netLog, 'utf8') : ''
      await rm(dirname(netLog), { recursive: true, force: true, maxRetries: 5 })
      await removeOwn()
      return { outsideRequests: [...listOutsideRequests(log), ...sockets] }
    },
    async kill() {
      const process = app.process()
      const gone = new Promise((done) => process.once('exit', done))
      process.kill('SIGKILL')
      await gone
    },
  }
}

function collectProblems(app: ElectronApplication): string[] {
  const problems: string[] = []
  const context = app.context()
  context.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`)
  })
  context.on('weberror', (error) => problems.push(`page: ${error.error().stack ?? error.error().message}`))
  app.on('window', (page) => page.on('crash', () => problems.push(`crash: ${page.url()}`)))
  return problems
}

/** The inspector loses the answer of a process that is collecting its garbage, as one that starts does; it is asked again. */
async function answered<T>(ask: () => Promise<T>): Promise<T> {
  for (let tries = 5; ; tries--) {
    try {
      return await ask()
    } catch (error) {
      if (tries === 1 || !(error as Error).message.includes('garbage collected')) throw error
      await new Promise((passed) => setTimeout(passed, 200))
    }
  }
}

async function resize(app: ElectronApplication, page: Page) {
  const shown = await answered(() => app.browserWindow(page))
  await answered(() =>
    shown.evaluate((browserWindow) => {
      browserWindow.unmaximize()
      browserWindow.setBounds({ x: 0, y: 0, width: 1366, height: 768 })
    }),
  )
  await page.waitForFunction(() => window.innerWidth === 1366, undefined, { timeout: 30_000 })
}

const stringsOf = (env: NodeJS.ProcessEnv) =>
  Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined))
