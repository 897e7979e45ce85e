import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/** What the build is made of. */
export const buildSources = [
  'src-main',
  'src-renderer',
  'src-shared',
  'resources',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
]

/** Launchers and packaging are no part of the build. */
const isBuilt = (path) => !path.startsWith('src-main/launch/') && !path.startsWith('resources/packaging/')

/** Files below the named files and folders of `root`, as sorted paths with `/`. */
export function listFiles(root, names) {
  const walk = (path) => {
    if (!existsSync(path)) return []
    if (!statSync(path).isDirectory()) return [path]
    return readdirSync(path).flatMap((name) => walk(join(path, name)))
  }
  const files = names.flatMap((name) => walk(join(root, name)))
  return files.map((file) => relative(root, file).split(sep).join('/')).sort()
}

/** One digest over names and contents of everything the build is made of. */
export function digestSources(root, names = buildSources) {
  const hash = createHash('sha256')
  for (const path of listFiles(root, names).filter(isBuilt)) {
    const content = readFileSync(join(root, path))
    hash.update(`${path}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}
