import { freeName, partsOfName, renamed } from '#shared/bundle/file-name'
import { type EvidenceFile, type MaterialPlace, type Stage, stageNames } from '#shared/documents/document-version'
import { formProblem } from '#shared/documents/file-form'
import type { AppError } from '#shared/errors'
import { slotOf } from '#shared/materials/due-materials'
import { type ExpectedPapers, paperOf, signedContractPaper } from '#shared/materials/expected-papers'
import { isKept, keptProblem } from '#shared/materials/retained-papers'
import type { Project } from '#shared/project/project'
import { ok, type Result } from '#shared/result'
import { type Command, writeChanges } from '../store/change-repository'
import { findEvidence, listEvidence, placeEvidence, placeOf, type StoredEvidence } from '../store/evidence-repository'
import { findProject } from '../store/project-repository'
import type { Executor } from '../store/schema'
import { findSigned } from '../store/signed-contract-repository'
import { inTransaction } from '../store/transaction'
import { readAgreements } from './agreements'
import { type CountyContext, type Handler, todayOf } from './context'
import { evidencePlaceField } from './evidence-writes'
import { expectedIn } from './office-data'
import { noSuchFile, openFiles } from './open-materials'
import { commandNow, refused } from './record-writes'
import { noteSigned } from './signed-contracts'

/** 改名: the stem alone, for title and file; it stays the expected paper it was. NAME_REFUSED. */
export const renameEvidence: Handler<'evidence.rename', CountyContext> = async (county, { id, name }) => {
  const done = await inTransaction(county.db, async (tx): Promise<Result<string>> => {
    const open = await openFiles(tx, [id], (await findEvidence(tx, id))?.projectId)
    if (!open.ok) return open
    const { project, files } = open.value
    const [file] = files
    if (!file) return noSuchFile()
    const inForce = expectedIn(county, project)
    const others = (await beside(tx, file, inForce)).filter((other) => other.id !== id)
    const fileName = renamed(
      file.fileName,
      name,
      others.map((other) => other.fileName),
    )
    if (!fileName.ok) return fileName
    const slot = slotOf(file, inForce)?.id ?? file.slot ?? ''
    const place = { stage: file.stage, title: partsOfName(fileName.value).stem, fileName: fileName.value, slot }
    const moved = await putAll(county, tx, [{ file, place }], await commandNow(county, tx, 'renameFile'))
    return moved.ok ? ok(file.projectId) : moved
  })
  if (!done.ok) return done
  county.emit('papersChanged', { projectId: done.value })
  return ok(null)
}

/** To another slot or stage, all in one step; a name that is there already gets a number. SLOT_UNKNOWN, FORM_REFUSED, CONTRACT_PAPER. */
export const moveEvidenceTo: Handler<'evidence.move', CountyContext> = async (county, { ids, stage, slot }) => {
  const done = await inTransaction(county.db, async (tx): Promise<Result<string>> => {
    const open = await openFiles(tx, ids, (await findEvidence(tx, ids[0] ?? ''))?.projectId)
    if (!open.ok) return open
    const { project, files } = open.value
    const inForce = expectedIn(county, project)
    const problem = slotProblems(files, { stage, slot }, inForce)
    if (problem) return refused(problem)
    const there = await beside(tx, { projectId: project.id, stage, slot, title: '', fileName: '' }, inForce)
    const taken = there.map((one) => one.fileName)
    const moves: Move[] = []
    for (const file of files) {
      if (file.stage === stage && slotOf(file, inForce)?.id === (slot || undefined)) continue
      const fileName = freeName(file.fileName, taken)
      taken.push(fileName)
      moves.push({ file, place: { stage, title: titleThere(file, { stage, slot }, inForce), fileName, slot } })
    }
    const moved = await putAll(county, tx, moves, await commandNow(county, tx, 'moveFile'))
    return moved.ok ? ok(project.id) : moved
  })
  if (!done.ok) return done
  county.emit('papersChanged', { projectId: done.value })
  return ok(null)
}

