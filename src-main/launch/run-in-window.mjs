import { ensureBuilt } from './build-app.mjs'
import { ensurePackages, testPackages } from './debian.mjs'
import { ensureLibraries, hasDisplay } from './display.mjs'
import { launchOnOwnNode } from './node24.mjs'
import { localNode } from './paths.mjs'
import { projectEnv, run } from './run.mjs'
import { runSource } from './run-source.mjs'
import { ensureRuntime } from './runtime.mjs'
import { xvfbCommand } from './xvfb.mjs'

/** Runs a TypeScript file that opens the built app in real windows, under a virtual screen where there is none. @param file path below the root */
export const runInWindow = (file) =>
  launchOnOwnNode(async (args) => {
    await ensurePackages(testPackages)
    const { executable } = await ensureRuntime()
    const env = { GOUFUTONG_ELECTRON: executable }
    if (!hasDisplay()) {
      const [command, again] = xvfbCommand(localNode(), [process.argv[1], ...args])
      return (await run(command, again, { env: projectEnv(env) })).code
    }
    await ensureLibraries(executable)
    await ensureBuilt()
    return (await runSource(file, args, env)).code
  })
