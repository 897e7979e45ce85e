import { chinaDate } from '#shared/china-time'
import { comparedPlace } from '#shared/comparison/compare-contracts'
import type { DraftComparison } from '#shared/documents/draft-comparison'
import { filesOf } from '#shared/materials/due-materials'
import {
  draftContractPaper,
  type ExpectedPaper,
  type ExpectedPapers,
  paperOf,
  signedContractPaper,
} from '#shared/materials/expected-papers'
import { findComparison } from '../store/comparison-repository'
import { listDocxBefore, listEvidence, type StoredEvidence } from '../store/evidence-repository'
import { listPapers } from '../store/paper-repository'
import type { Executor } from '../store/schema'

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
  const evidence = await listEvidence(db, projectId)
  const broughtIn = evidence.filter((file) => isPaper(signedContractPaper, expected, file))
  const readable = broughtIn.findLast(isDocx)
  const signed = readable
    ? { name: `已签订的合同“${readable.fileName}”`, sha256: readable.sha256, madeHere: false, scanOnly: false }
    : await madeHere(db, projectId, broughtIn.length > 0)
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

async function madeHere(db: Executor, projectId: string, scanOnly: boolean): Promise<SignedContract | null> {
  const contracts = (await listPapers(db, { owner: 'project', ownerId: projectId })).filter(
    ({ kind }) => kind === 'contract',
  )
  const newest = contracts.toSorted((a, b) => b.number - a.number)[0]
  if (!newest) return null
  return { name: `本程序生成的合同第 ${newest.number} 版`, sha256: newest.sha256, madeHere: true, scanOnly }
}

/** For the rules: every project that has both a draft and a contract. */
export async function draftComparisons(
  db: Executor,
  expectedOf: (projectId: string) => ExpectedPapers,
): Promise<Map<string, DraftComparison>> {
  const found = new Map<string, DraftComparison>()
  const drafts = (await listDocxBefore(db)).filter((file) => isDraft(file, expectedOf(file.projectId)))
  for (const projectId of new Set(drafts.map((one) => one.projectId))) {
    const { draft, signed } = await comparedPairOf(db, projectId, expectedOf(projectId))
    if (!draft || !signed) continue
    const kept = await findComparison(db, draft.sha256, signed.sha256)
    const apart = (kept?.clauses ?? []).filter(({ state }) => state !== 'same')
    found.set(projectId, {
      draft: draft.fileName,
      against: signed.name,
      comparedOn: kept && chinaDate(kept.comparedAt),
      deviations: apart
        .filter(({ matters }) => matters.length > 0)
        .map((clause) => ({ place: comparedPlace(clause), matters: clause.matters })),
      remarks: apart.filter(({ matters }) => matters.length === 0).length,
    })
  }
  return found
}