interface SlotAt {
  stage: Stage
  slot: string | undefined
}

/** SLOT_UNKNOWN, FORM_REFUSED; null = the slot is there and takes such a file. */
export function slotProblem(fileName: string, { stage, slot }: SlotAt, inForce: ExpectedPapers): AppError | null {
  if (!slot) return null
  const paper = paperOf(slot, stage, inForce)
  if (!paper) return { code: 'SLOT_UNKNOWN', params: { slot: `${stageNames[stage]} · ${slot}` } }
  const why = formProblem(fileName, paper.forms)
  return why ? { code: 'FORM_REFUSED', params: { name: fileName, slot: paper.title, why } } : null
}

/** Of several: the first that the slot does not take. */
export const slotProblems = (files: readonly { fileName: string }[], at: SlotAt, inForce: ExpectedPapers) =>
  files.map(({ fileName }) => slotProblem(fileName, at, inForce)).find((one) => one !== null)

/** What was called by its slot alone is called by the new one; what has a name of its own keeps it. */
function titleThere(file: EvidenceFile | StoredEvidence, to: { stage: Stage; slot: string }, inForce: ExpectedPapers) {
  const was = slotOf(file, inForce)?.title
  const numbered = was !== undefined && file.title.startsWith(was) && /^(（\d+）)?$/.test(file.title.slice(was.length))
  if (!numbered) return file.title
  return paperOf(to.slot, to.stage, inForce)?.title ?? partsOfName(file.fileName).stem
}

/** What lies in the same slot of the same stage. */
async function beside(
  tx: Executor,
  at: MaterialPlace & { projectId: string },
  inForce: ExpectedPapers,
): Promise<StoredEvidence[]> {
  const slot = slotOf(at, inForce)?.id
  const all = await listEvidence(tx, at.projectId)
  return all.filter((other) => other.stage === at.stage && slotOf(other, inForce)?.id === slot)
}

interface Move {
  file: StoredEvidence
  place: MaterialPlace
}

/** Each to its place, with a change row each. PAPER_RETAINED once the project is archived; CONTRACT_PAPER. */
export async function putAll(
  county: CountyContext,
  tx: Executor,
  moves: readonly Move[],
  command: Command,
): Promise<Result<null>> {
  const [first] = moves
  const stored = first && (await findProject(tx, first.file.projectId))
  if (!first || !stored) return ok(null)
  const held = await heldBecause(county, tx, stored.project, moves)
  if (held) return refused(held)
  const { projectId } = first.file
  const changes = moves.map(({ file, place }) => ({
    field: evidencePlaceField(file.id),
    before: placeOf(file),
    after: placeOf(place),
  }))
  for (const { file, place } of moves) await placeEvidence(tx, file, place)
  await writeChanges(tx, projectId, changes, command)
  return noteSigned(county, tx, projectId)
}

/** Why files may not lie elsewhere; null = they may. */
export async function heldBecause(
  county: CountyContext,
  tx: Executor,
  project: Project,
  moves: readonly Move[],
): Promise<AppError | null> {
  const [first] = moves
  if (!first) return null
  const of = { project, agreed: await readAgreements(tx, project.id), today: todayOf(county) }
  if (isKept(of)) return keptProblem(first.file.title, of)
  if ((await findSigned(tx, project.id)) === null) return null
  const inForce = expectedIn(county, project)
  const isContract = (file: MaterialPlace) => slotOf(file, inForce)?.id === signedContractPaper.id
  const now = await listEvidence(tx, project.id)
  const then = now.map((file) => moves.find((move) => move.file.id === file.id)?.place ?? file)
  if (!now.some(isContract) || then.some(isContract)) return null
  const last = now.find(isContract)
  return { code: 'CONTRACT_PAPER', params: { title: last?.title ?? '' } }
}
