import { existsSync, readFileSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cacheFolder, inProject } from './paths.mjs'
import { projectEnv, run } from './run.mjs'
import { say } from './say.mjs'

const packageFolder = () => inProject('node_modules', 'electron')
export const officialVersion = () => JSON.parse(readFileSync(join(packageFolder(), 'package.json'), 'utf8')).version

/** Where the official binary comes from; the names are those that @electron/get reads. */
export function mirrorOf(env = process.env) {
  const mirror = env.npm_config_electron_mirror || env.NPM_CONFIG_ELECTRON_MIRROR || env.ELECTRON_MIRROR
  return mirror || 'https://github.com/electron/electron/releases/download/'
}

/** Path of the official executable if it is unpacked already, else null. */
export function findOfficial() {
  const pathFile = join(packageFolder(), 'path.txt')
  if (!existsSync(pathFile)) return null
  const executable = join(packageFolder(), 'dist', readFileSync(pathFile, 'utf8'))
  const versionFile = join(packageFolder(), 'dist', 'version')
  const unpacked = existsSync(versionFile) && readFileSync(versionFile, 'utf8').replace(/^v/, '').trim()
  return existsSync(executable) && unpacked === officialVersion() ? executable : null
}

const memoFile = () => join(cacheFolder(), 'official-electron-unreachable.json')

/** What a failed attempt stands for: another version, another mirror or the variable is worth a new one. */
export function isWorthTrying(memo, { version, mirror, retry }) {
  return Boolean(retry) || !memo || memo.version !== version || memo.mirror !== mirror
}

/** Downloads the official Electron. @returns the executable, or null when the site cannot be reached. */
export async function downloadOfficial(env = process.env) {
  const attempt = { version: officialVersion(), mirror: mirrorOf(env), retry: env.GOUFUTONG_RETRY_ELECTRON }
  const memo = existsSync(memoFile()) ? JSON.parse(readFileSync(memoFile(), 'utf8')) : null
  if (!isWorthTrying(memo, attempt)) return null
  say(`正在下载 Electron ${attempt.version}（约 110 MB，只下载一次）……`)
  const stop = new AbortController()
  const installing = run(process.execPath, [join(packageFolder(), 'install.js')], {
    env: projectEnv({ ELECTRON_GET_USE_PROXY: '1', NODE_USE_ENV_PROXY: '1' }),
    quiet: true,
    signal: stop.signal,
    timeoutMs: 15 * 60_000,
  })
  // A download may take its time; a site that does not answer may not. The installer's own cache needs no site.
  const deaf = isReachable(attempt.mirror).then((reachable) => (reachable ? installing : inSeconds(5)))
  const result = await Promise.race([installing, deaf])
  stop.abort()
  await installing
  const executable = result?.code === 0 ? findOfficial() : null
  if (executable) {
    await rm(memoFile(), { force: true })
    return executable
  }
  await mkdir(cacheFolder(), { recursive: true })
  await writeFile(memoFile(), JSON.stringify({ version: attempt.version, mirror: attempt.mirror }))
  return null
}

const inSeconds = (seconds) => new Promise((done) => setTimeout(done, seconds * 1000, null).unref())

/** Whether the site answers at all within 10 seconds; only the host matters, so any status does. */
async function isReachable(url) {
  try {
    await fetch(url, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(10_000) })
    return true
  } catch {
    return false
  }
}
