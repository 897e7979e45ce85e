import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CountyContext } from '#main/services/context'
import { nothingHeld } from '#main/services/held-with-it'
import { createProject } from '#main/services/projects'
import { writeFile } from '#main/services/record-files'
import { commandNow, writeNew } from '#main/services/record-writes'
import { fillSample } from '#main/services/sample/sample-county'
import { noteSigned } from '#main/services/signed-contracts'
import { takeIn } from '#main/services/take-in'
import { listFilesOf } from '#main/store/record-file-repository'
import { listRecordsWhole } from '#main/store/record-repository'
import { inTransaction } from '#main/store/transaction'
import { ok, unwrap } from '#shared/result'
import { areas, madeHouseholds } from '../fixtures/households/made-households'
import { inExampleCounty } from './ten-years/open-context'
import { keepRegister, makeKey } from './ten-years/registers'
import { type WholeProject, wholeProjects } from './ten-years/whole-project'
import { idOf, yearsOn } from './ten-years/years-on'

// A county of ten years, 200 projects and 50,000 households: the example, which the program's own steps have filled, and its
// projects so often again, years before and after, taken in as bundles of the county's own are. From a seed: always the same
// but for what is sealed. Made once for each state of its sources, then kept outside the tree.

/** When its clerk comes to the office: the last of the ten years is in full work. */
export const officeDay = '2026-12-15T02:00:00Z'
const lastYear = 2026
const years = Array.from({ length: 10 }, (_, at) => lastYear - 9 + at)
const sets = ['d', 'a', 'b', 'c'] as const
const households = 50_000
const delivered = 300
/** What the registers of the example have already. */
const ofExample = 6_700

/** Folder of the county, kept: who would write into it copies it first. */
export async function countyOfTenYears(): Promise<string> {
  const kept = join(tmpdir(), 'goufutong-bench', `ten-years-${digestOfSources()}`)
  const whole = join(kept, 'county.txt')
  if (!existsSync(whole)) {
    rmSync(kept, { recursive: true, force: true })
    mkdirSync(kept, { recursive: true })
    writeFileSync(whole, await make(kept))
  }
  return readFileSync(whole, 'utf8')
}

/** Of what it is made from and what its tables look like. */
function digestOfSources(): string {
  const root = join(import.meta.dirname, '../..')
  const sources = [
    'test/bench/{ten-years/,county-of-ten-years}*.ts',
    'src-main/store/migrations/*',
    'resources/sample/*',
  ]
  const hash = createHash('sha256')
  for (const path of globSync([...sources, 'src-main/services/sample/*'], { cwd: root }).sort())
    hash.update(path).update(readFileSync(join(root, path)))
  return hash.digest('hex').slice(0, 16)
}

function make(folder: string): Promise<string> {
  let count = 0
  const newId = () => idOf(`ten years ${++count}`)
  return inExampleCounty(
    folder,
    () => new Date(officeDay),
    newId,
    async (county) => {
      unwrap(await fillSample(county, { jobId: 'sample' }))
      await makeKey(county)
      const example = await wholeProjects(county)
      const ofYears = await yearRecords(county)
      const made = madeHouseholds(households - ofExample)
      const each = Math.ceil(made.length / years.length)
      for (const [at, year] of years.entries()) {
        // In the last year the example's own stand for one set.
        for (const set of year === lastYear ? sets.slice(1) : sets) await fillYear(county, example, year, set)
        await enterYear(county, ofYears, year)
        const register = made.slice(at * each, (at + 1) * each)
        await keepRegister(county, projectOfRegister(year), register, { on: `${year}-07-01`, delivered })
      }
    },
  )
}

/** Five projects of a year: closed and put away in the past, in all stages in the last. */
async function fillYear(county: CountyContext, example: readonly WholeProject[], year: number, set: string) {
  const isLast = year === lastYear
  for (const [at, whole] of example.entries()) {
    const of = whole.file.project.year
    if (isLast && of === 2023) {
      unwrap(await createProject(county, { name: `${year}年拟购服务${set}`, year, catalogCode: 'SW-02' }))
      continue
    }
    const { file, held } = yearsOn(whole, year - of, `${year}${set}`, set)
    const project = { ...file.project }
    if (year < lastYear - 1 && of !== 2023) project.status = 'archived'
    if (projectOfRegister(year) === project.id) project.areas = [...areas]
    // Some are bought and nothing of them has begun.
    const isBare = isLast && set === 'c' && at > 1
    unwrap(await takeIn(county, { ...file, project }, isBare ? nothingHeld : held))
    await inTransaction(county.db, async (tx) => ok(await noteSigned(county, tx, project.id)))
  }
}

const projectOfRegister = (year: number) => `${year}a-2024-jiadiao`

/** 年度记录 of the example's years, with their files. */
async function yearRecords({ db }: CountyContext) {
  const found = []
  for (const year of [2023, 2024, 2025]) {
    const records = await listRecordsWhole(db, { type: 'year', id: String(year) })
    const files = await listFilesOf(
      db,
      records.map(({ record }) => record.id),
    )
    found.push({ year, records, files })
  }
  return found
}

async function enterYear(county: CountyContext, ofYears: Awaited<ReturnType<typeof yearRecords>>, year: number) {
  await inTransaction(county.db, async (tx) => {
    const command = await commandNow(county, tx, 'import')
    for (const one of ofYears) {
      if (one.year === year) continue
      const { records, files } = yearsOn(one, year - one.year, `${year}a`, 'a')
      for (const { record } of records) {
        const kind = county.recordKinds.get(record.kind)
        if (kind) await writeNew(tx, kind, { ...record, ownerId: String(year), removed: false }, command)
      }
      for (const file of files) await writeFile(tx, file, command)
    }
    return ok(null)
  })
}

if (import.meta.main) console.log(await countyOfTenYears())
