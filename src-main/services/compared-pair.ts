import { chinaDate } from '#shared/china-time'
import { comparedPlace } from '#shared/comparison/compare-contracts'
import type { DocumentVersion } from '#shared/documents/document-version'
import type { DraftComparison } from '#shared/documents/draft-comparison'
import { filesOf } from '#shared/materials/due-materials'
import {
  draftContractPaper,
  type ExpectedPaper,
  type ExpectedPapers,
  paperOf,
  signedContractPaper,
} from '#shared/materials/expected-papers'
import type { Project } from '#shared/project/project'
import { type KeptComparison, listComparisons } from '../store/comparison-repository'
import { listEvidence, listEvidenceBefore, type StoredEvidence } from '../store/evidence-repository'
import { listContracts, listPapers } from '../store/paper-repository'
import type { Executor } from '../store/schema'
import { grouped } from './grouped'

/** The contract a draft is held against: the one brought in as a .docx, else the last one made here. */
export interface SignedContract {
  name: string
  sha256: string
  madeHere: boolean
  /** The signed one is there, but only as a picture or PDF, which cannot be read word by word. */
  scanOnly: boolean
}

export interface ComparedPair {
  /** 采购文件所附合同 as it was brought in last. */
  draft: StoredEvidence | null
  signed: SignedContract | null
}

/** `expected`: the project's 应有材料, by whose names both are known. */
export async function comparedPairOf(db: Executor, projectId: string, expected: ExpectedPapers): Promise<ComparedPair> {
  const papers = await listPapers(db, { owner: 'project', ownerId: projectId })
  return pairAmong(await listEvidence(db, projectId), papers, expected)
}

function pairAmong(
  evidence: readonly StoredEvidence[],
  papers: readonly DocumentVersion[],
  expected: ExpectedPapers,
): ComparedPair {
  const broughtIn = evidence.filter((file) => isPaper(signedContractPaper, expected, file))
  const readable = broughtIn.findLast(isDocx)
  const signed = readable
    ? { name: `已签订的合同“${readable.fileName}”`, sha256: readable.sha256, madeHere: false, scanOnly: false }
    : madeHere(papers, broughtIn.length > 0)
  return { draft: evidence.findLast((file) => isDraft(file, expected)) ?? null, signed }
}

const isDocx = ({ fileName }: StoredEvidence) => /\.docx$/i.test(fileName)

const isPaper = (own: ExpectedPaper, expected: ExpectedPapers, file: StoredEvidence): boolean =>
  filesOf(paperOf(own.id, 'before', expected) ?? own, 'before', { documents: [], evidence: [file] }).evidence.length > 0

const isDraft = (file: StoredEvidence, expected: ExpectedPapers): boolean =>
  isDocx(file) && isPaper(draftContractPaper, expected, file)

/** 采购文件所附合同 that can be compared, in the order they came; the last one is in use. */
export const draftsOf = async (db: Executor, projectId: string, expected: ExpectedPapers): Promise<StoredEvidence[]> =>
  (await listEvidence(db, projectId)).filter((file) => isDraft(file, expected))

function madeHere(papers: readonly DocumentVersion[], scanOnly: boolean): SignedContract | null {
  const contracts = papers.filter(({ kind }) => kind === 'contract')
  const newest = contracts.toSorted((a, b) => b.number - a.number)[0]
  if (!newest) return null
  return { name: `本程序生成的合同第 ${newest.number} 版`, sha256: newest.sha256, madeHere: true, scanOnly }
}

/** For the rules: of these projects those that have both a draft and a contract. */
export async function draftComparisons(
  db: Executor,
  projects: readonly Project[],
  expectedOf: (project: Project) => ExpectedPapers,
): Promise<Map<string, DraftComparison>> {
  const ids = projects.map(({ id }) => id)
  const evidence = grouped(await listEvidenceBefore(db, ids), ({ projectId }) => projectId)
  const papers = grouped(await listContracts(db, ids), ({ ownerId }) => ownerId)
  const pairs = projects.flatMap((project) => {
    const pair = pairAmong(evidence.get(project.id) ?? [], papers.get(project.id) ?? [], expectedOf(project))
    return pair.draft && pair.signed ? [{ id: project.id, draft: pair.draft, signed: pair.signed }] : []
  })
  const kept = await listComparisons(
    db,
    pairs.map(({ draft }) => draft.sha256),
  )
  return new Map(
    pairs.map(({ id, draft, signed }) => [id, told(draft, signed, kept(draft.sha256, signed.sha256))] as const),
  )
}

function told(draft: StoredEvidence, signed: SignedContract, kept: KeptComparison | null): DraftComparison {
  const apart = (kept?.clauses ?? []).filter(({ state }) => state !== 'same')
  return {
    draft: draft.fileName,
    against: signed.name,
    comparedOn: kept && chinaDate(kept.comparedAt),
    deviations: apart
      .filter(({ matters }) => matters.length > 0)
      .map((clause) => ({ place: comparedPlace(clause), matters: clause.matters })),
    remarks: apart.filter(({ matters }) => matters.length === 0).length,
  }
}
