import type { Calendars } from '../calendar/workdays'
import type { IsoDate } from '../dates'
import type { Stage } from '../documents/document-version'
import type { Basis } from '../law/citations'
import type { Agreements } from '../law/county-year'
import type { SuggestedValues } from '../law/suggested-values'
import type { TimeLimitsInForce } from '../law/time-limits'
import type { FieldPlace } from '../norms/finding'
import type { Actor } from '../procurement/actor'
import type { Project } from '../project/project'
import type { RecordOwner } from '../records/record-field'

/** What a deadline is reckoned from: the year, and of a project's step the project. */
export interface DeadlineFacts {
  year: number
  project: Project | null
  /** What was agreed on its contract later, and paid. */
  agreed: Agreements
  calendars: Calendars
  /** As they count for the project, or in the year. */
  timeLimits: TimeLimitsInForce
  suggestedValues: SuggestedValues
}

/** One date the law, the notice or the office's own custom sets for a step, by the limits that count. */
export interface DueBy {
  title: string
  basis: Basis
  /** What is not certain about it, or by which file of the office it counts; '' = it stands in the text as it is applied. */
  status: string
  /** null = nothing to reckon from yet, or a year without a table of holidays. */
  dueOn: IsoDate | null
  /** The day the project says it was done; absent = only its records tell. */
  doneOn?: IsoDate | null
  /** States of its record in which it is done, whatever else of that record is still to come; absent = only the last. */
  doneIn?: readonly string[]
  /** `data-field` of where it is done, with the step that shows it; absent = the step itself, and nowhere in particular. */
  field?: string
  step?: string
}

export type Deadline = (facts: DeadlineFacts) => DueBy

/** A step of the procedure of annex 1, of one project or of the whole year. */
export interface ProcedureStep {
  id: string
  stage: Stage
  owner: RecordOwner
  title: string
  /** Where it is done; null = no screen of its own yet. */
  screen: FieldPlace['screen'] | 'bundle' | null
  actors: readonly Actor[]
  /** Ids of the kinds of record it keeps: of its owner, or of the contractor of its project. */
  kinds: readonly string[]
  /** What it keeps beside records, and of which projects. */
  keeps?: string
  /** Papers it yields, as they are called. */
  papers: readonly string[]
  /** Materials of a project's file it brings, by the ids of `materials/expected-papers.ts`. */
  materials: readonly string[]
  /** Those of them that are made here: without them it is not 完成. */
  makes: readonly string[]
  /** Also what no step of its stage names stands here: materials, and kinds of record of a project or its contractor. */
  takesRest?: true
  /** Rows of norms.tsv that ask for it or judge it; never shown. */
  norms: readonly string[]
  deadlines: readonly Deadline[]
}
