import { join } from 'node:path'
import { countyFor, mib } from './county-of-households'
import { print, repeated, timed } from './measure'
import { openPlainly, rowsOf, writtenAgain } from './plain-sql'

// 抽样: 15,000 of 50,000 households drawn, shown, counted, their results taken in from the sheet, against the same rows read, written
// and counted in plain SQL on the same county.sqlite, with its tables and indices.

const { backend, get, folder, county, projectId, made, path } = await countyFor(50_000)
const file = await get('household.readFile', { path, sheet: '', jobId: 'r' })
await get('household.checkFile', { fileId: file.id, projectId, reading: file.reading, jobId: 'c' })
await get('household.import', { fileId: file.id, projectId, leaveOut: false, jobId: 'i' })

const begun = await get('record.create', { kind: 'sampling', ownerId: projectId, body: null })
const body = { ...begun.body, batch: '全部', shareBp: 3_000, seed: '20230601', drawer: '乌云' }
const { id: recordId, revision } = await get('record.save', { id: begun.id, revision: begun.revision, body })
const rss = process.memoryUsage().rss
const [drawing, standing] = await timed(() => get('sampling.draw', { recordId }))
const drawn = standing.drawn.pending
if (drawn !== made.length * 0.3) throw new Error(`${drawn} were drawn`)
const plain = openPlainly(county)
print(`draw ${drawn} of ${made.length}`, drawing, await drawnPlainly(standing.drawId))

const list = { recordId, results: ['pending' as const], after: 0, limit: 100 }
print(
  'page of the sample',
  await repeated(() => get('sampling.list', list)),
  await repeated(async () =>
    plain
      .prepare(
        'SELECT * FROM sampled_households JOIN households ON households.id = household_id WHERE draw_id = ? LIMIT 100',
      )
      .all(standing.drawId),
  ),
)
print(
  'standing by stratum',
  await repeated(() => get('record.around', { id: recordId })),
  await repeated(async () =>
    plain.prepare('SELECT result, count(*) FROM sampled_households WHERE draw_id = ? GROUP BY 1').all(standing.drawId),
  ),
)
await get('record.move', { id: recordId, revision, to: 'drawn' })
const sheet = join(folder, '名单.xlsx')
const [writing] = await timed(() => get('sampling.export', { recordId, path: sheet }))
print('list of the sample as .xlsx', writing, null)
const [reading] = await timed(() => get('sampling.import', { recordId, path: sheet, take: null }))
print('read back and held against the draw', reading, null)
console.log(`memory +${mib(process.memoryUsage().rss - rss)} MiB`)
plain.close()
await backend.close()

/** The register read, the draw and its rows written once more, for another record. */
async function drawnPlainly(drawId: string): Promise<number> {
  const drawn = rowsOf(plain, 'SELECT * FROM sampled_households WHERE draw_id = ?', drawId)
  const [draw] = rowsOf(plain, 'SELECT * FROM sample_draws WHERE id = ?', drawId)
  const other = await get('record.create', { kind: 'sampling', ownerId: projectId, body: null })
  const again = { ...draw, id: 'again', number: Number(draw!.number) + 1, record_id: other.id }
  const [reading] = await timed(async () =>
    rowsOf(plain, 'SELECT id, code, area, type, marks, further FROM households WHERE project_id = ?', projectId),
  )
  const head = await writtenAgain(plain, 'sample_draws', [again])
  const rows = drawn.map((row) => ({ ...row, draw_id: 'again' }))
  return reading + head + (await writtenAgain(plain, 'sampled_households', rows))
}
