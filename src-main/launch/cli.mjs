import { ensureBuilt } from './build-app.mjs'
import { launchOnOwnNode } from './node24.mjs'
import { inProject, localNode } from './paths.mjs'
import { projectEnv, run } from './run.mjs'

/** `npm run --silent cli -- ...`: the backend for a terminal. Progress goes to standard error, so output stays clean. */
await launchOnOwnNode(async (args) => {
  await ensureBuilt()
  const cwd = process.env.INIT_CWD ?? process.cwd()
  const { code } = await run(localNode(), [inProject('out', 'main', 'cli.js'), ...args], { cwd, env: projectEnv() })
  return code
})
