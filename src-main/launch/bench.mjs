import { readdirSync } from 'node:fs'
import { ensureBuilt } from './build-app.mjs'
import { ensurePackages, testPackages } from './debian.mjs'
import { hasDisplay } from './display.mjs'
import { launchOnOwnNode } from './node24.mjs'
import { inProject, localNode } from './paths.mjs'
import { projectEnv, run } from './run.mjs'
import { runSource } from './run-source.mjs'
import { describeRuntime, ensureRuntime } from './runtime.mjs'
import { xvfbCommand } from './xvfb.mjs'

/** `npm run bench [-- name ...]`: every `test/bench/<name>.bench.ts` in turn; each prints its rows as ratios within its own run. */
await launchOnOwnNode(async (args) => {
  await ensurePackages(testPackages)
  const runtime = await ensureRuntime()
  await ensureBuilt()
  if (!hasDisplay()) {
    const [command, first] = xvfbCommand(localNode(), [process.argv[1], ...args])
    return (await run(command, first, { env: projectEnv({ GOUFUTONG_ELECTRON: runtime.executable }) })).code
  }
  console.log(`Node ${process.version}，${describeRuntime(runtime)}`)
  const wanted = (name) => args.length === 0 || args.includes(name.replace('.bench.ts', ''))
  const files = readdirSync(inProject('test', 'bench'))
    .filter((name) => name.endsWith('.bench.ts') && wanted(name))
    .sort()
  let worst = 0
  for (const file of files) {
    console.log(`\n== ${file.replace('.bench.ts', '')}`)
    const { code } = await runSource(`test/bench/${file}`, [], { GOUFUTONG_ELECTRON: runtime.executable })
    worst = Math.max(worst, code)
  }
  return worst
})
