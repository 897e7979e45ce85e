import { readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { inProject, projectRoot } from '../../../src-main/launch/paths.mjs'
import { listFiles } from '../../../src-main/launch/stamp.mjs'

/** One import of one of our own files by another; both from the project's root. */
export interface Import {
  from: string
  to: string
}

const folders: Record<string, string> = { '#shared': 'src-shared', '#main': 'src-main', '#renderer': 'src-renderer' }

/** Every import among the sources, types included; `to` may lack its ending. */
export function importsOf(folder: string): Import[] {
  const files: string[] = listFiles(projectRoot, [folder]).filter((path: string) => /\.tsx?$/.test(path))
  return files.flatMap((from) =>
    [...readFileSync(inProject(from), 'utf8').matchAll(/(?:\bfrom|\bimport) ?\(?'([.#][^']*)'/g)].map(
      ([, target = '']) => ({ from, to: resolved(from, target) }),
    ),
  )
}

function resolved(from: string, target: string): string {
  const [alias = ''] = target.split('/')
  const root = folders[alias]
  return root === undefined ? posix.join(dirname(from), target) : join(root, target.slice(alias.length))
}

/** Rooms of a folder: its folders, and each file that stands beside them. */
export function roomOf(folder: string, path: string): string {
  return path.slice(folder.length + 1).split('/')[0] ?? ''
}
