import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readHouseholdTable } from '#main/documents/reading/household-table'
import { cellsOf, csvOf, heads } from '../fixtures/households/household-files'
import { madeHouseholds } from '../fixtures/households/made-households'
import { temporaryFolder } from './county-fixture'
import { all, fileOf, imported, startWithProject } from './household-fixture'
import { passphrase } from './sealed-fixture'

test('a register with whole numbers leaves sealed: on the stick there is the sealed file alone, opened it is the list', async () => {
  const made = madeHouseholds(3)
  const backend = await startWithProject()
  const { projectId, get } = backend
  await imported(backend, projectId, fileOf(csvOf([heads, ...made.map(cellsOf)])))
  const stick = temporaryFolder()
  const path = join(stick, '户册.xlsx.age')
  const input = { filter: all(projectId), full: true, path, jobId: 'e' }
  expect(await get('household.export', { ...input, seal: { passphrase } })).toEqual({ households: 3 })
  expect(readdirSync(stick)).toEqual(['户册.xlsx.age'])
  expect(readFileSync(path).subarray(0, 21).toString()).toBe('age-encryption.org/v1')
  const opened = await get('seal.open', { path, by: { passphrase }, jobId: 'o' })
  expect(JSON.stringify(await readHouseholdTable({ bytes: readFileSync(opened), sheet: '' }))).toContain(
    made[0]!.citizenNumber,
  )
  await backend.close()
  expect(existsSync(opened)).toBe(false)
})
