import { compareDates, type IsoDate } from '#shared/dates'
import type { Stage } from '#shared/documents/document-version'
import type { ProjectFile } from '#shared/project/project-file'
import type { RecordKind } from '#shared/records/kind'
import { unwrap } from '#shared/result'
import { type CountyContext, todayOf } from '../context'
import { createRecord, getRecord, moveRecord, saveRecord } from '../records'
import { beginProject } from './begin-project'
import { sampleAcceptances } from './rows-acceptance'
import { sampleAfter } from './rows-after'
import { sampleArchive, sampleArchived } from './rows-archive'
import { sampleBefore } from './rows-before'
import { sampleCare } from './rows-care'
import { sampleChecks } from './rows-checks'
import { sampleFeedback } from './rows-feedback'
import { sampleMonthly } from './rows-monthly'
import { sampleNext } from './rows-next'
import { samplePlatform } from './rows-platform'
import { sampleReports } from './rows-reports'
import { sampleSweep } from './rows-sweep'
import { sampleUnused } from './rows-unused'
import { sampleWest } from './rows-west'
import { deliverSample } from './sample-deliveries'
import { attachAll } from './sample-files'
import { importSampleHouseholds } from './sample-households'
import { fileMaterials, fileScans } from './sample-materials'
import type { RowWorld, SampleProject, SampleRecord, SampleSteps } from './sample-record'
import { isSmall, type SmallProject } from './small-projects'

/** Why a row of the example did not come as far as it says; the rest stands. */
export interface Stuck {
  name: string
  step: string
  detail: string
}

/** Each project of the example with what it came with. */
export type SampleFiles = Readonly<Record<SampleProject, ProjectFile>>

type Told = (done: number, total: number) => Promise<boolean>

/** Work beside the records of a project, on its day. */
interface Chapter {
  on: IsoDate
  of: SampleProject
  work(county: CountyContext, file: ProjectFile): Promise<unknown>
}

const materials = (on: IsoDate, of: SampleProject, stage: Stage): Chapter => ({
  on,
  of,
  work: (county, { project }) => fileMaterials(onDay(county, on), project.id, stage),
})
const scans = (on: IsoDate, of: SmallProject, stage: Stage): Chapter => ({
  on,
  of,
  work: (county, { project }) => fileScans(onDay(county, on), project.id, stage),
})
const households = (on: IsoDate, of: SampleProject): Chapter => ({
  on,
  of,
  work: (county, { project }) => importSampleHouseholds(county, project),
})
const delivery: Chapter = {
  on: '2024-07-01',
  of: 'next',
  work: (county, { project }) => deliverSample(county, project.id),
}
const begun = (of: SmallProject): Chapter => ({ on: '2025-01-01', of, work: beginProject })

/** By their days: the first year's project from its register to its archive, the next year's, and the small ones of the year after. */
const chapters: readonly (SampleRecord | SampleSteps | Chapter)[] = [
  households('2023-03-20', 'main'),
  ...sampleBefore,
  materials('2023-03-22', 'main', 'before'),
  ...sampleReports,
  ...sampleChecks,
  ...sampleAcceptances,
  materials('2024-04-19', 'main', 'during'),
  ...sampleAfter,
  ...sampleArchive,
  materials('2024-05-10', 'main', 'after'),
  sampleArchived,
  households('2024-03-20', 'next'),
  materials('2024-03-27', 'next', 'before'),
  ...sampleNext,
  delivery,
  begun('west'),
  begun('care'),
  begun('sweep'),
  households('2025-03-08', 'west'),
  scans('2025-03-08', 'west', 'before'),
  ...sampleWest,
  scans('2025-10-13', 'west', 'during'),
  scans('2025-10-13', 'west', 'after'),
  scans('2025-03-15', 'care', 'before'),
  ...sampleCare,
  scans('2025-12-31', 'care', 'during'),
  scans('2025-12-31', 'care', 'after'),
  scans('2025-04-12', 'sweep', 'before'),
  ...sampleSweep,
  scans('2025-09-19', 'sweep', 'during'),
  scans('2025-09-19', 'sweep', 'after'),
  ...samplePlatform,
  ...sampleFeedback,
  ...sampleMonthly,
  ...sampleUnused,
].sort((a, b) => compareDates(a.on, b.on))

/** The records of the example year, as far as the clock has come, each by the steps a clerk takes; `told` answers false = stop. */
export async function enterSampleYear(county: CountyContext, files: SampleFiles, told: Told) {
  const ids = new Map<string, string>()
  const idOf = (name: string) => ids.get(name) ?? ''
  const stuck: Stuck[] = []
  for (const [at, row] of chapters.entries()) {
    if (!(await told(at, chapters.length))) return null
    if (row.on > todayOf(county)) continue
    if ('work' in row) {
      await row.work(county, files[row.of])
      continue
    }
    const done =
      'kind' in row
        ? await enter(county, row, worldOf(files[row.of], idOf))
        : await goOn(county, idOf(row.name), row.steps)
    ids.set(row.name, done.id)
    if (done.stuck) stuck.push({ name: row.name, ...done.stuck })
  }
  return stuck
}

/** As its clock goes on a day of the example: what is made then was formed then. */
function onDay(county: CountyContext, on: IsoDate): CountyContext {
  let at = Date.parse(`${on}T01:00:00Z`)
  return {
    ...county,
    now: () => {
      at += 1_000
      return new Date(at)
    },
  }
}

const worldOf = ({ project, contractors }: ProjectFile, idOf: RowWorld['idOf']): RowWorld => ({
  project,
  contractorName: contractors[0]?.name ?? '',
  idOf,
})

async function enter(county: CountyContext, row: SampleRecord, world: RowWorld) {
  const kind = county.recordKinds.get(row.kind)
  if (!kind) return { id: '', stuck: { step: '', detail: 'no such kind' } }
  const ownerId = ownerOf(kind, world)
  const from = row.from && { from: world.idOf(row.from) }
  const begun = unwrap(await createRecord(county, { kind: kind.id, ownerId, body: null, ...from }))
  const body = { ...begun.body, ...row.typed(begun.body, world) }
  unwrap(await saveRecord(county, { id: begun.id, revision: begun.revision, body }))
  const place = { kind, recordId: begun.id, ownerId }
  const then = onDay(county, row.on)
  // Printing takes longest: the small ones have a file that says what belongs there.
  await attachAll(then, place, row.files, !isSmall(row.of))
  const done = await goOn(county, begun.id, row.steps)
  if (!done.stuck) await attachAll(then, place, row.late, false)
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

function ownerOf({ owner }: RecordKind, { project }: RowWorld): string {
  const owners = { county: '', year: String(project.year), project: project.id, contractor: project.contractorId ?? '' }
  return owners[owner]
}
