import { chinaDate } from '#shared/china-time'
import type { Stage } from '#shared/documents/document-version'
import { filesOf } from '#shared/materials/due-materials'
import type { ExpectedPapers } from '#shared/materials/expected-papers'
import { personalDataOf } from '#shared/materials/personal-data'
import { isProcurementPaper } from '#shared/materials/retained-papers'
import type { Project } from '#shared/project/project'
import type { StoredFile } from '#shared/records/examined'
import { listEvidence } from '../store/evidence-repository'
import { listFilesOf } from '../store/record-file-repository'
import { listRecordsWhole } from '../store/record-repository'
import type { CountyContext } from './context'
import { expectedIn } from './office-data'
import { newestOfKind, papersWith } from './papers-held'

type Dated = Omit<StoredFile, 'formedOn' | 'personal'> & {
  at: string
  kind?: string
  slot?: string
  answers?: readonly string[] | undefined
}

const stages: Stage[] = ['before', 'during', 'after']

/**
 * All that is stored of a project: its papers and those of its records, each in its newest version, its evidence and the
 * files of its records, 移出 left out; by stages, in them as the list of materials in force has them, then in the order they came. What belongs to the record `except` is no part of it.
 */
export async function storedFiles(
  county: CountyContext,
  project: Project,
  except: string | null,
): Promise<StoredFile[]> {
  const { db, recordKinds, papers } = county
  const inForce = expectedIn(county, project)
  const records = (await listRecordsWhole(db, { type: 'project', id: project.id })).filter(
    ({ record }) => record.id !== except,
  )
  const titles = new Map(records.map(({ title, record }) => [record.id, { title, kind: recordKinds.get(record.kind) }]))
  const made = newestOfKind(await papersWith(db, project.id, [...titles.keys()]))
  const found: Dated[] = [
    ...made.map((paper) => {
      const title = papers.get(paper.kind)?.title ?? paper.fileName
      return { ...of(paper), title, stage: paper.stage, retained: false, at: paper.createdAt, kind: paper.kind }
    }),
    ...(await listEvidence(db, project.id)).map((file) => {
      const { title, stage, slot } = file
      const answers = slot === undefined ? undefined : [slot]
      return { ...of(file), title, stage, answers, retained: isProcurementPaper(file, inForce), at: file.addedAt }
    }),
    ...(await listFilesOf(db, [...titles.keys()])).flatMap((file) => {
      const record = titles.get(file.recordId)
      const slot = record?.kind?.slots.find(({ id }) => id === file.slot)
      if (!record || !slot) return []
      const title = `${slot.title}（${record.title}）`
      const { stage, answers, retained = false } = slot
      return [{ ...of(file), title, stage, retained, at: file.addedAt, slot: `${record.kind?.id}.${slot.id}`, answers }]
    }),
  ]
  return stages.flatMap((stage) => {
    const placeOf = placesIn(inForce, stage)
    return found
      .filter((file) => file.stage === stage)
      .map((file) => ({ file, place: placeOf(file) }))
      .toSorted((one, other) => one.place - other.place || byTime(one.file.at, other.file.at))
      .map(({ file }) => asStored(file, inForce))
  })
}

function asStored(file: Dated, inForce: ExpectedPapers): StoredFile {
  const { at, kind: _kind, slot: _slot, answers: _answers, ...stored } = file
  return { ...stored, formedOn: chinaDate(at), personal: personalDataOf(file, inForce) }
}

const byTime = (one: string, other: string) => (one < other ? -1 : Number(one > other))

/** Where a file stands in a stage: with the first expected paper that it is, what is none of them behind all. */
function placesIn(inForce: ExpectedPapers, stage: Stage): (file: Dated) => number {
  const expected = inForce[stage]
  return (file) => {
    const at = expected.findIndex((paper) => {
      if (file.kind !== undefined) return paper.made?.includes(file.kind)
      return filesOf(paper, stage, { documents: [], evidence: [file] }).evidence.length > 0
    })
    return at < 0 ? expected.length : at
  }
}

const of = ({ id, fileName, sha256, sizeBytes }: Pick<StoredFile, 'id' | 'fileName' | 'sha256' | 'sizeBytes'>) => ({
  id,
  fileName,
  sha256,
  sizeBytes,
})
