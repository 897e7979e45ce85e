import type { DocumentVersion, EvidenceFile, Stage } from '#shared/documents/document-version'
import type { DueMaterial, DueStage, DueState } from '#shared/materials/due-material'
import { filesOf } from '#shared/materials/due-materials'
import type { ExpectedPaper } from '#shared/materials/expected-papers'
import { recordKinds } from '#shared/records/registry'
import { isMadeOnExport, type PaperMaker, type Standing, whyNotMade } from './paper-makers'

/** One expected paper of a stage, and what there is of it. */
export interface ChecklistRow {
  title: string
  /** The expected paper its files are put in; null = those of a record, and of no list. */
  slot: Pick<ExpectedPaper, 'id' | 'hint' | 'atLeast'> | null
  state: DueState
  /** The record whose slot it is: its files are brought there. */
  record: NonNullable<DueMaterial['record']> | null
  /** Newest first. */
  papers: DocumentVersion[]
  files: EvidenceFile[]
  /** Names of files that are it and lie with a record. */
  ofRecords: string[]
  /** Of what is to be signed there is only what was made here. */
  unsigned: boolean
  /** What the program makes for it: all while there is nothing, then what has become stale. */
  makers: PaperMaker[]
}

export interface StageChecklist {
  stage: Stage
  rows: ChecklistRow[]
  /** Evidence that answers no expected paper. */
  others: EvidenceFile[]
  /** Papers owed whatever happened, and those of them that are there. */
  due: number
  there: number
  missing: ChecklistRow[]
  /** Something is owed or there. */
  begun: boolean
}

interface Held {
  papers: DocumentVersion[]
  files: EvidenceFile[]
  stale: string[]
}

export function stageChecklist({ stage, materials }: DueStage, held: Held, makers: PaperMaker[]): StageChecklist {
  const rows = materials.map((material) => checklistRow(stage, material, held, makers))
  const placed = new Set(rows.flatMap(({ files }) => files.map(({ id }) => id)))
  const others = held.files.filter((file) => file.stage === stage && !placed.has(file.id))
  const owed = rows.filter(({ state }) => state !== 'ifAny')
  const there = rows.filter(({ state }) => state === 'there')
  const missing = rows.filter(({ state }) => state === 'missing')
  return {
    stage,
    rows,
    others,
    due: owed.length,
    there: there.length,
    missing,
    begun: missing.length + there.length + others.length > 0,
  }
}

/** Papers whose signed scan has a place of its own. */
const signedPapers = new Set(recordKinds.flatMap(({ slots }) => slots.flatMap(({ signedOf }) => signedOf ?? [])))

/** The scan of a year's paper lies with the record of its year. */
const isSignedOfProject = (kind: string, all: PaperMaker[]) =>
  signedPapers.has(kind) && all.some((maker) => maker.kind === kind && maker.owner === 'project')

function checklistRow(
  stage: Stage,
  material: DueMaterial,
  { papers, files, stale }: Held,
  all: PaperMaker[],
): ChecklistRow {
  const { title, state, record = null, paper = { title } as ExpectedPaper } = material
  const { documents, evidence } = filesOf(paper, stage, { documents: papers, evidence: files })
  const made = documents.toSorted((one, other) => other.createdAt.localeCompare(one.createdAt))
  const makers = all.filter(
    ({ kind }) => paper.made?.includes(kind) && (documents.length === 0 || stale.includes(kind)),
  )
  const brought = material.files.filter((name) => !made.some(({ fileName }) => fileName === name))
  const unsigned = brought.length === 0 && made.some(({ kind }) => paper.signed || isSignedOfProject(kind, all))
  const ofRecords = record === null ? brought.filter((name) => !evidence.some((one) => one.fileName === name)) : []
  const slot = record === null && material.paper ? material.paper : null
  return { title, slot, state, record, papers: made, files: evidence, ofRecords, unsigned, makers }
}

/** The program's papers that a bundle of that scope carries outdated, or lacks though an export makes them; in the order they are made. */
export function papersToMake(
  scope: Stage | null,
  { papers, stale, signed }: Pick<Held, 'papers' | 'stale'> & Pick<Standing, 'signed'>,
  makers: PaperMaker[],
): PaperMaker[] {
  return makers
    .filter(({ stage }) => scope === null || scope === stage)
    .filter(
      (maker) =>
        stale.includes(maker.kind) ||
        (isMadeOnExport(maker, { signed }) && !papers.some(({ kind }) => kind === maker.kind)),
    )
}

/** Of these, what an export makes by itself; the others are for the clerk to make anew, or not. */
export const madeOnExport = (toMake: PaperMaker[], standing: Standing): PaperMaker[] =>
  toMake.filter((maker) => isMadeOnExport(maker, standing) && whyNotMade(maker, standing) === '')
