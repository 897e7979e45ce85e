import type { DueMaterial, DueStage } from '../materials/due-material'
import type { PaperStanding } from '../project/step-state'
import type { ProcedureStep } from './step'
import { kindsOf } from './step-kinds'
import { procedure } from './steps'

type Brings = Pick<ProcedureStep, 'stage' | 'kinds' | 'materials' | 'makes' | 'takesRest'>

const named = new Set(procedure.flatMap(({ materials }) => materials))

/** Of what is due, what a step brings: its materials, those of its stage no step names where it takes them, and the slots of its records. */
export function materialsOf(step: Brings, due: readonly DueStage[]): DueMaterial[] {
  const kinds = new Set(kindsOf(step).map(({ id }) => id))
  const brings = (id: string, isItsStage: boolean) =>
    step.materials.includes(id) || (step.takesRest === true && isItsStage && !named.has(id))
  return due.flatMap(({ stage, materials }) =>
    materials.filter(({ paper, title, record }) =>
      record ? kinds.has(record.kind) : brings(paper?.id ?? title, stage === step.stage),
    ),
  )
}

/** The papers a step makes; `stale` = kinds that say something else than the project does now. One of the office's own making counts. */
export function paperStanding(step: Brings, due: readonly DueStage[], stale: readonly string[]): PaperStanding {
  const rows = materialsOf(step, due).filter(({ paper, record }) => record || step.makes.includes(paper?.id ?? ''))
  const isStale = ({ paper }: DueMaterial) => paper?.made?.some((kind) => stale.includes(kind)) ?? false
  const isOpen = (row: DueMaterial) => row.state === 'missing' || (row.state === 'there' && isStale(row))
  return {
    made: rows.filter(({ state }) => state === 'there').length,
    open: rows.filter(isOpen).map(({ title }) => title),
  }
}
