import { existsSync, readFileSync } from 'node:fs'
import { inProject, localNode } from './paths.mjs'
import { runNpm } from './run.mjs'
import { LaunchProblem, say } from './say.mjs'
import { findStalePackages, majorOf } from './versions.mjs'

const readJson = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null)

/** Runs `npm ci` when node_modules is missing or differs from package-lock.json; does nothing otherwise. */
export async function ensureInstalled() {
  if (majorOf(process.version) < 20)
    throw new LaunchProblem(`需要 Node.js 20 或更新的版本，现在是 ${process.version}。`)
  const lock = readJson(inProject('package-lock.json'))
  const stale = findStalePackages(lock, readJson(inProject('node_modules', '.package-lock.json')))
  if (stale.length === 0 && existsSync(localNode())) return
  say('正在安装依赖（npm ci），第一次约需 1 至 3 分钟……')
  const { code } = await runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error'])
  if (code !== 0 || !existsSync(localNode())) {
    throw new LaunchProblem('依赖安装失败，上面是 npm 的说明；请检查能否访问 npm 仓库（npm ping）后再运行一次。')
  }
  say('依赖已安装。')
}
