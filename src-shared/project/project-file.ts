import type { BudgetVersion } from '../budget/budget'
import type { Contractor } from '../contractor/contractor'
import type { CountyProfile, YearParameters } from '../county/county'
import type { Project } from './project'

/**
 * 项目数据文件: one project with what the checks and papers need of its county, as canonical JSON. Payload of a bundle,
 * input of the command line, output of `sample`.
 */
export interface ProjectFile {
  format: 'goufutong.project'
  formatVersion: 1
  profile: CountyProfile
  years: YearParameters[]
  project: Project
  budgetVersions: BudgetVersion[]
  /** Contractors the project names. */
  contractors: Contractor[]
  /** The county's other projects that touch the year or the period (N12, P30, P36). */
  otherProjects: Project[]
}
