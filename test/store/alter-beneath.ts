import { connect } from '#main/store/connection'

/** Alters rows of a closed county as a disk or a stranger would: without the triggers that give a written row its digest. */
export function alterBeneath(file: string, sql: string): void {
  const database = connect(file)
  const triggers = database
    .prepare(`SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND sql IS NOT NULL`)
    .all() as { name: string; sql: string }[]
  database.transaction(() => {
    for (const { name } of triggers) database.exec(`DROP TRIGGER ${name}`)
    database.exec(sql)
    for (const trigger of triggers) database.exec(trigger.sql)
  })()
  database.close()
}
