import { countyFor } from './county-of-households'
import { print, repeated, timed } from './measure'
import { openPlainly } from './plain-sql'

// 全局查找 in a county of 200 projects, 50,000 households, 10,000 records, 10,000 materials and 6,000 papers' worth of names: what
// one answer takes, and the building of the index for a county that never had one.

const { backend, get, county, path, projectId, made } = await countyFor(50_000)
const file = await get('household.readFile', { path, sheet: '', jobId: 'r' })
await get('household.checkFile', { fileId: file.id, projectId, reading: file.reading, jobId: 'c' })
await get('household.import', { fileId: file.id, projectId, leaveOut: false, jobId: 'i' })

await get('paper.generate', { kind: 'budget_docx', ownerId: projectId })
await get('evidence.add', { projectId, stage: 'before', title: '成交通知书', path })
const plain = openPlainly(county)
const rows = (table: string, sql: string) => plain.prepare(`SELECT * FROM ${table} WHERE ${sql}`).all() as object[]
const insert = (table: string, row: object) => {
  const names = Object.keys(row)
  plain.prepare(`INSERT INTO ${table} (${names.join()}) VALUES (${names.map((name) => `@${name}`).join()})`).run(row)
}
const manyOf = (table: string, count: number, change: (at: number) => object) => {
  const from = rows(table, '1 ORDER BY id LIMIT 50')
  for (let at = 0; at < count; at++) {
    const { number: _, ...row } = from[at % from.length] as { number?: number }
    insert(table, { ...row, id: `${table}-${at}`, ...(table === 'papers' && { number: at + 1_000 }), ...change(at) })
  }
}
plain.transaction(() => {
  manyOf('projects', 200, (at) => ({
    name: `${2015 + (at % 10)}年${made[at]!.village}家计调查第${at}包`,
    previous_id: null,
  }))
  manyOf('records', 10_000, (at) => ({
    owner: 'project',
    owner_id: `projects-${at % 200}`,
    title: `${made[at]!.village}第${at}次检查`,
  }))
  manyOf('evidence_files', 10_000, (at) => ({
    project_id: `projects-${at % 200}`,
    title: `${made[at]!.village}成交通知书`,
  }))
  manyOf('papers', 6_000, (at) => ({ owner: 'project', owner_id: `projects-${at % 200}` }))
})()
console.log(plain.prepare('SELECT source, count(*) AS n FROM search_outdated GROUP BY source').all())

const began = process.cpuUsage()
const [building] = await timed(async () => {
  while ((await get('search.find', { text: '', limit: 5 })).behind > 0);
})
print('building the index', building, null)
console.log(`    processor ${((process.cpuUsage(began).user + process.cpuUsage(began).system) / 1000).toFixed(0)} ms`)
const answers = [
  '家',
  '家计调查',
  'jjdc',
  '成交通知书',
  made[777]!.name,
  made[777]!.name.slice(0, 1),
  'ws',
  '2019',
  '检查 家计',
  '家计调查2019',
  '2019.3',
]
for (const text of [
  ...answers,
  'JD0000',
  'JD000777',
  made[777]!.citizenNumber,
  made[9]!.area,
  `${made[777]!.name} ${made[777]!.area}`,
  '没有这样的东西',
  'a'.repeat(5_000),
]) {
  const began = process.cpuUsage()
  const ms = await repeated(() => get('search.find', { text, limit: 8 }))
  const { user, system } = process.cpuUsage(began)
  const { groups } = await get('search.find', { text, limit: 8 })
  print(`「${text.slice(0, 16)}」`, ms, null)
  console.log(
    `    processor ${((user + system) / 15_000).toFixed(1)} ms`,
    groups.map(({ title, count }) => `${title} ${count}`).join('，'),
  )
}
const { page_count } = plain
  .prepare("SELECT sum(pgsize) AS page_count FROM dbstat WHERE name LIKE 'search%'")
  .get() as { page_count: number }
console.log(`index ${(page_count / 2 ** 20).toFixed(1)} MiB`)
plain.close()
await backend.close()
