import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBuilt } from './build-app.mjs'
import { ensurePackages, testPackages } from './debian.mjs'
import { ensureLibraries } from './display.mjs'
import { makeMemoryFolder } from './memory-folder.mjs'
import { launchOnOwnNode } from './node24.mjs'
import { inProject, localNode } from './paths.mjs'
import { projectEnv, run } from './run.mjs'
import { describeRuntime, ensureRuntime } from './runtime.mjs'
import { LaunchProblem, say } from './say.mjs'
import { countResults, formatResults, includesEndToEnd, selectsByName, withSuites } from './test-report.mjs'
import { xvfbCommand } from './xvfb.mjs'

const isReference = process.platform === 'linux' && process.arch === 'x64'

/** `npm test [-- arguments of vitest]`: lint, types, and every test, the end-to-end ones in a real Electron. */
await launchOnOwnNode(runTests, { beside: () => ensurePackages(testPackages, { optional: true }) })

async function runTests(args) {
  const broken = []
  const provided = (name, provide) => provide().catch((error) => reportBroken(error, name, broken))
  // Side by side: downloading and compiling leave a core to the others.
  const [runtime, [isClean, isSound]] = await Promise.all([
    includesEndToEnd(args) ? provided('Electron', provideRuntime) : null,
    provided('build', ensureBuilt).then(sourcesPass),
    provided('system packages', () => ensurePackages(testPackages)),
  ])
  const checks = [...broken, { name: 'biome check', ok: isClean }, { name: 'tsc', ok: isSound }]
  const { report, ok } = await runVitest(args, runtime)
  const result = countResults(checks, report, ok)
  for (const check of checks) console.log(`${check.ok ? '✓' : '✗'} ${check.name}`)
  console.log(runtime ? `End-to-end tests ran in ${describeRuntime(runtime)}` : 'No end-to-end test ran in Electron')
  console.log(formatResults(result))
  const maySkip = !isReference || selectsByName(args)
  return result.failed === 0 && (result.skipped === 0 || maySkip) ? 0 : 1
}

/** What cannot be provided is one failure; the other proofs run all the same. */
function reportBroken(error, name, broken) {
  if (!(error instanceof LaunchProblem)) throw error
  say(error.message)
  broken.push({ name, ok: false })
  return null
}

async function provideRuntime() {
  const runtime = await ensureRuntime()
  await ensureLibraries(runtime.executable)
  return runtime
}

async function passes([script, ...args]) {
  return (await run(localNode(), [inProject(script), ...args])).code === 0
}

function sourcesPass() {
  return Promise.all([passes(['node_modules/@biomejs/biome/bin/biome', 'check', '.']), typesAreSound()])
}

async function typesAreSound() {
  const tsc = 'node_modules/typescript/bin/tsc'
  return (await passes([tsc, '-p', 'src-shared'])) && (await passes([tsc, '-p', '.']))
}

async function runVitest(args, runtime) {
  const memory = makeMemoryFolder()
  const folder = memory ?? (await mkdtemp(join(tmpdir(), 'goufutong-test-')))
  try {
    const file = join(folder, 'report.json')
    const vitest = [inProject('node_modules', 'vitest', 'vitest.mjs'), 'run', '-c', 'test/vitest.config.ts']
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
    const [command, all] = xvfbCommand(localNode(), [...vitest, ...reporters, ...withSuites(args)])
    const env = { ...(runtime && { GOUFUTONG_ELECTRON: runtime.executable }), ...(memory && { TMPDIR: memory }) }
    const { code } = await run(command, all, { env: projectEnv(env) })
    return { report: existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null, ok: code === 0 }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
