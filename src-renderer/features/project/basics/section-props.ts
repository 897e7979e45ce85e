import type { Project } from '#shared/project/project'

/** What every section of 基本信息 is given. */
export interface SectionProps {
  project: Project
  update: (change: (project: Project) => Project) => void
}
