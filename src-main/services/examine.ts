import type { DueStage } from '#shared/materials/due-material'
import type { Project } from '#shared/project/project'
import type { ExaminedFile, StoredFile } from '#shared/records/examined'
import type { RecordKind } from '#shared/records/kind'
import { changeProblem } from '#shared/records/state-machine'
import { fail, ok } from '#shared/result'
import { isLookedInto } from '../documents/readable/readable-file'
import { findProject } from '../store/project-repository'
import { findRecord } from '../store/record-repository'
import { inTransaction } from '../store/transaction'
import { readiness } from './bundles'
import { type CountyContext, type Handler, todayOf } from './context'
import { problemOf } from './file-checks'
import { commandNow, parseBody, refused, writeChanged } from './record-writes'
import { storedFiles } from './stored-of-project'

/** Every stored byte of the project is read again; what came of it is written into the record as one step. */
export const examineRecord: Handler<'record.examine', CountyContext> = async (county, { id, revision }) => {
  const asked = await openRecord(county, id)
  if (!asked.ok) return asked
  const { kind, project } = asked.value
  const ready = await readiness(county, { projectId: project.id, stage: null })
  if (!ready.ok) return ready
  const files: ExaminedFile[] = []
  for (const file of await storedFiles(county, project, id)) files.push(await examined(county, file))
  const found = { on: todayOf(county), files, missing: missingIn(ready.value.due, kind, id) }
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

async function examined(county: CountyContext, file: StoredFile): Promise<ExaminedFile> {
  const checked = await county.evidence.check(file.sha256)
  if (!checked.ok) {
    const digest = checked.error.code === 'FILE_DAMAGED' ? 'differs' : 'gone'
    return { ...file, digest, opens: 'unknown', problem: '' }
  }
  const problem = await problemOf(county, file)
  const opens = problem !== null ? 'no' : isLookedInto(file) ? 'yes' : 'unknown'
  return { ...file, digest: 'same', opens, problem: problem ?? '' }
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
