import { connect } from '../connection'

/** What SQLite says of the file, through a connection of its own: [] = it is whole, and every row belongs to one that is there. */
export function integrityOf(file: string): string[] {
  const database = connect(file, { readonly: true, fileMustExist: true, timeout: 5000 })
  try {
    const verdicts = database.prepare('PRAGMA integrity_check(20)').pluck().all() as string[]
    const broken = database.prepare('PRAGMA foreign_key_check').all() as { table: string }[]
    const tables = [...new Set(broken.map(({ table }) => table))]
    return [...verdicts.filter((verdict) => verdict !== 'ok'), ...tables.map((table) => `foreign key: ${table}`)]
  } finally {
    database.close()
  }
}
