import type { Stage } from '../documents/document-version'
import type { Fen } from '../money/fen'
import type { ProjectOrigin } from './origin'
import type { Project } from './project'

/** By which a project is known. */
export interface ProjectName {
  id: string
  year: number
  name: string
  status: Project['status']
}

export interface ProjectSummary extends ProjectName {
  itemNames: string[]
  stage: Stage
  /** What is a pilot (N26): the project itself, the county it is in. */
  pilot: { project: boolean; county: boolean }
  /** Another unit's project; null = made here. */
  origin: ProjectOrigin | null
  /** null = 未测算, or not computable as typed. */
  totalFen: Fen | null
  errors: number
  /** Those of the errors that only name a field still empty. */
  unfilled: number
  warnings: number
  updatedAt: string
}
