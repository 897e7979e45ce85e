import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, renameSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { createBackend } from '#main/backend'
import { type Result, unwrap } from '#shared/result'
import { addMeetings } from '../fixtures/records/many-records'
import { makeOlder } from '../store/older-county'

// A county of version 100 with 50,000 records is brought up to date: how long, against writing the same rows, and how long the
// program stands still meanwhile; killed half way it is the old county and opens again.

const count = 50_000
const folder = mkdtempSync(join(tmpdir(), 'migration-bench-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
const county = join(folder, '旗县')
const file = join(county, 'county.sqlite')

const [killed] = process.argv.slice(2)
if (killed) await openAndDie(killed)
else await measure()

function start(userDataFolder: string) {
  const resourcesFolder = join(import.meta.dirname, '../../resources')
  const options = { resourcesFolder, userDataFolder, documentsFolder: userDataFolder, version: '0' }
  return createBackend({ ...options, now: () => new Date(), newId: () => crypto.randomUUID() })
}

async function measure(): Promise<void> {
  const first = start(folder)
  unwrap((await first.invoke('county.createSample', null)) as Result<unknown>)
  const { folder: made } = unwrap((await first.invoke('county.current', null)) as Result<{ folder: string }>)
  await first.close()
  renameSync(made, county)
  makeOlder(file, 100)
  const written = performance.now()
  addMeetings(file, count)
  const floor = performance.now() - written
  const size = (statSync(file).size / 1024 ** 2).toFixed(0)
  console.log(`${count.toLocaleString('en')} records, ${size} MiB; written in ${(floor / 1000).toFixed(1)} s (floor)`)

  const args = [...process.execArgv, process.argv[1] ?? '', county]
  const [code, signal] = await once(spawn(process.execPath, args, { stdio: 'inherit' }), 'exit')
  console.log(`killed half way: ${signal ?? code}`)

  const backend = start(folder)
  const gaps: number[] = []
  let last = performance.now()
  const beat = setInterval(() => {
    gaps.push(performance.now() - last)
    last = performance.now()
  }, 5)
  const began = performance.now()
  unwrap((await backend.invoke('county.open', { folder: county })) as Result<unknown>)
  const took = performance.now() - began
  clearInterval(beat)
  const found = unwrap((await backend.invoke('record.search', { text: 'hgqsm', limit: 500 })) as Result<unknown[]>)
  await backend.close()
  if (found.length !== 500) throw new Error(`found ${found.length} by sound`)
  const still = Math.max(...gaps)
  console.log(
    `opened again and brought up to date in ${(took / 1000).toFixed(1)} s, ${(took / floor).toFixed(2)} of the floor`,
  )
  console.log(`longest standstill ${still.toFixed(0)} ms (the copy and the look at the whole file are made at once)`)
}

async function openAndDie(of: string): Promise<void> {
  const backend = start(folder)
  backend.on((event, payload) => {
    if (event === 'countyMigrating' && ((payload as { done: number } | null)?.done ?? -1) >= count / 2)
      process.kill(process.pid, 'SIGKILL')
  })
  await backend.invoke('county.open', { folder: of })
}
