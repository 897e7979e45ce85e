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
  liesAmongKept(file, inForce) || (file.broughtAs !== undefined && liesAmongKept(file.broughtAs, inForce))

function liesAmongKept(file: MaterialPlace, inForce: ExpectedPapers): boolean {
  const isKept = ({ id, retained }: ExpectedPaper) => retained || procurementPaperIds.includes(id)
  return [...inForce[file.stage], ...expectedPapers[file.stage]]
    .filter(isKept)
    .some((paper) => filesOf(paper, file.stage, { documents: [], evidence: [file] }).evidence.length > 0)
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
export function keptProblem(title: string, { project, agreed, today }: Retaining): AppError | null {
  const until = keptUntil(agreed, project)
  if (until && compareDates(today, until) > 0) return null
  const years = agreed.archived?.get(project.id)?.years ?? 0
  const ofArchive = years > 15 && until ? `保管期限${years}年，须保存至${until}` : null
  const group = years > 0 ? '已经归档的材料' : '采购文件'
  const byLaw = until ? `保存期限自采购结束之日起15年，须保存至${until}` : '保存期限自采购结束之日起15年，采购尚未结束'
  return {
    code: 'PAPER_RETAINED',
    params: { title, group, term: ofArchive ?? byLaw, basis: basisText(procurementLaw('第四十二条')) },
  }
}
