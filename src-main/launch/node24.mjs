import { spawn } from 'node:child_process'
import { ensureInstalled } from './install.mjs'
import { localNode } from './paths.mjs'
import { projectEnv } from './run.mjs'
import { launch } from './say.mjs'
import { majorOf } from './versions.mjs'

/**
 * Runs a launcher on the project's own Node: installs what is missing first, then starts the same script again when
 * this Node is too old for the tools (vite, vitest, better-sqlite3 want 22).
 * @param {(args: string[]) => Promise<number | undefined>} main returns the exit code
 * @param {{before?: (args: string[]) => Promise<unknown>, beside?: () => Promise<unknown>}} [also] beside: what goes on while
 * packages are installed; asked for again by main, it may fail here
 */
export function launchOnOwnNode(main, { before, beside } = {}) {
  return launch(async (args) => {
    await before?.(args)
    await Promise.all([ensureInstalled(), beside?.()])
    return majorOf(process.version) >= 24 ? main(args) : again()
  })
}

function again() {
  const child = spawn(localNode(), process.argv.slice(1), {
    stdio: 'inherit',
    env: projectEnv({ NODE_USE_ENV_PROXY: '1' }),
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  return new Promise((done) => child.on('close', (code) => done(code ?? 1)))
}
