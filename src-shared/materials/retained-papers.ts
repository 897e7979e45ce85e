import { compareDates, type IsoDate } from '../dates'
import type { EvidenceFile } from '../documents/document-version'
import type { AppError } from '../errors'
import { basisText, procurementLaw } from '../law/citations'
import type { Agreements } from '../law/county-year'
import { retentionDate } from '../law/retention'
import type { Project } from '../project/project'
import { filesOf } from './due-materials'
import { type ExpectedPapers, expectedPapers, paperNamed } from './expected-papers'

/** What carries P34 beside the retention date itself. */
export const retainedPapers = { id: 'materials.retained', norms: ['P34'] } as const

type Named = Pick<EvidenceFile, 'stage' | 'title' | 'fileName'>

/** 采购文件 by the law's own list: from the plan and the papers of the procedure to the contract and its acceptance. */
export const procurementPaperTitles: readonly string[] = [
  '集体决策会议纪要',
  '内部控制采购资料',
  '采购需求调查和审查记录',
  '采购意向公开',
  '采购实施计划备案',
  '采购文件',
  '采购文件核对表',
  '采购文件所附合同',
  '采购公告',
  '澄清、修改通知',
  '评审人员确定记录',
  '响应（投标）文件',
  '磋商（评标）记录',
  '评审报告',
  '确定成交（中标）供应商的决定',
  '成交（中标）通知书',
  '成交（中标）结果公告',
  '质疑和答复',
  '投诉处理资料',
  '保证金退还凭证',
  '已签订的合同',
  '合同公告',
  '合同备案回执',
  '验收单',
  '验收台账',
]

/** By the names of the list in force: what it marks, and what the law's own list names. */
export function isProcurementPaper(file: Named, inForce: ExpectedPapers = expectedPapers): boolean {
  const lawful = procurementPaperTitles.flatMap((title) => paperNamed(title, file.stage, inForce) ?? [])
  const marked = inForce[file.stage].filter(({ retained }) => retained)
  return [...lawful, ...marked].some(
    (paper) => filesOf(paper, file.stage, { documents: [], evidence: [file] }).evidence.length > 0,
  )
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
  return isProcurementPaper(file, inForce) ? keptProblem(file.title, of) : null
}

/** The same for what is known to be one. */
export function keptProblem(title: string, { project, agreed, today }: Retaining): AppError | null {
  const until = retentionDate(agreed, project)
  if (until && compareDates(today, until) > 0) return null
  const term = until ? `保存期限自采购结束之日起15年，须保存至${until}` : '保存期限自采购结束之日起15年，采购尚未结束'
  return { code: 'PAPER_RETAINED', params: { title, term, basis: basisText(procurementLaw('第四十二条')) } }
}
