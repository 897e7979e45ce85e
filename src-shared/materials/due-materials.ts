import type { ServiceCatalog } from '../catalog/catalog'
import { buysHouseholdSurvey } from '../contract/model-conditions'
import { compareDates, type IsoDate } from '../dates'
import type { DocumentVersion, EvidenceFile, MaterialPlace, Stage } from '../documents/document-version'
import { agreedEnd } from '../law/agreed-end'
import type { Agreements } from '../law/county-year'
import type { Project } from '../project/project'
import type { DueMaterial, DueStage, DueState } from './due-material'
import {
  type ExpectedPaper,
  type ExpectedPapers,
  expectedPapers,
  paperOf,
  signedContractPaper,
} from './expected-papers'

interface Held {
  documents: Pick<DocumentVersion, 'kind' | 'stage' | 'fileName' | 'altered'>[]
  /** A file of a slot that says which papers it is (`answers`) is known by that, and by no name. */
  evidence: (Pick<EvidenceFile, 'stage' | 'title' | 'fileName' | 'slot' | 'altered'> & {
    answers?: readonly string[] | undefined
  })[]
}

interface Holdings extends Held {
  project: Project
  catalog: ServiceCatalog
  /** What was agreed later, the end of the service among it; left out = nothing. */
  agreed?: Agreements
  /** What is due at all; left out = the program's own list. */
  expected?: ExpectedPapers | null
}

/** The signed contract has been brought in: without it, whatever is typed or made here, nothing has been contracted. */
export function holdsSignedContract(evidence: Held['evidence'], inForce: ExpectedPapers = expectedPapers): boolean {
  const signed = paperOf(signedContractPaper.id, 'before', inForce) ?? signedContractPaper
  return filesOf(signed, 'before', { documents: [], evidence }).evidence.length > 0
}

const stages: Stage[] = ['before', 'during', 'after']

/** What is due, there and missing, stage by stage, on that day; `scope` null = all stages. */
export function dueMaterials(holdings: Holdings, today: IsoDate, scope: Stage | null): DueStage[] {
  return stages
    .filter((stage) => scope === null || stage === scope)
    .map((stage) => ({
      stage,
      materials: (holdings.expected ?? expectedPapers)[stage]
        .filter((paper) => concerns(paper, holdings))
        .map((paper) => material(paper, stage, holdings, today)),
    }))
}

function concerns({ only }: ExpectedPaper, { project, catalog }: Holdings): boolean {
  if (only === 'survey') return buysHouseholdSurvey(project, catalog)
  if (only === 'otherService') return !buysHouseholdSurvey(project, catalog)
  if (only === 'internalControl') return project.procurement.method === 'internal_control'
  return only === undefined || project.procurement.method !== 'internal_control'
}

function material(paper: ExpectedPaper, stage: Stage, holdings: Holdings, today: IsoDate): DueMaterial {
  const { documents, evidence } = filesOf(paper, stage, holdings)
  const sound = [...(paper.signed ? [] : documents), ...evidence].filter(({ altered }) => !altered)
  const files = sound.map(({ fileName }) => fileName)
  const absent: DueState = paper.ifAny ? 'ifAny' : hasBegun(stage, holdings, today) ? 'missing' : 'later'
  return { title: paper.title, state: files.length >= (paper.atLeast ?? 1) ? 'there' : absent, files, paper }
}

/** Those of the files that are the expected paper: made here as it, or brought in under its name. */
export function filesOf<D extends Held['documents'][number], E extends Held['evidence'][number]>(
  paper: ExpectedPaper,
  stage: Stage,
  { documents, evidence }: { documents: D[]; evidence: E[] },
): { documents: D[]; evidence: E[] } {
  const isThis = isThat(paper)
  return {
    documents: documents.filter((one) => one.stage === stage && paper.made?.includes(one.kind)),
    evidence: evidence.filter((one) => {
      if (one.stage !== stage) return false
      const answers = one.answers ?? (one.slot === undefined ? null : [one.slot])
      return answers ? answers.includes(paper.id) : isThis(one)
    }),
  }
}

/** The expected paper a piece of evidence is, by the list in force; undefined = none of them. */
export const slotOf = (file: MaterialPlace, inForce: ExpectedPapers): ExpectedPaper | undefined =>
  inForce[file.stage].find(
    (paper) => filesOf(paper, file.stage, { documents: [], evidence: [file] }).evidence.length > 0,
  )

/** Named so by the clerk, or by the file itself, whatever stands around it; the clerk's own choice of the paper is never doubted. */
function isThat({ title, also = [], not = [] }: ExpectedPaper): (evidence: Named) => boolean {
  const names = [title.replace(/（样本）$/, ''), ...also].map(plain)
  const others = not.map(plain)
  return (evidence) => {
    if (evidence.title.trim() === title) return true
    const said = saidBy(evidence)
    if (said.some((one) => others.some((other) => one.includes(other)))) return false
    return said.some((one) => names.some((name) => one.includes(name)))
  }
}

type Named = Pick<EvidenceFile, 'title' | 'fileName'>

/** Thousands of photographs are held against every paper of a stage: each is read once. */
const known = new WeakMap<Named, string[]>()

function saidBy(evidence: Named): string[] {
  const said = known.get(evidence) ?? [evidence.title, evidence.fileName].map(plain)
  known.set(evidence, said)
  return said
}

const plain = (text: string): string => text.normalize('NFKC').replace(/[\s\p{P}]/gu, '')

/** The service begins with its first day, what comes after it with the last, as agreed last. */
function hasBegun(stage: Stage, { project, agreed = {} }: Holdings, today: IsoDate): boolean {
  const from = { before: null, during: project.period.startOn, after: agreedEnd(agreed, project) }[stage]
  return from === null ? stage === 'before' : compareDates(from, today) <= 0
}
