import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Kysely, SqliteDialect } from 'kysely'
import { expect, test } from 'vitest'
import { connect } from '#main/store/connection'
import { layRowByRow } from '#main/store/digests/changes-row-by-row'
import { readFirstNoted } from '#main/store/first-noted'
import { migrate } from '#main/store/migrate'
import { migrations } from '#main/store/migrations/all'
import type { Schema } from '#main/store/schema'
import { startInCounty } from './county-fixture'

test('a project is there from the day of its first line, whatever is written of it later', async () => {
  let now = new Date('2023-02-01T02:00:00Z')
  const { get } = await startInCounty({ now: () => now })
  const made = await get('project.create', { name: '家计调查', year: 2023, catalogCode: 'SW-02' })
  now = new Date('2023-06-01T02:00:00Z')
  await get('project.save', { ...made, name: '家计调查（改）' })
  const { dues } = await get('workbench.read', { year: 2023 })
  expect(dues.find(({ sort }) => sort === '平台录入')).toMatchObject({ dueOn: '2023-03-05', of: '家计调查（改）' })
})

test('of a county from before changes had rows of their own the log of that time tells it', async () => {
  const database = connect(join(mkdtempSync(join(tmpdir(), 'goufutong-')), 'county.sqlite'))
  migrate(
    database,
    migrations.filter(({ version }) => version < 100),
  )
  database.exec(`
    INSERT INTO projects (id, year, name, status, revision, updated_at, body)
      VALUES ('p', 2023, '家计调查', 'active', 2, '2023-06-01T02:00:00Z', '{}');
    INSERT INTO change_log (changed_at, action, subject, subject_id) VALUES
      ('2023-02-01T02:00:00Z', 'create', 'project', 'p'), ('2023-06-01T02:00:00Z', 'save', 'project', 'p')`)
  migrate(database, migrations)
  layRowByRow(database)
  const noted = await readFirstNoted(new Kysely<Schema>({ dialect: new SqliteDialect({ database }) }))
  expect([...noted]).toEqual([['p', '2023-02-01T02:00:00Z']])
  database.close()
})
