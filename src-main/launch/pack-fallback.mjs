import { existsSync } from 'node:fs'
import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setFuses } from './fuses.mjs'
import { inProject } from './paths.mjs'
import { makeFolderOnce } from './stage.mjs'
import { noticesName } from './third-party.mjs'

/** package.json of the packaged app: what Electron reads, and no more. */
export function packagedManifest({ name, productName, version, description, type, main, imports }) {
  return { name, productName, version, description, type, main, imports, dependencies: { 'better-sqlite3': '*' } }
}

/** What is shipped beside the manifest; the rules of resources/packaging/electron-builder.yml. */
export function isShipped(path) {
  return !/(^|\/)(out\/\.stamp|out\/third-party-notices\.txt|resources\/packaging)(\/|$)|\.map$/.test(path)
}

/**
 * An unpacked app from the runtime at hand, without electron-builder: the runtime under the app's name with the fuses
 * of the installer, and in `resources/app.asar` manifest, build, resources and the database with a binding that this
 * runtime can load.
 * @param {import('./runtime.mjs').Runtime} runtime
 * @returns {Promise<string>} the executable
 */
export async function packFromRuntime(runtime) {
  const target = inProject('dist', 'linux-unpacked')
  await rm(target, { recursive: true, force: true })
  return join(await makeFolderOnce(target, (folder) => assemble(folder, runtime)), 'goufutong')
}

async function assemble(folder, runtime) {
  const ownLoader = join(dirname(runtime.executable), 'resources', 'app')
  const filter = (path) => path !== ownLoader && !path.endsWith('default_app.asar')
  await cp(dirname(runtime.executable), folder, { recursive: true, filter })
  await rename(join(folder, 'electron'), join(folder, 'goufutong'))
  await setFuses(join(folder, 'goufutong'))
  await cp(inProject('out', noticesName), join(folder, noticesName))
  const app = await mkdtemp(join(tmpdir(), 'goufutong-pack-'))
  try {
    await gather(app, runtime)
    const { createPackageWithOptions } = await import('@electron/asar')
    const unpackDir = 'node_modules/better-sqlite3'
    await createPackageWithOptions(app, join(folder, 'resources', 'app.asar'), { unpackDir })
  } finally {
    await rm(app, { recursive: true, force: true })
  }
}

async function gather(app, { nativeBinding }) {
  for (const part of ['out', 'resources'])
    await cp(inProject(part), join(app, part), { recursive: true, filter: shipped })
  const manifest = JSON.parse(await readFile(inProject('package.json'), 'utf8'))
  await writeFile(join(app, 'package.json'), JSON.stringify(packagedManifest(manifest), null, 2))
  await copyDatabase(join(app, 'node_modules', 'better-sqlite3'), nativeBinding)
}

const shipped = (path) => isShipped(path.slice(inProject().length + 1).replaceAll('\\', '/'))

/** better-sqlite3 looks into build/Release first, then for its own prebuilt file. */
async function copyDatabase(target, nativeBinding) {
  const source = inProject('node_modules', 'better-sqlite3')
  for (const part of ['package.json', 'LICENSE', 'lib'])
    await cp(join(source, part), join(target, part), { recursive: true })
  if (nativeBinding) return cp(nativeBinding, join(target, 'build', 'Release', 'better_sqlite3.node'))
  if (existsSync(join(source, 'prebuilds')))
    await cp(join(source, 'prebuilds'), join(target, 'prebuilds'), { recursive: true })
}
