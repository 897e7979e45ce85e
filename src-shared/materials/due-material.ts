import type { Stage } from '../documents/document-version'
import type { ExpectedPaper } from './expected-papers'

/** there: found among the files; missing: due and not there; later: its stage has not begun; ifAny: owed only if it happened. */
export type DueState = 'there' | 'missing' | 'later' | 'ifAny'
export const dueStateNames: Record<DueState, string> = {
  there: '有',
  missing: '缺',
  later: '未到时间',
  ifAny: '未附（未发生的不必附）',
}

export interface DueMaterial {
  title: string
  state: DueState
  /** Names of the files that are it. */
  files: string[]
  /** By what names it is known, where it is one of the project's expected papers. */
  paper?: ExpectedPaper
  /** Where it is the slot of a record: the way there. */
  record?: { kind: string; id: string }
  /** Ids of the expected papers that slot's files are. */
  answers?: readonly string[]
}

export interface DueStage {
  stage: Stage
  materials: DueMaterial[]
}
