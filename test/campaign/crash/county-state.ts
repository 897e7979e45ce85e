import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { missingFiles } from '#main/backup/missing-files'
import { type HouseholdPage, wholeRegister } from '#shared/households/household'
import { type AtWork, meetings } from './acts'
import { broken, lacking } from './broken'
import { olderBeside } from './older-counties'
import { faultsOf } from './whole-folder'

const shaOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')

/** All that an office day makes, as the county and its folders have it now. */
export async function stateOf(get: AtWork['get'], folder: string): Promise<Map<string, string>> {
  const stands = new Map<string, string>()
  const bytesOf = (sha256: string) => {
    const path = join(folder, 'evidence', sha256.slice(0, 2), sha256)
    if (!existsSync(path)) return lacking
    return shaOf(path) === sha256 ? sha256 : broken
  }
  for (const listed of await get('project.names', null)) {
    const { id, name, status } = await get('project.get', { id: listed.id })
    stands.set(`project ${id} name`, name).set(`project ${id} status`, status)
    for (const file of await get('evidence.list', { projectId: id }))
      stands.set(`evidence ${file.id}`, bytesOf(file.sha256))
    for (const file of await get('evidence.listRemoved', { projectId: id }))
      stands.set(`evidence ${file.id}`, `removed ${bytesOf(file.sha256)}`)
    await readRegister(get, id, stands)
  }
  for (const { id } of (await get('record.list', meetings)).rows)
    stands.set(`record ${id} name`, String((await get('record.get', { id })).body.name ?? ''))
  for (const { id, sha256 } of await get('paper.list', { owner: 'county', ownerId: '' }))
    stands.set(`paper ${id}`, bytesOf(sha256))
  const documents = join(folder, '..', '文档')
  for (const name of readdirSync(documents).filter((one) => one.endsWith('.zip')))
    stands.set(`bundle ${join(documents, name)}`, shaOf(join(documents, name)))
  for (const { name } of await get('backup.list', null))
    stands.set(`backup ${name}`, backupIs(join(folder, '备份'), name))
  for (const [key, value] of [...restoredBeside(folder), ...olderBeside(join(folder, '..'))]) stands.set(key, value)
  return stands
}

/** A folder without a database of that name is no county, and is gone on with. */
function restoredBeside(folder: string): [string, string][] {
  const beside = readdirSync(join(folder, '..'))
    .filter((name) => name.startsWith('恢复'))
    .map((name) => join(folder, '..', name))
  const counties = beside.filter((restored) => existsSync(join(restored, 'county.sqlite')))
  return counties.map((restored) => [
    `restored ${restored}`,
    faultsOf(restored).length === 0 ? withFiles(join(restored, 'county.sqlite'), restored) : broken,
  ])
}

/** Those entered one by one by their names; of a table how many there are. */
async function readRegister(get: AtWork['get'], projectId: string, stands: Map<string, string>): Promise<void> {
  for (let after: number | null = null; ; ) {
    const page: HouseholdPage = await get('household.list', {
      filter: wholeRegister(projectId),
      after,
      limit: 500,
    })
    for (const { id, code, name } of page.rows) {
      const [, prefix] = /^(D.+x)\d{3}$/.exec(code) ?? []
      if (!prefix) stands.set(`household ${id}`, name)
      else stands.set(`imported ${prefix}`, String(Number(stands.get(`imported ${prefix}`) ?? 0) + 1))
    }
    if (page.next === null) return
    after = page.next
  }
}

/** Its files are asked for once it says that it has them all. */
function backupIs(folder: string, name: string): string {
  const { sha256, evidence } = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))
  const database = join(folder, `${name}.sqlite`)
  if (sha256 !== shaOf(database)) return broken
  return evidence?.waiting === 0 && evidence.gone.length === 0 ? withFiles(database, folder) : 'whole'
}

const withFiles = (database: string, folder: string) =>
  missingFiles(database, join(folder, 'evidence')).missing.length === 0 ? 'whole' : lacking
