import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createBackend } from '#main/backend'
import type { ChannelName, Channels } from '#shared/ipc/channels'
import { type Result, unwrap } from '#shared/result'
import { profile, yearParameters } from '../e2e/county-fixture'
import { countyOfTenYears, officeDay } from './county-of-ten-years'
import { timed, worked } from './measure'
import { median, percentile } from './median'
import { type Ask, questions } from './office-questions'
import { openPlainly } from './plain-sql'
import { resourcesFolder } from './ten-years/open-context'

// A day of the office in a county of ten years: each question as a screen asks it, right after something was written (what is
// kept of an answer does not help it) and once more; against its rows in plain SQL on the same file, and against the empty
// county. In processor time, and in turns, so that a busy machine tells little of itself.
const rounds = 11
const enough = 100

const folder = mkdtempSync(join(tmpdir(), 'office-day-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
const county = join(folder, 'county')
cpSync(await countyOfTenYears(), county, { recursive: true })

const [big, ask] = start('big')
const [empty, askEmpty] = start('empty')
const [opening] = await timed(() => ask('county.open', { folder: county }))
await askEmpty('county.create', { folder: join(folder, 'empty-county'), profile, year: yearParameters(2026) })
const meeting = await ask('record.create', { kind: 'special-meeting', ownerId: '2026', body: null })
// Made by the first searches of a county that comes from elsewhere, part by part.
while ((await ask('search.find', { text: '', limit: 1 })).behind > 0);
const plain = openPlainly(county)
console.log(`打开旗县 ${opening.toFixed(0)} ms；本机负荷 ${loadavg()[0]?.toFixed(1)}`)

interface Times {
  written: number[]
  again: number[]
  sql: number[]
  empty: number[]
}
const times = new Map(questions.map(({ what }) => [what, { written: [], again: [], sql: [], empty: [] } as Times]))
for (let round = 0; round < rounds; round++) {
  for (const question of questions) {
    const of = times.get(question.what)!
    await write()
    of.written.push(await worked(() => question.ask(ask)))
    of.again.push(await worked(() => question.ask(ask)))
    of.sql.push(await worked(async () => question.sql(plain)))
    if (!question.needsCounty) of.empty.push(await worked(() => question.ask(askEmpty)))
  }
}

const line = (cells: string[]) =>
  console.log(cells.map((cell, at) => cell.padEnd(at === 0 ? 12 : 22, at === 0 ? '　' : ' ')).join(''))
line(['', 'after a write p50/p95', 'again p50/p95', 'plain SQL', 'empty county'])
for (const [what, { written, again, sql, empty }] of times) {
  const against = (other: number[]) =>
    other.length === 0 ? '' : `${(median(written) / median(other)).toFixed(1)} x ${median(other).toFixed(1)} ms`
  line([what, pair(written), pair(again), against(sql), against(empty)])
}
const asked = [...times.values()].flatMap(({ written, again }) => [...written, ...again])
const quick = asked.filter((ms) => ms <= enough).length
console.log(
  `${asked.length} 次中 ${((quick * 100) / asked.length).toFixed(1)}% 在 ${enough} ms 处理器时间以内；本机负荷 ${loadavg()[0]?.toFixed(1)}`,
)
plain.close()
await big.close()
await empty.close()

function pair(of: number[]): string {
  return `${median(of).toFixed(1)} / ${percentile(of, 95).toFixed(1)} ms`
}

/** A field of a record, as a clerk types it. */
async function write(): Promise<void> {
  const { body, revision } = await ask('record.get', { id: meeting.id })
  await ask('record.save', { id: meeting.id, revision, body: { ...body, name: `${revision}次专题会议` } })
}

function start(name: string) {
  const own = join(folder, name)
  const backend = createBackend({
    resourcesFolder,
    userDataFolder: own,
    documentsFolder: own,
    version: '0',
    now: () => new Date(officeDay),
    newId: () => crypto.randomUUID(),
  })
  const asking: Ask = async <K extends ChannelName>(channel: K, input: Channels[K]['input']) =>
    unwrap((await backend.invoke(channel, input)) as Result<Channels[K]['output']>)
  return [backend, asking] as const
}
