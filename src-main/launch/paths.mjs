import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

/** Folder of the project: package.json lies here. */
export const projectRoot = resolve(import.meta.dirname, '../..')

/** What a start may make once and keep: the fallback runtime, the compiled database binding. Outside the repository. */
export function cacheFolder(env = process.env) {
  const base = env.XDG_CACHE_HOME || (process.platform === 'win32' && env.LOCALAPPDATA) || join(homedir(), '.cache')
  return join(base, 'goufutong')
}

/** The Node that the `node` package of the registry puts into node_modules. */
export function localNode(root = projectRoot) {
  return join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
}

/** `join` below the project root. */
export const inProject = (...parts) => join(projectRoot, ...parts)
