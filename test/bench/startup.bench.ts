import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron } from 'playwright-core'
import { projectRoot } from '../../src-main/launch/paths.mjs'
import { ensureRuntime, runtimeEnv, runtimeSwitches } from '../../src-main/launch/runtime.mjs'
import { median } from './median'

// Start to interactive: from the start of the process until the first-start screen stands, with its recent counties, and
// answers, against an empty window in the same runtime. What it does not show is loaded after it: the time until a clerk who
// clicks at once stands in the first field of 新建旗县 is printed beside it. Runs alternate, so that a busy machine slows both. A fresh profile is the first start
// on a machine; a warm one is every other, with what Chromium keeps of earlier starts (compiled code among it).
const runs = 9
const runtime = await ensureRuntime()
const env = Object.fromEntries(Object.entries(runtimeEnv(runtime)).map(([name, value]) => [name, value ?? '']))
const workshop = await mkdtemp(join(tmpdir(), 'goufutong-bench-'))

const emptyApp = await mkdtemp(join(workshop, 'empty-'))
await writeFile(join(emptyApp, 'package.json'), JSON.stringify({ name: 'empty', main: 'main.cjs' }))
await writeFile(join(emptyApp, 'index.html'), '<!doctype html><body data-testid="app-ready">empty</body>')
await writeFile(
  join(emptyApp, 'main.cjs'),
  `const { app, BrowserWindow } = require('electron')
   app.whenReady().then(() => new BrowserWindow({ width: 1366, height: 768 }).loadFile(__dirname + '/index.html'))`,
)

const freshProfile = () => mkdtemp(join(workshop, 'data-'))

async function measureMs(folder: string, dataDir: string, goesOn = false): Promise<number> {
  const from = performance.now()
  const app = await _electron.launch({
    executablePath: runtime.executable,
    args: [...runtimeSwitches(), folder, `--user-data-dir=${dataDir}`],
    env,
  })
  const page = await app.firstWindow()
  await page.getByTestId('app-ready').waitFor()
  if (goesOn) {
    await page.getByRole('button', { name: '新建旗县' }).click()
    await page.locator('.app-main input:visible').first().waitFor()
  }
  const elapsedMs = performance.now() - from
  await app.evaluate(({ app: shell }) => shell.exit(0)).catch(() => {})
  await app.close()
  return elapsedMs
}

async function compare(profile: string, profileOf: (folder: string) => Promise<string>): Promise<void> {
  const ours: number[] = []
  const field: number[] = []
  const empty: number[] = []
  for (let run = 0; run < runs; run++) {
    empty.push(await measureMs(emptyApp, await profileOf(emptyApp)))
    ours.push(await measureMs(projectRoot, await profileOf(projectRoot)))
    field.push(await measureMs(projectRoot, await profileOf(projectRoot), true))
  }
  console.log(`${profile} profile: empty window         ${median(empty).toFixed(0)} ms  (median of ${runs})`)
  console.log(`${profile} profile: start to interactive ${median(ours).toFixed(0)} ms  (median of ${runs})`)
  console.log(`${profile} profile: start to first field ${median(field).toFixed(0)} ms  (median of ${runs})`)
  console.log(`${profile} profile: ratio                ${(median(ours) / median(empty)).toFixed(2)} x an empty window`)
}

const warm = new Map([
  [emptyApp, await freshProfile()],
  [projectRoot, await freshProfile()],
])
// Compiled code is kept from the second start on.
for (const [folder, profile] of [...warm, ...warm, ...warm]) await measureMs(folder, profile)
await compare('fresh', freshProfile)
await compare('warm ', async (folder) => warm.get(folder) ?? freshProfile())
await rm(workshop, { recursive: true, force: true })
