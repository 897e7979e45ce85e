import type { DueMaterial, DueStage } from '../materials/due-material'
import type { PaperStanding } from '../project/step-state'
import type { ProcedureStep } from './step'

type Brings = Pick<ProcedureStep, 'kinds' | 'papers' | 'materials'>

/** Of what is due, what a step brings: its materials, and the slots of its records. */
export const materialsOf = ({ materials, kinds }: Brings, due: readonly DueStage[]): DueMaterial[] =>
  due
    .flatMap((stage) => stage.materials)
    .filter(({ title, record }) => (record ? kinds.includes(record.kind) : materials.includes(title)))

/** The papers a step makes; `stale` = kinds that say something else than the project does now. One of the office's own making counts. */
export function paperStanding(step: Brings, due: readonly DueStage[], stale: readonly string[]): PaperStanding {
  const rows = materialsOf(step, due).filter(({ title, record }) => record !== undefined || step.papers.includes(title))
  const isStale = ({ paper }: DueMaterial) => paper?.made?.some((kind) => stale.includes(kind)) ?? false
  const isOpen = (row: DueMaterial) => row.state === 'missing' || (row.state === 'there' && isStale(row))
  return {
    made: rows.filter(({ state }) => state === 'there').length,
    open: rows.filter(isOpen).map(({ title }) => title),
  }
}
