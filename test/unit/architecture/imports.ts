import { readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { projectRoot } from '../../../src-main/launch/paths.mjs'
import { listFiles } from '../../../src-main/launch/stamp.mjs'

/** One import of one of our own files by another; both from the project's root. */
export interface Import {
  from: string
  to: string
}

const folders: Record<string, string> = { '#shared': 'src-shared', '#main': 'src-main', '#renderer': 'src-renderer' }

/** Every import among the sources, types included and styles not; `to` may lack its ending. */
export function importsOf(folder: string, root: string = projectRoot): Import[] {
  const files: string[] = listFiles(root, [folder]).filter((path: string) => /\.tsx?$/.test(path))
  return files.flatMap((from) =>
    [...readFileSync(join(root, from), 'utf8').matchAll(/(?:\bfrom|\bimport) ?\(?'([.#][^']*)'/g)]
      .filter(([, target = '']) => !target.endsWith('.css'))
      .map(([, target = '']) => ({ from, to: resolved(from, target) })),
  )
}

function resolved(from: string, target: string): string {
  const [alias = ''] = target.split('/')
  const root = folders[alias]
  return root === undefined ? posix.join(dirname(from), target) : join(root, target.slice(alias.length))
}

/** Rooms of a folder: its folders, and each file that stands beside them; each folder of `features` is one. */
export function roomOf(folder: string, path: string): string {
  const [first = '', second = ''] = path.slice(folder.length + 1).split('/')
  return first === 'features' ? `${first}/${second}` : first
}

/** Which room imports which other of the same folder. */
export function roomArrows(folder: string, root: string = projectRoot): Map<string, Set<string>> {
  const arrows = new Map<string, Set<string>>()
  for (const { from, to } of importsOf(folder, root)) {
    const [room, other] = [from, to].map((path) => roomOf(folder, path).replace(/\.tsx?$/, '')) as [string, string]
    if (to.startsWith(`${folder}/`) && room !== other) arrows.set(room, (arrows.get(room) ?? new Set()).add(other))
  }
  return arrows
}

/** Which file imports which other of the same folder, both without their endings. */
export function fileArrows(folder: string): Map<string, Set<string>> {
  const arrows = new Map<string, Set<string>>()
  for (const { from, to } of importsOf(folder)) {
    const [file, other] = [from, to].map((path) => path.replace(/\.tsx?$/, '')) as [string, string]
    arrows.set(file, (arrows.get(file) ?? new Set()).add(other))
  }
  return arrows
}

/** Rooms or files that no order of floors can hold: what is left when those that import none of the others are taken away, again and again. */
export function circlesAmong(arrows: Map<string, Set<string>>): string[] {
  const left = new Map(
    [...arrows].map(([room, others]) => [room, new Set([...others].filter((one) => arrows.has(one)))]),
  )
  for (const [room, others] of left) if (others.size === 0) return circlesAmong(without(arrows, room))
  return [...left].map(([room, others]) => `${room} -> ${[...others].sort().join(', ')}`)
}

const without = (arrows: Map<string, Set<string>>, room: string) =>
  new Map([...arrows].filter(([name]) => name !== room))
