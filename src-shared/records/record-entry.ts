import type { IsoDate } from '../dates'
import type { AlteredHow } from '../documents/document-version'
import type { Body, OwnerId, RecordOwner } from './record-field'

/** A row of a list: what can be sorted, filtered and shown without the body. */
export interface RecordSummary {
  id: string
  kind: string
  owner: RecordOwner
  ownerId: OwnerId
  /** '' without a state machine. */
  state: string
  title: string
  dueOn: IsoDate | null
  revision: number
  /** 移出: kept, and out of lists, search and bundles. */
  removed: boolean
  updatedAt: string
}

/** A record with all that stands in it. */
export interface RecordEntry extends RecordSummary {
  body: Body
}

/** A file in a slot of a record; `sha256` is of the stored bytes. */
export interface SlotFile {
  id: string
  recordId: string
  slot: string
  fileName: string
  sha256: string
  sizeBytes: number
  addedAt: string
  /** 移出: kept, and out of bundles; its slot does not count it. */
  removed: boolean
  /** Why it cannot be opened, in Chinese; absent = it can, as far as somebody has looked. */
  unreadable?: string
  /** Its stored bytes were found altered or gone; absent = nobody has found that. */
  altered?: AlteredHow
  /** Of a project's record, as it is listed: kept at least until; null while the end of the purchase is unknown (P34). */
  retainUntil?: IsoDate | null
}

export type RecordOrder = 'due' | 'title' | 'updated'

export interface RecordFilter {
  kind: string | null
  owner: { type: RecordOwner; id: OwnerId } | null
  state: string | null
  /** Due on that day or earlier. */
  dueUntil: IsoDate | null
  removed: boolean
}

/** Where a page ended: value of the order and id of its last row. */
export interface RecordCursor {
  value: string
  id: string
}

export interface RecordPage {
  rows: RecordSummary[]
  /** null = there is no more. */
  next: RecordCursor | null
}

/** Names one command for good: the copy of the county it was given in, and its number there. */
export interface Stamp {
  device: string
  counter: number
}

/** A field that changed, in the words of the office; '' = there was, or is, nothing. */
export interface HistoryField {
  field: string
  label: string
  before: string
  after: string
}

/** One command of the program, with the fields it changed in this record. */
export interface HistoryStep {
  stamp: Stamp
  /** In Chinese, as the clerk knows it: 填写, 签发, 撤销填写. */
  title: string
  /** `undo` takes a step back, `redo` takes an undo back. */
  act: 'do' | 'undo' | 'redo'
  /** A value was put back by the history: done on purpose, a step like any other. */
  putBack?: boolean
  at: string
  who: string
  fields: HistoryField[]
  undone: boolean
  undoable: boolean
  /** Why what it did stays for good, without its stop; null = it can be taken back as long as nothing later stands on it. */
  lasting: string | null
  /** What it was done to, where a place tells of many. */
  about?: string
  /** Came with a bundle: its values stayed where they were typed. */
  told: boolean
}

export interface HistoryPage {
  steps: HistoryStep[]
  /** Give it as `before` for the older steps; null = there are none. */
  next: number | null
}
