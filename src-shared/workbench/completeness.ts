import type { Stage } from '../documents/document-version'
import type { DueMaterial, DueStage } from '../materials/due-material'
import { materialsOf } from '../procedure/step-materials'
import { procedure } from '../procedure/steps'
import type { Project } from '../project/project'
import { projectName } from '../project/project-name'
import type { DuePlace } from './due-item'

/** A material that is owed by now and not there, with the way to where it is added or made. */
export interface MissingMaterial {
  title: string
  place: DuePlace
}

/** How a stage of a project stands in materials (N27): what is owed by now, each counted once. */
export interface StageCompleteness {
  stage: Stage
  there: number
  owed: number
  missing: MissingMaterial[]
  /** The stage has begun and nothing of it is registered as entered in the Region's platform (N27). */
  notEntered: boolean
}

export interface ProjectCompleteness {
  projectId: string
  name: string
  stages: StageCompleteness[]
}

/** What is not due yet, or only where it has happened, counts on neither side. */
export function completenessOf(
  project: Pick<Project, 'id' | 'name'>,
  due: readonly DueStage[],
  entered: ReadonlySet<Stage>,
): ProjectCompleteness {
  const projectId = project.id
  const stages = due.map(({ stage, materials }) => {
    const there = materials.filter(({ state }) => state === 'there').length
    const missing = materials
      .filter(({ state }) => state === 'missing')
      .map((material) => ({ title: material.title, place: placeOf(projectId, stage, material) }))
    const owed = there + missing.length
    return { stage, there, owed, missing, notEntered: owed > 0 && !entered.has(stage) }
  })
  return { projectId, name: projectName(project), stages }
}

/** Where it is added or made: its record, its step where that lists its materials, else 材料与提交, which lists all. */
function placeOf(projectId: string, stage: Stage, material: DueMaterial): DuePlace {
  const { record, title } = material
  if (record) return { to: 'record', owner: 'project', ownerId: projectId, ...record }
  const due = [{ stage, materials: [material] }]
  const brings = procedure.find(
    (step) => step.owner === 'project' && step.screen === null && materialsOf(step, due).length > 0,
  )
  return { to: 'step', projectId, step: brings?.id ?? 'bundle', field: `material.${title}` }
}

/** Whole per cent, rounded down: 100 is said of what is whole alone; null = nothing is owed yet. */
export const percentThere = ({ there, owed }: Pick<StageCompleteness, 'there' | 'owed'>): number | null =>
  owed === 0 ? null : Math.floor((there * 100) / owed)
