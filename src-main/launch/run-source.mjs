import { inProject, localNode } from './paths.mjs'
import { projectEnv, run } from './run.mjs'

/** Runs a TypeScript file of the project on the project's Node, without a build. @param file path below the root */
export function runSource(file, args = [], env = {}) {
  const hooks = new URL('./source-hooks.mjs', import.meta.url).href
  const switches = ['--disable-warning=ExperimentalWarning', '--expose-gc', '--import', hooks]
  return run(localNode(), [...switches, inProject(file), ...args], { env: projectEnv(env) })
}
