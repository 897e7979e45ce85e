import { cpSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { connect } from '#main/store/connection'
import { startBackend, startInCounty, temporaryFolder } from '../store/county-fixture'

/** A county with one project, closed; `name` tells it from others. */
export async function closedCounty(name = '原') {
  const backend = await startInCounty()
  await backend.get('project.create', { name, year: 2023, catalogCode: 'SW-02' })
  await backend.close()
  return { folder: backend.folder, file: join(backend.folder, 'county.sqlite') }
}

/** A county as a killed program leaves it: the last projects stand in the write-ahead log alone. */
export async function killedCounty(...names: string[]) {
  const backend = await startInCounty()
  for (const name of names.length > 0 ? names : ['日志里的'])
    await backend.get('project.create', { name, year: 2023, catalogCode: 'SW-02' })
  const folder = join(temporaryFolder(), '旗县')
  cpSync(backend.folder, folder, { recursive: true })
  return { folder, file: join(folder, 'county.sqlite') }
}

export function alter(file: string, sql: string): void {
  const database = connect(file)
  database.unsafeMode()
  database.exec(sql)
  database.close()
}

/** SQL that takes away the triggers that name every column of the table. */
export const undigested = (table: string) =>
  ['made', 'written', 'stays', 'leaves'].map((which) => `DROP TRIGGER ${table}_digest_${which};`).join(' ')

/** Every file below the folder with its bytes; the lock and what SQLite lays beside it hold no data. */
export function photograph(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (path) => statSync(join(folder, path)).isFile() && !path.startsWith('county.lock-'),
  )
  return Object.fromEntries(files.map((path) => [path, readFileSync(join(folder, path)).toString('base64')]))
}

export async function openingOf(folder: string) {
  const before = photograph(folder)
  const answer = await startBackend().call('county.open', { folder })
  return { code: answer.ok ? 'opened' : answer.error.code, untouched: deepEqual(before, photograph(folder)) }
}

const deepEqual = (a: object, b: object) => JSON.stringify(a) === JSON.stringify(b)
