import { performance } from 'node:perf_hooks'
import type Database from 'better-sqlite3'
import { wholeRegister } from '#shared/households/household'
import type { Channels } from '#shared/ipc/channels'
import { areas } from '../fixtures/households/made-households'
import { countyFor, mib } from './county-of-households'
import { print, repeated, timed } from './measure'
import { openPlainly, rowsOf, writtenAgain } from './plain-sql'

// 户册: 50,000 households read, judged, imported, filtered, searched, and held against what was delivered; each against plain SQL
// on the same county.sqlite, with its tables and indices, by a connection set up as the program's.

const { backend, get, county, projectId, made, path } = await countyFor(50_000)
const count = made.length

const gaps: number[] = []
let last = performance.now()
const beat = setInterval(() => {
  gaps.push(performance.now() - last)
  last = performance.now()
}, 5)
const rss = process.memoryUsage().rss
const [reading, file] = await timed(() => get('household.readFile', { path, sheet: '', jobId: 'r' }))
const checkInput = { fileId: file.id, projectId, reading: file.reading, jobId: 'c' }
const [checking, check] = await timed(() => get('household.checkFile', checkInput))
const importInput = { fileId: file.id, projectId, leaveOut: false, jobId: 'i' }
const [importing, taken] = await timed(() => get('household.import', importInput))
clearInterval(beat)
if (check.badRows > 0 || taken.taken !== count) throw new Error('not all came in')

const plain = openPlainly(county)
const other = await get('project.create', { name: '另一项目', year: 2023, catalogCode: 'SW-02' })
const imported = rowsOf(plain, 'SELECT * FROM households WHERE project_id = ? ORDER BY number', projectId)
const again = imported.map((row, at) => ({ ...row, number: count + at + 1, id: `again-${at}`, project_id: other.id }))
const floor = await writtenAgain(plain, 'households', again)
print('read .csv (thread of its own)', reading, floor, 'its rows in plain SQL')
print('judge', checking, floor, 'its rows in plain SQL')
print('import: seal, write, index, history', importing, floor, 'its rows in plain SQL')
print('all three', reading + checking + importing, floor, 'its rows in plain SQL')
console.log(
  `longest stand-still ${Math.max(...gaps).toFixed(0)} ms; memory +${mib(process.memoryUsage().rss - rss)} MiB`,
)

const all = wholeRegister(projectId)
const last200 = made.length - 200
await compare('page of an area', { ...all, area: areas[1]! }, null, (database) =>
  database
    .prepare('SELECT * FROM households WHERE project_id = ? AND removed = 0 AND area = ? LIMIT 101')
    .all(projectId, areas[1]),
)
await compare('last page by keyset', all, last200, (database) =>
  database
    .prepare('SELECT * FROM households WHERE project_id = ? AND removed = 0 ORDER BY number LIMIT 101 OFFSET ?')
    .all(projectId, last200),
)
await compare(
  'name of two characters',
  { ...all, text: made[777]!.name.slice(0, 2) },
  null,
  like(made[777]!.name.slice(0, 2)),
)
await compare('one character', { ...all, text: '王' }, null, like('王'))
await compare('initials', { ...all, text: 'wxy' }, null, like('王秀英'))
await compare('beginning of a code', { ...all, text: 'JD0425' }, null, (database) =>
  database
    .prepare(
      "SELECT * FROM households WHERE project_id = ? AND removed = 0 AND code LIKE 'JD0425%' ORDER BY number LIMIT 101",
    )
    .all(projectId),
)
await compare('whole number', { ...all, text: made[40_000]!.citizenNumber }, null, (database) =>
  database
    .prepare('SELECT * FROM households WHERE project_id = ? AND removed = 0 AND citizen_hash = ?')
    .all(projectId, imported[40_000]!.citizen_hash),
)
const strata = await repeated(() => get('household.strata', { projectId, removed: false }))
const counted = await repeated(async () =>
  plain
    .prepare('SELECT area, type, count(*) FROM households WHERE project_id = ? AND removed = 0 GROUP BY 1, 2')
    .all(projectId),
)
print('strata', strata, counted)

// A delivery of one folder for each, as it stands in the county once it was taken: one in fifty lacks its recording.
plain.exec(`
  INSERT INTO deliveries (id, project_id, folder, mode, begun_at, listed_at, removed)
    VALUES ('bench', '${projectId}', '/bench', 'taken', '2023-06-01', '2023-06-01', 0);
  INSERT INTO delivered_folders (delivery_id, path, household_id, matched, candidates, traces)
    SELECT 'bench', code, id, 'code', '[]', iif(number % 50 = 0, '|form|,|photos|', '|form|,|photos|,|recording|')
    FROM households WHERE project_id = '${projectId}'`)
const lacking = (database: Database.Database) =>
  database
    .prepare(
      `SELECT households.* FROM households JOIN delivered_folders ON household_id = households.id
       WHERE project_id = ? AND removed = 0 AND traces NOT LIKE '%recording%' ORDER BY households.number LIMIT 101`,
    )
    .all(projectId)
await compare('page of those that lack something', { ...all, standing: 'lacking' }, null, lacking)
await compare('page of those undelivered', { ...all, standing: 'none' }, null, (database) =>
  rowsOf(
    database,
    `SELECT * FROM households WHERE project_id = ? AND removed = 0
     AND NOT EXISTS (SELECT 1 FROM delivered_folders WHERE household_id = households.id) ORDER BY number LIMIT 101`,
    projectId,
  ),
)
await compare('page, each with how it stands', all, null, (database) =>
  rowsOf(
    database,
    `SELECT households.*, (SELECT group_concat(traces) FROM delivered_folders WHERE household_id = households.id)
     FROM households WHERE project_id = ? AND removed = 0 ORDER BY number LIMIT 101`,
    projectId,
  ),
)
const standing = await repeated(() => get('household.count', { ...all, standing: 'lacking' }))
print(
  'how many lack something',
  standing,
  await repeated(async () =>
    plain
      .prepare(
        `SELECT count(*) FROM households JOIN delivered_folders ON household_id = households.id
         WHERE project_id = ? AND removed = 0 AND traces NOT LIKE '%recording%'`,
      )
      .all(projectId),
  ),
)
print(
  'how complete all of them are',
  await repeated(() => get('delivery.overview', { projectId })),
  await repeated(async () =>
    rowsOf(
      plain,
      `SELECT traces, count(*) FROM households LEFT JOIN delivered_folders ON household_id = households.id
       WHERE project_id = ? AND removed = 0 GROUP BY 1`,
      projectId,
    ),
  ),
)
plain.close()
await backend.close()

function like(text: string) {
  return (database: Database.Database) =>
    database
      .prepare(
        'SELECT * FROM households WHERE project_id = ? AND removed = 0 AND name LIKE ? ORDER BY number LIMIT 101',
      )
      .all(projectId, `%${text}%`)
}

async function compare(
  what: string,
  filter: Channels['household.list']['input']['filter'],
  after: number | null,
  inSql: (database: Database.Database) => unknown,
) {
  const ours = await repeated(() => get('household.list', { filter, after, limit: 100 }))
  print(what, ours, await repeated(async () => inSql(plain)))
}
