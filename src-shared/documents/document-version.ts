import type { IsoDate } from '../dates'

export type Stage = 'before' | 'during' | 'after'
/** 事前 / 事中 / 事后 */
export const stageNames: Record<Stage, string> = { before: '事前', during: '事中', after: '事后' }

/** What was found of stored bytes that are not what was filed any more. */
export type AlteredHow = 'altered' | 'gone'

/** What a paper belongs to. */
export const paperOwners = ['county', 'year', 'project', 'record'] as const
export type PaperOwner = (typeof paperOwners)[number]

/** What a version of a paper was made with, beside the name it had then. */
export interface TemplateUsed {
  by: 'program' | 'office'
  /** Of the template; of the program where it is the program's own; '' = nobody wrote it down. */
  version: string
  /** Of the template's bytes; null = nobody wrote it down. */
  sha256: string | null
}

/** A generated paper: numbered, never overwritten. `sha256` is of the stored bytes. */
export interface DocumentVersion {
  id: string
  owner: PaperOwner
  /** '' for the county, '2023' for a year, the id of a project or record. */
  ownerId: string
  /** Id of a paper (src-shared/papers). */
  kind: string
  number: number
  stage: Stage
  fileName: string
  sha256: string
  sizeBytes: number
  createdAt: string
  /** Template the paper was made from, e.g. 默认合同范本（2023年第1版）. */
  templateName: string
  /** null = made from none, or nobody wrote it down. */
  template: TemplateUsed | null
  /** Its stored bytes were found altered or gone; absent = nobody has found that. */
  altered?: AlteredHow
  /** Of a project or its record, as it is listed: kept at least until; null while the end of the purchase is unknown (P34). */
  retainUntil?: IsoDate | null
}

/** Where a piece of evidence lies, and what it is called. */
export interface MaterialPlace {
  stage: Stage
  /** What the paper is: 成交通知书, 入户调查表…, free text of the clerk. */
  title: string
  fileName: string
  /** Id of the expected paper it was put in, '' = none of them (其他材料); absent = known by its title or its file's name. */
  slot?: string | undefined
}

/** 佐证材料: a file of the evidence store. */
export interface EvidenceFile extends MaterialPlace {
  id: string
  projectId: string
  sha256: string
  sizeBytes: number
  addedAt: string
  /** What it was brought in as; absent = it has kept name and place. */
  broughtAs?: MaterialPlace | undefined
  /** Why it cannot be opened, in Chinese; absent = it can, as far as somebody has looked. */
  unreadable?: string
  /** Its stored bytes were found altered or gone; absent = nobody has found that. */
  altered?: AlteredHow
  /** Kept at least until; null while the end of the purchase is unknown (P34). */
  retainUntil: IsoDate | null
}

export const fileOwners = ['document', 'evidence', 'record', 'delivered'] as const

/** A stored file: a paper made here, a piece of evidence, a file in a slot of a record, or one a contractor delivered (its number). */
export interface FileRef {
  of: (typeof fileOwners)[number]
  id: string
}
