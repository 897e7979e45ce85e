import { compareDates, type IsoDate } from '#shared/dates'
import type { Stage } from '#shared/documents/document-version'
import { unwrap } from '#shared/result'
import { type CountyContext, todayOf } from '../context'
import { createRecord, getRecord, moveRecord, saveRecord } from '../records'
import { sampleAcceptances } from './rows-acceptance'
import { sampleAfter } from './rows-after'
import { sampleArchive, sampleArchived } from './rows-archive'
import { sampleBefore } from './rows-before'
import { sampleChecks } from './rows-checks'
import { sampleNext } from './rows-next'
import { sampleReports } from './rows-reports'
import { deliverSample } from './sample-deliveries'
import { attachAll } from './sample-files'
import { importSampleHouseholds } from './sample-households'
import { fileMaterials } from './sample-materials'
import type { SampleRecord, SampleSteps, SampleWorld } from './sample-record'

/** Why a row of the example did not come as far as it says; the rest stands. */
export interface Stuck {
  name: string
  step: string
  detail: string
}

type Told = (done: number, total: number) => Promise<boolean>

/** Work beside the records, on its day. */
interface Chapter {
  on: IsoDate
  work(county: CountyContext, world: SampleWorld): Promise<unknown>
}

const materials = (on: IsoDate, of: 'project' | 'next', stage: Stage): Chapter => ({
  on,
  work: (county, world) => fileMaterials(county, world[of].id, stage),
})
const households = (on: IsoDate, of: 'project' | 'next'): Chapter => ({
  on,
  work: (county, world) => importSampleHouseholds(county, world[of]),
})

const delivery: Chapter = { on: '2024-07-01', work: (county, { next }) => deliverSample(county, next.id) }

/** By their days: this year's project from its register to its archive, and behind it the next year's. */
const chapters: readonly (SampleRecord | SampleSteps | Chapter)[] = [
  households('2023-03-20', 'project'),
  ...sampleBefore,
  materials('2023-03-22', 'project', 'before'),
  ...sampleReports,
  ...sampleChecks,
  ...sampleAcceptances,
  materials('2024-04-26', 'project', 'during'),
  ...sampleAfter,
  ...sampleArchive,
  materials('2024-05-10', 'project', 'after'),
  sampleArchived,
  households('2024-03-20', 'next'),
  materials('2024-03-27', 'next', 'before'),
  ...sampleNext,
  delivery,
].sort((a, b) => compareDates(a.on, b.on))

/** The records of the example year, as far as the clock has come, each by the steps a clerk takes; `told` answers false = stop. */
export async function enterSampleYear(county: CountyContext, about: Omit<SampleWorld, 'idOf'>, told: Told) {
  const ids = new Map<string, string>()
  const world = { ...about, idOf: (name: string) => ids.get(name) ?? '' }
  const stuck: Stuck[] = []
  for (const [at, row] of chapters.entries()) {
    if (!(await told(at, chapters.length))) return null
    if (row.on > todayOf(county)) continue
    if ('work' in row) {
      await row.work(county, world)
      continue
    }
    const done = 'kind' in row ? await enter(county, row, world) : await goOn(county, world.idOf(row.name), row.steps)
    ids.set(row.name, done.id)
    if (done.stuck) stuck.push({ name: row.name, ...done.stuck })
  }
  return stuck
}

async function enter(county: CountyContext, row: SampleRecord, world: SampleWorld) {
  const kind = county.recordKinds.get(row.kind)
  if (!kind) return { id: '', stuck: { step: '', detail: 'no such kind' } }
  const ownerId = ownerOf(row, world)
  const from = row.from && { from: world.idOf(row.from) }
  const begun = unwrap(await createRecord(county, { kind: kind.id, ownerId, body: null, ...from }))
  const body = { ...begun.body, ...row.typed(begun.body, world) }
  unwrap(await saveRecord(county, { id: begun.id, revision: begun.revision, body }))
  const place = { kind, recordId: begun.id, ownerId }
  await attachAll(county, place, row.files)
  const done = await goOn(county, begun.id, row.steps)
  if (!done.stuck) await attachAll(county, place, row.late, false)
  return done
}

async function goOn(county: CountyContext, id: string, steps: SampleSteps['steps'] = []) {
  for (const step of steps) {
    if (typeof step !== 'string') {
      await step(county, id)
      continue
    }
    const { revision } = unwrap(await getRecord(county, { id }))
    const moved = await moveRecord(county, { id, revision, to: step })
    if (!moved.ok) return { id, stuck: { step, detail: String(moved.error.params?.detail ?? moved.error.code) } }
  }
  return { id, stuck: null }
}

function ownerOf({ owner }: SampleRecord, { project, next }: SampleWorld): string {
  const owners = {
    year: String(project.year),
    nextYear: String(next.year),
    project: project.id,
    next: next.id,
    contractor: project.contractorId ?? '',
  }
  return owners[owner]
}
