import { forgetBuild } from './build-app.mjs'
import { ensureLibraries, requireDisplay } from './display.mjs'
import { launchOnOwnNode } from './node24.mjs'
import { inProject, localNode } from './paths.mjs'
import { projectEnv, run } from './run.mjs'
import { ensureRuntime, runtimeEnv, runtimeSwitches } from './runtime.mjs'

/** `npm run dev`: the app with reload; screens change in place, a change of the backend restarts it. */
await launchOnOwnNode(
  async (args) => {
    const runtime = await ensureRuntime()
    await ensureLibraries(runtime.executable)
    await forgetBuild()
    const env = projectEnv({ ELECTRON_EXEC_PATH: runtime.executable }, runtimeEnv(runtime))
    const cli = inProject('node_modules', 'electron-vite', 'bin', 'electron-vite.js')
    const { code } = await run(localNode(), [cli, 'dev', '--watch', '--', ...runtimeSwitches(), ...args], { env })
    return code
  },
  { before: () => requireDisplay('npm run dev') },
)
