import { rmdirSync, type Stats, statSync } from 'node:fs'
import { join } from 'node:path'
import type { AppError } from '#shared/errors'

/** What the program keeps beside the database of a county, and which sort each is of. */
const sorts: Record<string, '文件' | '文件夹'> = {
  'county.session': '文件',
  'county.lock': '文件',
  evidence: '文件夹',
  templates: '文件夹',
  backups: '文件夹',
  备份: '文件夹',
}

interface WrongSort {
  name: string
  should: string
  /** What lies there instead. */
  what: string
}

/** Those whose name is taken by another sort. */
export function namesOfWrongSort(folder: string): WrongSort[] {
  return Object.entries(sorts).flatMap(([name, should]) => {
    const there = look(join(folder, name))
    if (!there) return []
    const what = there.isFile() ? '文件' : there.isDirectory() ? '文件夹' : '设备或管道'
    return what === should ? [] : [{ name, should, what }]
  })
}

/** What cannot be looked at is told by whoever needs it. */
function look(path: string): Stats | null {
  try {
    return statSync(path)
  } catch {
    return null
  }
}

/** COUNTY_WRONG_SORT for the first of them, or of those named alone. */
export function wrongSortProblem(folder: string, only?: string): AppError | null {
  const found = namesOfWrongSort(folder).find(({ name }) => only === undefined || name === only)
  return found ? { code: 'COUNTY_WRONG_SORT', params: { ...found, path: join(folder, found.name) } } : null
}

/** An empty folder where a small file of the program's own belongs holds nothing: it makes room by itself. */
export function takeAwayEmptyOnes(folder: string): void {
  for (const { name, what } of namesOfWrongSort(folder)) {
    if (what !== '文件夹') continue
    try {
      rmdirSync(join(folder, name))
    } catch {
      // It holds something, or may not go: told by `wrongSortProblem`.
    }
  }
}
