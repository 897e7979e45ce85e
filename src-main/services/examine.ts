import type { ErrorCode } from '#shared/errors'
import { HouseholdFinder } from '#shared/households/find-household'
import type { DueStage } from '#shared/materials/due-material'
import type { Project } from '#shared/project/project'
import type { ExaminedFile, StoredFile } from '#shared/records/examined'
import type { RecordKind } from '#shared/records/kind'
import type { RecordEntry } from '#shared/records/record-entry'
import { changeProblem } from '#shared/records/state-machine'
import { fail, ok, type Result } from '#shared/result'
import { pagesOf } from '../documents/readable/page-count'
import { isLookedInto } from '../documents/readable/readable-file'
import { countProgress, type LongWork } from '../fs/progress'
import { listPlaces } from '../store/household-lists'
import { findProject } from '../store/project-repository'
import { findRecord } from '../store/record-repository'
import { inTransaction } from '../store/transaction'
import { readiness } from './bundles'
import { type CountyContext, type Handler, todayOf } from './context'
import { problemOf } from './file-checks'
import { checkStoredBytes } from './found-altered'
import { commandNow, parseBody, refused, writeChanged } from './record-writes'
import { storedFiles } from './stored-of-project'

/**
 * Every stored byte of the project is read again; what came of it is written into the record as one step at the end: CANCELLED,
 * or stopped by a file that cannot be read just now, it has changed nothing.
 */
export const examineRecord: Handler<'record.examine', CountyContext> = (county, { jobId, ...record }) => {
  const start = { jobId, kind: 'examine', subject: record.id, path: '', label: '检测材料' } as const
  return county.jobs.run(start, (job) => examine(county, record, job))
}

export async function examine(
  county: CountyContext,
  { id, revision }: { id: string; revision: number },
  work: LongWork = {},
): Promise<Result<RecordEntry>> {
  const asked = await openRecord(county, id)
  if (!asked.ok) return asked
  const { kind, project } = asked.value
  const ready = await readiness(county, { projectId: project.id, stage: null })
  if (!ready.ok) return ready
  const files = await allExamined(
    county,
    await storedFiles(county, project, id),
    await householdCodes(county, project.id),
    work,
  )
  if (!files.ok) return files
  const found = { on: todayOf(county), files: files.value, missing: missingIn(ready.value.due, kind, id) }
  return inTransaction(county.db, async (tx) => {
    const open = await openRecord({ ...county, db: tx }, id)
    if (!open.ok) return open
    const { entry } = open.value
    if (entry.revision !== revision) return fail('CONFLICT')
    const parsed = parseBody(kind, { ...entry.body, ...kind.examined?.(entry.body, found) })
    if (!parsed.ok) return parsed
    return writeChanged(tx, kind, entry, { body: parsed.value }, await commandNow(county, tx, 'examine'))
  })
}

/** A record that lists what is stored of its project, and may be changed. */
async function openRecord(county: CountyContext, id: string) {
  const entry = await findRecord(county.db, county.recordKinds, id)
  const kind = entry && county.recordKinds.get(entry.kind)
  const stored = entry && (await findProject(county.db, entry.ownerId))
  if (!kind?.examined || !stored) return fail('NOT_FOUND', { what: '该记录' })
  if (entry.removed) return fail('RECORD_REMOVED', { title: entry.title })
  const frozen = changeProblem(kind, entry)
  return frozen ? refused(frozen) : ok({ kind, entry, project: stored.project as Project })
}

/** One after the other, with the bytes and the files that are done told. */
async function allExamined(
  county: CountyContext,
  stored: readonly StoredFile[],
  codeOf: (file: StoredFile) => string,
  { signal, onProgress }: LongWork,
): Promise<Result<ExaminedFile[]>> {
  const files: ExaminedFile[] = []
  const progress = countProgress(
    stored.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
    (bytes) => onProgress?.({ ...bytes, items: { done: files.length, total: stored.length } }),
  )
  for (const file of stored) {
    let read = 0
    // An altered one may be longer than it was.
    const readTo = (bytes: number) => {
      const upTo = Math.min(bytes, file.sizeBytes)
      progress.add(upTo - read)
      read = upTo
    }
    const looked = await examined(county, file, { signal, onProgress: ({ doneBytes }) => readTo(doneBytes) })
    if (!looked.ok) return looked
    if (signal?.aborted) return fail('CANCELLED')
    files.push({ ...looked.value, code: codeOf(file) })
    readTo(file.sizeBytes)
  }
  progress.end()
  return ok(files)
}

/** 户编码 of the one household whose code the name of a file bears. */
async function householdCodes({ db }: CountyContext, projectId: string): Promise<(file: StoredFile) => string> {
  const finder = new HouseholdFinder(await listPlaces(db, projectId))
  return ({ fileName, title }) => {
    const [one, other] = finder.coded(`${title} ${fileName.replace(/\.[^.]*$/, '')}`)
    return one && !other ? one.code : ''
  }
}

const digestAfter: Partial<Record<ErrorCode, ExaminedFile['digest']>> = {
  FILE_DAMAGED: 'differs',
  FILE_NOT_FOUND: 'gone',
}

/** Of a file alone, whatever came of it; what else keeps it from being read (CANCELLED, FILE_LOCKED) says nothing of it. */
async function examined(
  county: CountyContext,
  file: StoredFile,
  work: LongWork,
): Promise<Result<Omit<ExaminedFile, 'code'>>> {
  const checked = await checkStoredBytes(county, file.sha256, work)
  if (!checked.ok) {
    const digest = digestAfter[checked.error.code]
    return digest ? ok({ ...file, digest, opens: 'unknown', problem: '', pages: null }) : checked
  }
  const problem = await problemOf(county, file)
  const opens = problem !== null ? 'no' : isLookedInto(file) ? 'yes' : 'unknown'
  const path = county.evidence.pathOf(file.sha256)
  const pages = opens === 'yes' ? await pagesOf({ path, fileName: file.fileName }) : null
  return ok({ ...file, digest: 'same', opens, problem: problem ?? '', pages })
}

/** Due by now and not there, but for what this record is itself. */
const missingIn = (due: readonly DueStage[], { papers }: RecordKind, id: string) =>
  due.flatMap(({ stage, materials }) =>
    materials
      .filter(({ state, record, paper }) => {
        const isItself = record?.id === id || paper?.made?.some((kind) => papers.includes(kind))
        return state === 'missing' && !isItself
      })
      .map(({ title }) => ({ stage, title })),
  )
