import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { connect } from '../store/connection'
import { tablesQuery } from '../store/county-stand'

/** Files of the evidence store that nothing in the county names. */
export interface StrayFiles {
  digests: string[]
  sizeBytes: number
}

const digestName = /^[0-9a-f]{64}$/
/** A file lies there before anything names it: one that has just come is none. */
const settledMs = 60 * 60 * 1000

/**
 * Whatever the county says anywhere counts, its history among it: what was replaced or taken out comes back by undo. Rows are
 * read one by one, so that it takes the room of the names alone.
 */
export function strayFiles(database: string, store: string): StrayFiles {
  const left = new Map(filesOf(store))
  if (left.size === 0) return { digests: [], sizeBytes: 0 }
  const file = connect(database, { readonly: true, fileMustExist: true, timeout: 5000 })
  try {
    for (const table of file.prepare(tablesQuery).pluck().all() as string[]) {
      if (/_search|^search_/.test(table)) continue
      for (const row of file.prepare(`SELECT * FROM "${table}"`).raw().iterate() as IterableIterator<unknown[]>)
        for (const value of row) if (typeof value === 'string') forget(left, value)
    }
  } finally {
    file.close()
  }
  return { digests: [...left.keys()], sizeBytes: [...left.values()].reduce((sum, size) => sum + size, 0) }
}

function forget(left: Map<string, number>, text: string): void {
  if (text.length < 64) return
  for (const [digest] of text.matchAll(/[0-9a-f]{64}/g)) left.delete(digest)
}

function* filesOf(store: string): Generator<[digest: string, sizeBytes: number]> {
  for (const folder of namesIn(store).filter((name) => /^[0-9a-f]{2}$/.test(name)))
    for (const name of namesIn(join(store, folder))) {
      const about = digestName.test(name) ? statSync(join(store, folder, name), { throwIfNoEntry: false }) : undefined
      if (about?.isFile() && about.mtimeMs < Date.now() - settledMs) yield [name, about.size]
    }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
