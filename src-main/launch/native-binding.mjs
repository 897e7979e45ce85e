import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { cp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { delimiter, dirname, join, resolve } from 'node:path'
import { ensurePackages } from './debian.mjs'
import { cacheFolder, inProject, localNode } from './paths.mjs'
import { projectEnv, run } from './run.mjs'
import { LaunchProblem, say } from './say.mjs'
import { makeFolderOnce } from './stage.mjs'

/** better-sqlite3's own prebuilt file asks for Node-API 10, which Electron below 35 has not; this asks for no version. */
export function withoutNodeApi10(bindingGyp) {
  const changed = bindingGyp.replace(
    "'NAPI_VERSION=10'",
    "'NAPI_EXPERIMENTAL', 'NODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT'",
  )
  if (changed === bindingGyp) throw new Error('binding.gyp of better-sqlite3 no longer names NAPI_VERSION=10')
  return changed
}

/** Folder with `include/node/node_api.h` of any Node >= 18, or null: only Node-API is used. */
export function findNodeHeaders(env = process.env) {
  const nodesInPath = (env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'node'))
  const prefixes = nodesInPath.filter(existsSync).map((file) => resolve(dirname(realpathSync(file)), '..'))
  const candidates = [
    env.npm_config_nodedir,
    resolve(dirname(process.execPath), '..'),
    ...prefixes,
    '/usr',
    '/usr/local',
  ]
  return candidates.find((folder) => folder && existsSync(join(folder, 'include/node/node_api.h'))) ?? null
}

/**
 * The database binding for the fallback runtime, compiled once into the cache (about 2.5 minutes on two cores).
 * @returns {Promise<string>} path of the .node file
 */
export async function ensureNativeBinding() {
  const source = inProject('node_modules', 'better-sqlite3')
  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'))
  const folder = join(cacheFolder(), `better-sqlite3-${version}-node-api-linux-x64`)
  const file = join(folder, 'better_sqlite3.node')
  if (existsSync(file)) return file
  say('正在为备用运行环境编译数据库模块 better-sqlite3，只做一次，约需 3 分钟……')
  await ensurePackages(['g++', 'make', 'python3'])
  if (!findNodeHeaders()) await ensurePackages(['libnode-dev'], { optional: true })
  await makeFolderOnce(folder, (temporary) => compile(source, temporary))
  say('数据库模块已编译好。')
  return file
}

async function compile(source, folder) {
  const work = join(folder, 'work')
  await cp(source, work, { recursive: true })
  await cp(inProject('node_modules', 'node-addon-api'), join(work, 'node_modules', 'node-addon-api'), {
    recursive: true,
  })
  const gyp = join(work, 'binding.gyp')
  await writeFile(gyp, withoutNodeApi10(await readFile(gyp, 'utf8')))
  const headers = findNodeHeaders()
  const nodeGyp = createRequire(inProject('package.json')).resolve('node-gyp/bin/node-gyp.js')
  const args = [nodeGyp, 'rebuild', '--release', '--force_build=1', ...(headers ? [`--nodedir=${headers}`] : [])]
  const result = await run(localNode(), args, { cwd: work, env: projectEnv({ JOBS: 'max' }), quiet: true })
  if (result.code !== 0) {
    process.stderr.write(`${result.output.split('\n').slice(-30).join('\n')}\n`)
    throw new LaunchProblem('数据库模块 better-sqlite3 编译失败，上面是编译器最后的输出；已有的数据没有动过。')
  }
  await cp(join(work, 'build/Release/better_sqlite3.node'), join(folder, 'better_sqlite3.node'))
  await rm(work, { recursive: true, force: true })
}
