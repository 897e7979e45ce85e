import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readHouseholdTable } from '#main/documents/reading/household-table'
import type { JobInfo } from '#shared/jobs'
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

test('sealing a list tells how far it is, and is left off by its own name: nothing of it is on the stick', async () => {
  const backend = await startWithProject()
  const { projectId, get, call } = backend
  await imported(backend, projectId, fileOf(csvOf([heads, ...madeHouseholds(3).map(cellsOf)])))
  const stick = temporaryFolder()
  const told = new Map<string, number[]>()
  const off = backend.on((event, payload) => {
    if (event !== 'job') return
    const { jobId, doneBytes, totalBytes } = payload as JobInfo
    told.set(jobId, [...(told.get(jobId) ?? []), doneBytes / totalBytes])
    if (jobId === 'second-seal') void call('job.cancel', { jobId })
  })
  const ask = (jobId: string) =>
    call('household.export', {
      ...{ filter: all(projectId), full: true, path: join(stick, `${jobId}.xlsx.age`), jobId },
      seal: { passphrase },
    })
  expect(await ask('first')).toMatchObject({ ok: true })
  expect(told.get('first')?.at(-1)).toBe(1)
  expect(told.get('first-seal')?.at(-1)).toBe(1)
  const second = ask('second')
  await get('job.cancel', { jobId: 'second-seal' })
  expect(await second).toMatchObject({ error: { code: 'CANCELLED' } })
  off()
  expect(readdirSync(stick)).toEqual(['first.xlsx.age'])
})
