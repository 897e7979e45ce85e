import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { migrations } from '#main/store/migrations/all'
import { unpackTo } from '../../store/county-of-before'
import { broken } from './broken'
import { faultsOf } from './whole-folder'

// Counties of older versions: as they were kept, and copies of them that a day opens.
const keptIn = (root: string) => join(root, '旧版原件')
const usedIn = (root: string) => join(root, '旧版')

const keySort = 'older '
const newest = migrations.at(-1)!.version
export const older = 'whole'
export const upToDate = 'whole, up to date'
/** Their rows are the same ones in every version. */
const tables = ['projects', 'contractors', 'budget_versions']

export function keepOlder(root: string, names: readonly string[]): void {
  for (const name of names) unpackTo(join(keptIn(root), name), name)
}

export const listKept = (root: string): string[] => (existsSync(keptIn(root)) ? readdirSync(keptIn(root)) : [])

/** A copy of one, there whole under its name or not at all; its folder tells of which it is and its key. */
export function layOut(root: string, name: string, key: string): string {
  const [part, folder] = [join(usedIn(root), '.part'), join(usedIn(root), `${name} ${key.slice(keySort.length)}`)]
  mkdirSync(usedIn(root), { recursive: true })
  rmSync(part, { recursive: true, force: true })
  cpSync(join(keptIn(root), name), part, { recursive: true })
  renameSync(part, folder)
  return folder
}

/** Sound, and with all it came with; each step of an upgrade is whole by itself. */
export function olderBeside(root: string): [string, string][] {
  if (!existsSync(usedIn(root))) return []
  const names = readdirSync(usedIn(root)).filter((name) => !name.startsWith('.'))
  return names.map((name) => {
    const [kept = '', as = ''] = name.split(' ')
    const folder = join(usedIn(root), name)
    if (faultsOf(folder).length > 0) return [`${keySort}${as}`, broken]
    const [came, is] = [seen(join(keptIn(root), kept)), seen(folder)]
    return [`${keySort}${as}`, is.rows !== came.rows ? broken : is.version === newest ? upToDate : older]
  })
}

/** Where the county of that key was laid. */
export const folderOfOlder = (root: string, key: string): string =>
  join(usedIn(root), readdirSync(usedIn(root)).find((name) => name.endsWith(` ${key.slice(keySort.length)}`)) ?? '')

function seen(folder: string): { version: number; rows: string } {
  const database = new Database(join(folder, 'county.sqlite'), { readonly: true })
  try {
    const version = database.pragma('user_version', { simple: true }) as number
    const ids = tables.map((table) => database.prepare(`SELECT id FROM ${table} ORDER BY id`).pluck().all())
    return { version, rows: JSON.stringify(ids) }
  } finally {
    database.close()
  }
}
