import Database from 'better-sqlite3'

/**
 * What the office has put into a county, row by row: every text with Chinese in it and every run of five digits and more, also inside
 * stored bodies; without the program's own short words and without dates.
 */
export function textsOf(file: string): Set<string> {
  const database = new Database(file, { readonly: true })
  const tables = database
    .prepare(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search%'`,
    )
    .pluck()
    .all() as string[]
  const texts = new Set<string>()
  for (const table of tables)
    for (const row of database.prepare(`SELECT * FROM "${table}"`).all() as Record<string, unknown>[])
      for (const value of Object.values(row)) gather(value, texts)
  database.close()
  return texts
}

function gather(value: unknown, into: Set<string>): void {
  if (typeof value === 'number') gather(String(value), into)
  if (typeof value === 'string') {
    const body = bodyOf(value)
    if (body !== null) gather(body, into)
    else if (
      (/\p{Script=Han}/u.test(value) && value.length >= 4) ||
      /^\d[\d.-]{5,}$/.test(value.replace(/^\d{4}-\d\d-\d\d.*/, ''))
    )
      into.add(value)
  }
  if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) gather(one, into)
}

function bodyOf(text: string): unknown {
  if (!/^[[{]/.test(text)) return null
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
