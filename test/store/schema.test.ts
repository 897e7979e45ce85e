import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { connect } from '#main/store/connection'
import { digestColumn } from '#main/store/digests/digested-tables'
import { migrate } from '#main/store/migrate'
import { migrations } from '#main/store/migrations/all'

interface Column {
  name: string
  type: 'TEXT' | 'INTEGER'
  notnull: number
  pk: number
}

function tablesOfFile(): Map<string, Map<string, string>> {
  const database = connect(':memory:')
  migrate(database, migrations)
  // The search index is no table of Kysely's: it is asked in SQL.
  const list = database.pragma('table_list') as { name: string; type: string }[]
  const names = list.filter(({ name, type }) => type === 'table' && !name.startsWith('sqlite_')).map(({ name }) => name)
  return new Map(
    names.map((name) => [
      name,
      new Map(
        (database.pragma(`table_info(${name})`) as Column[])
          // Set by the tables themselves: no repository reads or writes it.
          .filter((column) => column.name !== digestColumn)
          .map((column) => [column.name, `${column.type}${column.notnull || column.pk ? '' : ' or null'}`]),
      ),
    ]),
  )
}

/** The interface as written: text types and unions of texts are TEXT, numbers are INTEGER. */
function tablesOfTypes(): Map<string, Map<string, string>> {
  const body = ['schema.ts', 'household-tables.ts', 'delivery-tables.ts', 'account-tables.ts']
    .map((file) => readFileSync(resolve(import.meta.dirname, '../../src-main/store', file), 'utf8'))
    .map((source) => source.slice(source.indexOf('export interface')))
    .join('\n')
  const tables = [...body.matchAll(/^ {2}(\w+): \{\n([\s\S]*?)^ {2}\}/gm)]
  return new Map(
    tables.map(([, name = '', columns = '']) => [
      name,
      new Map(
        [...columns.matchAll(/^ {4}(\w+): (.+)$/gm)].map(([, column = '', type = '']) => [
          column,
          `${/\bnumber\b|\bBit\b/.test(type.replace(/\['\w+'\]/g, '')) ? 'INTEGER' : 'TEXT'}${type.includes('null') ? ' or null' : ''}`,
        ]),
      ),
    ]),
  )
}

test('the Kysely types name exactly the tables and columns of the file', () => {
  expect(tablesOfTypes()).toEqual(tablesOfFile())
})

test('every table is STRICT and every amount of money is an INTEGER in 分', () => {
  const database = connect(':memory:')
  migrate(database, migrations)
  const list = database.pragma('table_list') as { name: string; type: string; strict: number }[]
  const own = list.filter(({ name, type }) => type === 'table' && !name.startsWith('sqlite_'))
  expect(own.length).toBeGreaterThan(8)
  expect(own.filter(({ strict }) => strict !== 1)).toEqual([])
  for (const [table, columns] of tablesOfFile()) {
    for (const [column, type] of columns) {
      if (/amount|total|price/.test(column))
        expect([table, column, type]).toEqual([
          table,
          expect.stringMatching(/_fen$/),
          expect.stringMatching(/^INTEGER/),
        ])
    }
  }
})

test('saved budgets, papers and evidence cannot be altered or deleted, even by SQL', () => {
  const database = connect(':memory:')
  migrate(database, migrations)
  database.exec(`
    INSERT INTO projects VALUES ('p', 2023, '', 'active', 1, NULL, NULL, NULL, NULL, '', '{}', NULL);
    INSERT INTO budget_versions VALUES ('b', 'p', 1, '', '', 1, '{}', '{}', NULL);
    INSERT INTO papers VALUES ('d', 'project', 'p', 'contract', 1, 'before', '', '${'0'.repeat(64)}', 1, '', '', NULL, NULL, NULL, NULL, NULL);
    INSERT INTO evidence_files VALUES ('e', 'p', 'before', '', '', '${'0'.repeat(64)}', 1, '', NULL, NULL, NULL);
  `)
  for (const table of ['budget_versions', 'papers', 'evidence_files']) {
    expect(() => database.exec(`DELETE FROM ${table}`)).toThrow('append-only')
    expect(() => database.exec(`UPDATE ${table} SET id = 9`)).toThrow(/append-only|keep what they are/)
  }
})
