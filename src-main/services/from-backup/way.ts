import type { FoundSort, PlaceRef } from '#shared/backup/found'
import type { FieldChange } from '#shared/records/body-changes'
import type { Result } from '#shared/result'
import type { Command } from '../../store/change-repository'
import type { StoredRow } from '../../store/row-copies'
import type { Executor } from '../../store/schema'
import type { CountyContext } from '../context'

/** A file that goes along, by its digest. */
export interface NeededFile {
  sha256: string
  sizeBytes: number
  name: string
}

/** A thing as it was in the backup, read whole: a transaction here may ask no other database. */
export interface Found {
  title: string
  /** What its change rows are about. */
  subjectId: string
  files: NeededFile[]
  /** It is nothing without its file. */
  isFile: boolean
  /** What was done to it there; it comes along where the thing itself is gone. */
  history: StoredRow[]
  isThere(county: CountyContext, db: Executor): Promise<boolean>
  /** Puts in what is not there today at all; nothing where it is. */
  put(county: CountyContext, tx: Executor, command: Command): Promise<Result<unknown>>
  /** What today says otherwise: `before` now, `after` then. */
  changes(county: CountyContext, db: Executor): Promise<FieldChange[]>
  /** Why it cannot come where it belongs, as far as is known before; null = it can. */
  against(county: CountyContext, db: Executor): Promise<Result<null>>
}

/** null = the backup has none of that id. */
export type FindIn = (then: CountyContext, of: { place: PlaceRef; id: string }) => Promise<Found | null>

export type Ways = Record<FoundSort, FindIn>
