import type { Contractor } from '../contractor/contractor'
import { formatChineseDate } from '../dates'
import type { Project } from '../project/project'
import {
  barePoints,
  contractorGrade,
  contractorGradeSchema,
  gradedState,
  gradeTitle,
} from '../records/contractor-grade'
import type { RecordEntry } from '../records/record-entry'
import { phrase } from '../text/join-text'

/** What a registered evaluation says of one project. */
export interface GradeOfProject {
  /** “某项目”（某中心承接）2024年3月20日评价得分88，等次为“良” */
  told: string
  /** How the result is used, as its record has it; '' = not said. */
  use: string
}

/** 评价等次 on record of these projects, in the order they were registered; drafts tell nothing. */
export function gradesOf(
  records: readonly RecordEntry[],
  projects: readonly Pick<Project, 'id' | 'name'>[],
  contractors: readonly Pick<Contractor, 'id' | 'name'>[],
): GradeOfProject[] {
  return records.flatMap(({ kind, state, ownerId, body }) => {
    if (kind !== contractorGrade.id || state !== gradedState) return []
    const { projectIds, evaluatedOn, points, grade, use } = contractorGradeSchema.parse(body)
    const by = contractors.find(({ id }) => id === ownerId)?.name ?? ''
    return projects
      .filter(({ id }) => projectIds.includes(id))
      .map(({ name }) => ({
        told: `“${name}”${by && `（${by}承接）`}${evaluatedOn ? formatChineseDate(evaluatedOn) : ''}评价得分${barePoints(points)}分，等次为“${gradeTitle(grade)}”`,
        use: phrase(use),
      }))
  })
}
