import type { AppError } from '../errors'
import type { Stamp } from '../records/record-entry'
import type { RecordOwner } from '../records/record-field'

/** What can be taken back from a backup by itself, in the order in which one needs the other; `body` = what is entered of a project, a contractor, a year or the office. */
export const foundSorts = ['body', 'budget', 'household', 'record', 'paper', 'evidence'] as const
export type FoundSort = (typeof foundSorts)[number]

/** Against today: not there at all, there but 移出 or in the 回收站, there and saying something else, or the very same. */
export const foundStandings = {
  gone: '现在没有',
  out: '现在已移出',
  changed: '后来改过',
  same: '没有变化',
} as const
export type FoundStanding = keyof typeof foundStandings

/** A project is deleted where other things are 移出. */
export const standingText = (standing: FoundStanding, isProject: boolean): string =>
  standing === 'out' && isProject ? '现在在回收站' : foundStandings[standing]

/** Whose it is: the office ('' as its id), a year, a project or a contractor. */
export interface PlaceRef {
  type: RecordOwner
  id: string
}

export interface FoundPlace extends PlaceRef {
  name: string
  /** Of a project. */
  year: number | null
  standing: FoundStanding
  /** How many of its things are not the same today. */
  differs: number
  things: number
}

export interface FoundRef {
  sort: FoundSort
  id: string
}

export interface FoundThing extends FoundRef {
  title: string
  /** What it is: 项目内容, the kind of record, 文书, 材料. */
  of: string
  standing: FoundStanding
  /** When it was written last, where that is known. */
  at: string | null
}

/** One thing as it would be taken back; nothing is written. */
export interface FoundPlan {
  changes: { label: string; now: string; was: string }[]
  /** What of it stays as it is today, and why. */
  stays: string[]
  /** Files whose bytes are nowhere. */
  missing: string[]
  /** Why it cannot be taken back; null = it can. */
  refusal: AppError | null
}

/** What is refused stays as it is today, each with its reason; the rest was taken back in one step. */
export interface TakenBack {
  taken: number
  refused: { title: string; error: AppError }[]
  /** Files whose bytes are nowhere: their entries are there, and the check-up tells of them. */
  missing: string[]
  /** null = nothing was taken. */
  stamp: Stamp | null
}

/** A whole project, by itself or as a copy beside the one of today. */
export interface ProjectTakenBack extends TakenBack {
  id: string
  name: string
}

/** What a copy beside the project of today is called. */
export const besideName = (name: string) => `${name}（从备份找回）`
