import type { DueStage, DueState } from '../materials/due-material'
import { materialsState, type StepState } from '../project/step-state'
import type { RecordStanding, Standing } from '../records/record-standing'
import type { ProcedureStep } from './step'
import { kindsOf } from './step-kinds'
import { materialsOf } from './step-materials'

type LaterStep = Pick<ProcedureStep, 'stage' | 'kinds' | 'materials' | 'makes' | 'takesRest'>

/** What there is of a project. */
interface Stood {
  due: readonly DueStage[]
  records: readonly RecordStanding[]
  /** Files that cannot be opened. */
  unreadable: readonly { fileName: string }[]
}

/** What a step of 事中 or 事后 wants, by its records and materials. */
export interface LaterStanding {
  state: StepState
  /** Titles of records whose day has passed or that say something is amiss, and names of files that cannot be opened. */
  wrong: string[]
  /** Titles of records that are begun. */
  open: string[]
  /** Materials owed by now and not there. */
  missing: number
}

/** `found`: what the rules find in the step, to be mended and to be filled in. */
export function laterStanding(
  step: LaterStep,
  { due, records, unreadable }: Stood,
  found: { wrong: number; unfilled: number },
): LaterStanding {
  const kinds = new Set(kindsOf(step).map(({ id }) => id))
  const own = records.filter(({ kind }) => kinds.has(kind))
  const titles = (standing: Standing) => own.filter((one) => one.standing === standing).map(({ title }) => title)
  const rows = materialsOf(step, due)
  const count = (state: DueState) => rows.filter((row) => row.state === state).length
  const files = new Set(rows.flatMap((row) => row.files))
  const broken = unreadable.filter(({ fileName }) => files.has(fileName)).map(({ fileName }) => fileName)
  const [wrong, open] = [[...titles('wrong'), ...broken], titles('open')]
  const missing = count('missing')
  const there = count('there') + titles('done').length
  const isOpen = open.length + found.unfilled > 0
  const state =
    wrong.length + found.wrong > 0
      ? 'wrong'
      : isOpen
        ? 'unfilled'
        : materialsState({ there, missing, later: count('later'), barred: false })
  return { state, wrong, open, missing }
}
