import type { AppError } from '#shared/errors'
import type { FieldChange } from '#shared/records/body-changes'
import type { Result } from '#shared/result'
import type { ChangeRow, Command } from '../../store/change-repository'
import type { Executor } from '../../store/schema'
import type { CountyContext } from '../context'

/** What change rows are about, as history and undo see it: a record, a project, a contractor, a year, the county. */
export interface Subject {
  id: string
  /** In messages. */
  title: string
  /** What stands at a path now; undefined = nothing. */
  valueAt(field: string): unknown
  labelOf(field: string): string
  /** In the words of the office: a state by its title, a project by its name; '' = nothing, null = nothing a clerk reads. */
  shown(field: string, value: unknown): string | null
  /** What the command is called where the general words do not do. */
  titleOf(rows: readonly ChangeRow[]): string | null
  /** Why the command can never be taken back, without its stop; null = it can. */
  lastingBecause(rows: readonly ChangeRow[]): string | null
  /** What as things stand would refuse to have this put back; null = nothing. Absent = nothing is known beforehand. */
  against?(inverse: readonly FieldChange[]): Promise<AppError | null>
  /**
   * Another thing of the same step wants the place this one leaves by it: it takes none until `takeBack`, which follows with the
   * same changes. Absent = nothing of that sort takes a place from another.
   */
  makeWay?(tx: Executor, inverse: readonly FieldChange[]): Promise<void>
  /** Puts back what was before, as a new change under all that holds for any other. */
  takeBack(tx: Executor, inverse: readonly FieldChange[], command: Command): Promise<Result<unknown>>
}

/** null = it is none of this sort. */
export type FindSubject = (county: CountyContext, tx: Executor, id: string) => Promise<Subject | null>
