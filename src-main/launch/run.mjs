import { spawn } from 'node:child_process'
import { delimiter } from 'node:path'
import { inProject } from './paths.mjs'

/** Environment in which the Node and the tools of node_modules come first. */
export function projectEnv(extra = {}, env = process.env) {
  return { ...env, PATH: `${inProject('node_modules', '.bin')}${delimiter}${env.PATH ?? ''}`, ...extra }
}

/**
 * Runs a program to its end. Never rejects: a program that cannot be started counts as code 127, one stopped by
 * `timeoutMs` or by a signal as code 128.
 * @param {string} command
 * @param {string[]} args
 * @param {{cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean, timeoutMs?: number, signal?: AbortSignal}} [options]
 * @returns {Promise<{code: number, output: string}>} `output` holds both streams when `quiet`
 */
export function run(command, args, options = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: options.cwd ?? inProject(),
      env: options.env ?? projectEnv(),
      stdio: options.quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      timeout: options.timeoutMs,
      signal: options.signal,
    })
    let output = ''
    child.stdout?.on('data', (chunk) => (output += chunk))
    child.stderr?.on('data', (chunk) => (output += chunk))
    child.on('error', (error) =>
      done({ code: error.name === 'AbortError' ? 128 : 127, output: `${output}${error.message}` }),
    )
    child.on('close', (code) => done({ code: code ?? 128, output }))
  })
}

/** How npm is called here: by the file `npm run` names, so that no shell is needed on Windows. */
export function npmCommand(env = process.env) {
  if (env.npm_execpath?.endsWith('.js')) return [process.execPath, [env.npm_execpath]]
  return process.platform === 'win32' ? ['cmd.exe', ['/d', '/s', '/c', 'npm']] : ['npm', []]
}

/** Runs npm with arguments; the same result as `run`. */
export function runNpm(args, options = {}) {
  const [command, first] = npmCommand()
  return run(command, [...first, ...args], { env: process.env, ...options })
}
