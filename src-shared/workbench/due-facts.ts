import type { MatterId } from '../confirmations/matters'
import type { IsoDate } from '../dates'
import type { CountyYear } from '../law/county-year'
import type { DeadlineFacts } from '../procedure/step'
import type { Project } from '../project/project'
import type { OwedBy } from '../records/kind'
import type { RecordSummary } from '../records/record-entry'
import type { RelatedRecord } from '../records/record-field'
import type { DueItem } from './due-item'

/** A project the office still has to do with: neither put away nor another unit's. */
export interface ProjectAtWork {
  project: Project
  /** Reckoned by the rules that count for it. */
  facts: DeadlineFacts
  owed: OwedBy
  /** Its own, not 移出. */
  records: readonly RelatedRecord[]
  /** Kinds of which a record of it is done. */
  doneKinds: ReadonlySet<string>
}

/** Deadlines of a year, and its records, not 移出. */
export interface YearAtWork {
  facts: DeadlineFacts
  records: readonly RelatedRecord[]
}

/** What the days of the office are gathered from. */
export interface DueFacts {
  today: IsoDate
  county: CountyYear
  year: YearAtWork
  /** The years before it since the first of a project still at work, that one first: what they owe stays owed. */
  past: readonly YearAtWork[]
  /** The year to come, whose days are prepared and exported before it begins. */
  next: YearAtWork
  projects: readonly ProjectAtWork[]
  /** Records with a day by which something must be done, of every owner that is at work, not 移出. */
  records: readonly RecordSummary[]
  /** What waits for its 复核, or was sent back by it. */
  confirmations: readonly WaitingConfirmation[]
}

export interface WaitingConfirmation {
  matter: MatterId
  verdict: 'asked' | 'returned'
  on: IsoDate
  /** 张三（经办） */
  who: string
  projectId: string
  /** null = it is of the project itself. */
  record: { kind: string; id: string } | null
}

/** One sort of thing that is due. A new sort is its file and its row in `due-sources.ts`. */
export type DueSource = (facts: DueFacts) => DueItem[]
