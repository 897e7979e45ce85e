import type { Database } from 'better-sqlite3'
import { blankCounty } from '../blank-county'
import { appliedIn } from '../migrate'
import type { Migration } from '../migration'
import { StoreProblem } from '../store-errors'

interface SchemaObject {
  type: 'table' | 'index' | 'trigger' | 'view'
  name: string
  tbl_name: string
  sql: string | null
}

const kindNames = { table: '表', index: '索引', trigger: '触发器', view: '视图' }

/**
 * The file's tables are those that this program makes at the file's version, and nothing else stands in it: a trigger or
 * a view of a stranger would run with every save. DB_VERSION_ODD, DB_SCHEMA_ALTERED, DB_SCHEMA_FOREIGN.
 */
export function checkSchema(database: Database, version: number, migrations: readonly Migration[]): void {
  if (!migrations.some((migration) => migration.version === version)) {
    throw new StoreProblem({ code: 'DB_VERSION_ODD', params: { version: String(version) } })
  }
  const expected = objectsMadeBy(appliedIn(database, migrations))
  const found = objectsOf(database)
  const foreign = [...found].filter(([name]) => !expected.has(name)).map(([, object]) => object)
  if (foreign.length > 0) throw new StoreProblem({ code: 'DB_SCHEMA_FOREIGN', params: { detail: namesOf(foreign) } })
  const altered = [...expected].filter(([name, { sql }]) => found.get(name)?.sql !== sql).map(([, object]) => object)
  if (altered.length > 0)
    throw new StoreProblem({
      code: 'DB_SCHEMA_ALTERED',
      params: { count: String(altered.length), detail: namesOf(altered) },
    })
}

const namesOf = (objects: SchemaObject[]) =>
  objects
    .slice(0, 5)
    .map(({ type, name }) => `${kindNames[type]} ${name}`)
    .join('、')

/** What SQLite makes by itself. Its prefix alone proves nothing: whoever writes the schema's rows by hand may use it. */
const isOfSqlite = ({ type, name, sql }: SchemaObject) =>
  (type === 'table' && /^sqlite_(?:sequence|stat[1-4])$/.test(name)) ||
  (type === 'index' && sql === null && name.startsWith('sqlite_autoindex_'))

/** By kind and name. */
function objectsOf(database: Database): Map<string, SchemaObject> {
  const rows = database.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema').all() as SchemaObject[]
  return new Map(
    rows.filter((object) => !isOfSqlite(object)).map((object) => [`${object.type} ${object.name}`, object]),
  )
}

function objectsMadeBy(migrations: readonly Migration[]): Map<string, SchemaObject> {
  const blank = blankCounty(migrations)
  try {
    return objectsOf(blank)
  } finally {
    blank.close()
  }
}
