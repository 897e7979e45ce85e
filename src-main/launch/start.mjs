import { ensureBuilt } from './build-app.mjs'
import { ensureLibraries, requireDisplay } from './display.mjs'
import { launchOnOwnNode } from './node24.mjs'
import { projectRoot } from './paths.mjs'
import { run } from './run.mjs'
import { describeRuntime, ensureRuntime, runtimeEnv, runtimeSwitches } from './runtime.mjs'
import { say } from './say.mjs'

/** `npm start [-- switches of the app]`: from a fresh clone to the open window. */
await launchOnOwnNode(
  async (args) => {
    const runtime = await ensureRuntime()
    await ensureLibraries(runtime.executable)
    await ensureBuilt()
    say(`正在打开购服通，运行在 ${describeRuntime(runtime)}。`)
    const { code } = await run(runtime.executable, [...runtimeSwitches(), projectRoot, ...args], {
      env: runtimeEnv(runtime),
    })
    return code
  },
  { before: () => requireDisplay() },
)
