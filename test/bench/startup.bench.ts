import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron } from 'playwright-core'
import { projectRoot } from '../../src-main/launch/paths.mjs'
import { ensureRuntime, runtimeEnv, runtimeSwitches } from '../../src-main/launch/runtime.mjs'
import { median } from './median'

// Start to interactive: from the start of the process until the first-start screen stands and answers, against an
// empty window in the same runtime. Runs alternate, so that a busy machine slows both; each has a fresh data folder.
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

async function measureMs(folder: string): Promise<number> {
  const dataDir = await mkdtemp(join(workshop, 'data-'))
  const from = performance.now()
  const app = await _electron.launch({
    executablePath: runtime.executable,
    args: [...runtimeSwitches(), folder, `--user-data-dir=${dataDir}`],
    env,
  })
  const page = await app.firstWindow()
  await page.getByTestId('app-ready').waitFor()
  const elapsedMs = performance.now() - from
  await app.evaluate(({ app: shell }) => shell.exit(0)).catch(() => {})
  await app.close()
  return elapsedMs
}

const ours: number[] = []
const empty: number[] = []
await measureMs(emptyApp)
await measureMs(projectRoot)
for (let run = 0; run < runs; run++) {
  empty.push(await measureMs(emptyApp))
  ours.push(await measureMs(projectRoot))
}
await rm(workshop, { recursive: true, force: true })

console.log(`empty window         ${median(empty).toFixed(0)} ms  (median of ${runs})`)
console.log(`start to interactive ${median(ours).toFixed(0)} ms  (median of ${runs})`)
console.log(`ratio                ${(median(ours) / median(empty)).toFixed(2)} x an empty Electron window`)
