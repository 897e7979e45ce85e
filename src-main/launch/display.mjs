import { dirname } from 'node:path'
import { displayPackages, ensurePackages } from './debian.mjs'
import { run } from './run.mjs'
import { LaunchProblem } from './say.mjs'

/** Whether a window can be shown. */
export function hasDisplay(env = process.env, platform = process.platform) {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}

/** Ends in one sentence that names the command, where no window can be shown. */
export function requireDisplay(command = 'npm start', env = process.env) {
  if (hasDisplay(env)) return
  throw new LaunchProblem(`没有可用的显示器；在没有屏幕的机器上请运行：xvfb-run -a ${command}`)
}

/** Libraries named `not found` in the output of `ldd`. */
export function findMissingLibraries(lddOutput) {
  return [...lddOutput.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1])
}

/** Makes sure that the runtime finds its shared libraries on Linux. */
export async function ensureLibraries(executable) {
  if (process.platform !== 'linux') return
  const list = async () =>
    findMissingLibraries((await run('ldd', [executable], { cwd: dirname(executable), quiet: true })).output)
  if ((await list()).length === 0) return
  await ensurePackages(displayPackages)
  const left = await list()
  if (left.length > 0) throw new LaunchProblem(`Electron 缺少系统库：${left.join(' ')}；请安装后再运行一次。`)
}
