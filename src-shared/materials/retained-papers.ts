import { compareDates, type IsoDate } from '../dates'
import type { EvidenceFile, MaterialPlace } from '../documents/document-version'
import type { AppError } from '../errors'
import { basisText, procurementLaw } from '../law/citations'
import type { Agreements } from '../law/county-year'
import { keptUntil } from '../law/retention'
import type { Project } from '../project/project'
import { filesOf } from './due-materials'
import { type ExpectedPaper, type ExpectedPapers, expectedPapers } from './expected-papers'

/** What carries P34 beside the retention date itself. */
export const retainedPapers = { id: 'materials.retained', norms: ['P34'] } as const

type Named = MaterialPlace & Pick<EvidenceFile, 'broughtAs'>

/** 采购文件 by the law's own list: from the plan and the papers of the procedure to the contract and its acceptance. */
export const procurementPaperIds: readonly string[] = [
  'resolution',
  'internal-purchase',
  'needs-review',
  'intention',
  'purchase-plan',
  'purchase-documents',
  'purchase-check',
  'draft-contract',
  'invitation',
  'clarification',
  'panel-record',
  'answers',
  'review-record',
  'review-report',
  'award-decision',
  'award-letter',
  'award-notice',
  'challenge',
  'complaint',
  'deposit-return',
  'signed-contract',
  'contract-notice',
  'filing-receipt',
  'acceptance',
  'acceptance-ledger',
]

/**
 * What the law's own list names, as the list in force and as the program calls it, and what the list in force marks: by
 * where it lies, and by what it was brought in as, so that no other name or place takes a paper out of the law.
 */
export const isProcurementPaper = (file: Named, inForce: ExpectedPapers = expectedPapers): boolean =>
  keptPapers(file, inForce).length > 0 || broughtAsKept(file, inForce).length > 0

/**
 * It holds all that the other is kept as, in the same slot: the other may go, and no slot is left without what the law keeps
 * in it. The same bytes in another slot are another paper.
 */
export function standsFor(one: Named, other: Named, inForce: ExpectedPapers): boolean {
  const here = keptPapers(one, inForce)
  const ever = [...here, ...broughtAsKept(one, inForce)]
  return (
    keptPapers(other, inForce).every((paper) => here.includes(paper)) &&
    broughtAsKept(other, inForce).every((paper) => ever.includes(paper))
  )
}

const broughtAsKept = ({ broughtAs }: Named, inForce: ExpectedPapers) =>
  broughtAs === undefined ? [] : keptPapers(broughtAs, inForce)

/** The procurement papers that a file is where it lies. */
function keptPapers(file: MaterialPlace, inForce: ExpectedPapers): string[] {
  const isKept = ({ id, retained }: ExpectedPaper) => retained || procurementPaperIds.includes(id)
  return [...inForce[file.stage], ...expectedPapers[file.stage]]
    .filter(isKept)
    .filter((paper) => filesOf(paper, file.stage, { documents: [], evidence: [file] }).evidence.length > 0)
    .map(({ id }) => `${file.stage}/${id}`)
}

/** Of whose purchase a paper is, and the day it is asked about. */
export interface Retaining {
  project: Project
  agreed: Agreements
  today: IsoDate
}

/**
 * PAPER_RETAINED for a procurement paper from its being filed to the end of its fifteen years (P34, Procurement Law art. 42),
 * also while the end of the purchase is not known. A wrong file is replaced: the one before stays among what was 移出.
 */
export function retainedProblem(file: Named, of: Retaining, inForce: ExpectedPapers = expectedPapers): AppError | null {
  return isKept(of) || isProcurementPaper(file, inForce) ? keptProblem(file.title, of) : null
}

/** Once its project is archived every paper is kept as its procurement papers are: the list is signed. */
export const isKept = ({ project, agreed }: Pick<Retaining, 'project' | 'agreed'>): boolean =>
  agreed.archived?.has(project.id) ?? false

/** The same for what is known to be one. */
export function keptProblem(title: string, of: Retaining): AppError | null {
  const kept = keptFor(of)
  const group = isKept(of) ? '已经归档的材料' : '采购文件'
  return kept && { code: 'PAPER_RETAINED', params: { title, group, ...kept } }
}

/** What is no file, and stays with the papers of its archived project. */
export type HeldByArchive =
  | { held: 'project' | 'household' | 'delivery'; title: string }
  /** What came into a project's register at once. */
  | { held: 'register' }

/** ARCHIVE_HOLDS, with what is true of such a thing: there is no 替换 of it. */
export function archiveProblem(what: HeldByArchive, of: Retaining): AppError | null {
  const kept = isKept(of) ? keptFor(of) : null
  return kept && { code: 'ARCHIVE_HOLDS', params: { ...archiveWords(what), ...kept } }
}

function archiveWords(what: HeldByArchive): { what: string; act: string; instead: string } {
  switch (what.held) {
    case 'project':
      return {
        what: `项目「${what.title}」`,
        act: '删除',
        instead: '项目照常留在项目列表里，随时可以打开查看；不再办理的，不必删除',
      }
    case 'household':
      return {
        what: `「${what.title}」这一户所在的项目`,
        act: '移出',
        instead: '登记有误的，请直接修改这一户的内容，改动记入历史',
      }
    case 'delivery':
      return {
        what: `「${what.title}」这次交付所在的项目`,
        act: '移出',
        instead: '收错了的，请另收一次正确的交付文件夹，原来的一次照样保留',
      }
    case 'register':
      return {
        what: '户册所在的项目',
        act: '整批撤回',
        instead: '个别户登记有误的，请打开那一户修改，改动记入历史',
      }
  }
}

/** Until when by which law; null = the time has run out. */
function keptFor({ project, agreed, today }: Retaining): { term: string; basis: string } | null {
  const until = keptUntil(agreed, project)
  if (until && compareDates(today, until) > 0) return null
  const years = agreed.archived?.get(project.id)?.years ?? 0
  const ofArchive = years > 15 && until ? `保管期限${years}年，须保存至${until}` : null
  const byLaw = until ? `保存期限自采购结束之日起15年，须保存至${until}` : '保存期限自采购结束之日起15年，采购尚未结束'
  return { term: ofArchive ?? byLaw, basis: basisText(procurementLaw('第四十二条')) }
}
