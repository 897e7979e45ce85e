import type { FileRef } from '../documents/document-version'
import type { RecordOwner } from '../records/record-field'

/** Where 回车 on something found takes the clerk: exactly there. */
export type FoundPlace =
  | { to: 'project'; id: string; year: number; binned: boolean }
  | { to: 'contractor'; id: string }
  | { to: 'record'; owner: RecordOwner; ownerId: string; kind: string; id: string }
  | { to: 'household'; projectId: string; id: string }
  /** A stored file, in the place it is kept: a project, a year, or a record. */
  | { to: 'file'; file: FileRef; fileName: string; kept: FileKeeper }

export type FileKeeper =
  | { in: 'project'; id: string }
  | { in: 'year'; year: number }
  | { in: 'record'; owner: RecordOwner; ownerId: string; kind: string; id: string }

/** What of a thing is not as usual, in the order it is shown. */
export const foundMarks = {
  removed: '已移出',
  binned: '回收站',
  archived: '已归档',
  guest: '外单位',
} as const
export type FoundMark = keyof typeof foundMarks

/** One thing found, as it is listed. */
export interface Found {
  /** What sort of thing, by the id of its source, and its id. */
  source: string
  id: string
  title: string
  /** What it is of: project, year, kind; '' = nothing more to say. */
  about: string
  marks: FoundMark[]
  /** The passage that fits, where it is in no name. */
  quote?: string
  place: FoundPlace
}

/** How well something fits, higher is better: what stands in it or how its names sound, how its title sounds, its names, its title, how that begins. */
export const fits = { text: 1, sound: 2, name: 3, title: 4, start: 5 } as const

/** Nobody reads through more: who finds as many types another word. */
export const countedAtMost = 1000

export interface FoundGroup {
  source: string
  title: string
  /** How many there are in all, counted up to `countedAtMost`; `found` are the best of them. */
  count: number
  /** Of the best one. */
  fit: number
  found: Found[]
}

export interface SearchAnswer {
  /** The sort with the best first. */
  groups: FoundGroup[]
  /** Things that are not in the index yet: what stands here may not be all. */
  behind: number
  /** A whole number was typed, and numbers open with the recovery code alone. */
  locked: boolean
}
