import { Kysely, sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { connect } from '#main/store/connection'
import type { Looker } from '#main/store/digests/looker'
import { LooksHere } from '#main/store/digests/looks-here'
import { SoundRows } from '#main/store/digests/sound-rows'
import { GuardedSqliteDialect } from '#main/store/guarded-dialect'
import type { Schema } from '#main/store/schema'
import { alterBeneath } from './alter-beneath'
import { startInCounty } from './county-fixture'

/** Looks at a table when the test lets it. */
class LetGo implements Looker {
  readonly #looks: LooksHere
  readonly #held = new Map<string, () => void>()
  readonly #free = new Set<string>()

  constructor(looks: LooksHere) {
    this.#looks = looks
  }

  async rows(table: string) {
    if (!this.#free.has(table)) await new Promise<void>((resolve) => this.#held.set(table, resolve))
    return this.#looks.rows(table)
  }

  indexes() {
    return this.#looks.indexes()
  }

  async rest() {}

  letGo(...tables: string[]): void {
    for (const table of tables) {
      this.#free.add(table)
      this.#held.get(table)?.()
    }
  }
}

async function countyLookedAt() {
  const backend = await startInCounty()
  await backend.close()
  const file = `${backend.folder}/county.sqlite`
  const database = connect(file)
  onTestFinished(() => void database.close())
  const looker = new LetGo(new LooksHere(database))
  const sound = new SoundRows(database, looker)
  const db = new Kysely<Schema>({ dialect: new GuardedSqliteDialect({ database, sound }) })
  const tables = database.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`).pluck().all() as string[]
  return { db, looker, sound, file, tables }
}

/** What has been answered after everything else that can be has. */
async function answeredOf(asked: Record<string, Promise<unknown>>): Promise<string[]> {
  const answered: string[] = []
  for (const [name, promise] of Object.entries(asked)) void promise.then(() => answered.push(name))
  for (let turn = 0; turn < 50; turn++) await new Promise((resolve) => setImmediate(resolve))
  return answered
}

test('a question waits for the tables it names, and holds up no other', async () => {
  const { db, looker, tables } = await countyLookedAt()
  const years = db.selectFrom('year_parameters').selectAll().execute()
  const profile = db.selectFrom('county_profile').selectAll().execute()
  looker.letGo('county_profile', ...tables.filter((table) => !/^(year_parameters|projects)$/.test(table)))
  expect(await answeredOf({ years, profile })).toEqual(['profile'])
  looker.letGo('year_parameters')
  await years
  looker.letGo('projects')
})

test('a change waits until all has been looked at', async () => {
  const { db, looker, tables } = await countyLookedAt()
  const change = db.updateTable('county_profile').set({ phone: '1' }).execute()
  const several = db.transaction().execute((tx) => tx.selectFrom('county_profile').selectAll().execute())
  looker.letGo(...tables.filter((table) => table !== 'grants'))
  expect(await answeredOf({ change, several })).toEqual([])
  looker.letGo('grants')
  await Promise.all([change, several])
})

test('what another program alters is waited for again', async () => {
  const { db, looker, sound, file, tables } = await countyLookedAt()
  looker.letGo(...tables)
  await sound.whole()
  alterBeneath(file, `UPDATE year_parameters SET threshold_document_number = '别的'`)
  expect(await db.selectFrom('year_parameters').selectAll().execute()).toEqual([])
  await sound.whole()
  expect(sound.altered.map(({ table }) => table)).toEqual(['year_parameters'])
})

test('a view that leaves rows out is not lost with a transaction that ends otherwise', async () => {
  const { db, looker, sound, file, tables } = await countyLookedAt()
  looker.letGo(...tables)
  await sound.whole()
  alterBeneath(file, `UPDATE year_parameters SET threshold_document_number = '别的'`)
  const failing = db.transaction().execute(async (tx) => {
    await sql`SELECT 1`.execute(tx)
    throw new Error('undone')
  })
  await expect(failing).rejects.toThrow('undone')
  expect(await db.selectFrom('year_parameters').selectAll().execute()).toEqual([])
})

test('who waits is told what hinders the look, and the next one begins again', async () => {
  const { db, looker, tables } = await countyLookedAt()
  let fails = true
  const rows = looker.rows.bind(looker)
  looker.rows = async (table) => {
    if (table === 'year_parameters' && fails) throw new Error('the disk')
    return rows(table)
  }
  looker.letGo(...tables)
  const ask = () => db.selectFrom('year_parameters').selectAll().execute()
  await expect(ask()).rejects.toThrow('the disk')
  fails = false
  expect(await ask()).toHaveLength(1)
})
