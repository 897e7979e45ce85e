import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { connect } from '#main/store/connection'

/** What is wrong with the files of a county that nobody has open: the database as SQLite sees it, and stored bytes that are not what their name says. */
export function faultsOf(folder: string): string[] {
  const pool = filesIn(join(folder, 'evidence')).filter((path) => /^[0-9a-f]{64}$/.test(basename(path)))
  const altered = pool.filter(
    (path) => createHash('sha256').update(readFileSync(path)).digest('hex') !== basename(path),
  )
  return [...faultsOfDatabase(join(folder, 'county.sqlite')), ...altered.map((path) => `${path}：内容与名称不符`)]
}

function faultsOfDatabase(path: string): string[] {
  const database = connect(path, { readonly: true })
  try {
    const checked = database.pragma('quick_check', { simple: true })
    const keys = database.pragma('foreign_key_check') as unknown[]
    return [
      ...(checked === 'ok' ? [] : [`数据库：${checked}`]),
      ...(keys.length === 0 ? [] : [`数据库：${keys.length} 行没有所属`]),
    ]
  } catch (error) {
    return [`数据库：${error instanceof Error ? error.message : error}`]
  } finally {
    database.close()
  }
}

/** All files below it. */
export function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true })
  return entries.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name))
}
