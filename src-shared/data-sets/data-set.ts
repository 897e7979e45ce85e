import { z } from 'zod'
import { compareDates, type IsoDate } from '../dates'
import { idSchema } from '../ids'
import { filledText, isoDate } from '../scalar-schemas'

/** default: nobody official has confirmed it (建议值); official: as published; local: the office's own. */
export type DataStatus = 'default' | 'official' | 'local'

export const dataStatusNames: Record<DataStatus, string> = {
  default: '默认建议稿',
  official: '正式',
  local: '本地',
}

/** What stands at the head of every data set, in a file as in the county. */
export interface DataHead {
  id: string
  /** Id of its kind. */
  kind: string
  title: string
  version: string
  status: DataStatus
  /** Document and place it was taken from, and what about it is not certain. */
  source: string
  /** Both days included; what lies outside is judged by another set. */
  effectiveFrom: IsoDate
  /** null = until another one comes. */
  effectiveTo: IsoDate | null
}

/** 2023.1 of default-2023.1: what stands before the first hyphen of our own versions says nothing to a clerk. */
export const shownVersion = ({ version }: Pick<DataHead, 'version'>): string =>
  version.replace(/^(?:default|catalog)-/, '')

/** 名称（版本） */
export const titleOf = (head: Pick<DataHead, 'title' | 'version'>): string => `${head.title}（${shownVersion(head)}）`

/** 标准与模板数据: figures, lists and tables the program judges by, which an office can replace by its own. */
export interface DataSet<B = unknown> extends DataHead {
  body: B
}

/** A set the program knows of, with what tells which one counts. */
export interface KnownSet<B = unknown> extends DataSet<B> {
  /** Of sets with the same kind and scope one counts on a day. */
  scope: string
  /** bundle: came with a project of a bundle, and counts where a pin names its digest. */
  by: 'program' | 'office' | 'bundle'
  /** Of its data file. */
  sha256?: string
  /** 停用: chosen for nothing new; a project made with it keeps it. */
  stopped: boolean
  /** Grows with each import; of the program's own with each version of the set it has shipped, from 0. */
  number: number
}

/** The program's first version of a set: whatever is of the time before pins was made with it, and every program has it. */
export const isFirstOwn = ({ by, number }: Pick<KnownSet, 'by' | 'number'>): boolean => by === 'program' && number === 0

/** One sort of data: its shape, and which sets stand for each other. A new one is one file, and a row where it is listed. */
export interface DataKind<B = unknown> {
  id: string
  title: string
  /** What the program does with it, for the clerk. */
  about: string
  schema: z.ZodType<B>
  /** What the keys of its file are called, for messages about it. */
  fieldNames?: Readonly<Record<string, string>>
  /**
   * Where the program's own sets lie in `resources`: a file or a folder of them; null = in `own`. A released version stays,
   * the next one is a file behind it.
   */
  at: string | readonly string[] | null
  own?: readonly DataSet<B>[]
  /** What is made with it, and keeps it; absent = projects. */
  of?: 'records'
  /** What is so for everybody: of the program's own the latest counts, also for what was made with another. */
  fact?: true
  /** Both parties agree on it by signing the contract: from then on a project goes over to no other version. */
  signed?: true
  /** What an office's set takes from the program's own (null = there is none) that it must not; null = nothing. */
  problem?(body: B, own: B | null): string | null
  /** What counts of a set that takes from the program's own what it must not: a file in a bundle passes no import (`as-counted.ts`). */
  within?(body: B, own: B): B
  /** What is to be told of an office's set that is taken in, as a sentence without its stop; '' = nothing. */
  remark?(body: B, own: B | null): string
  /** A calendar stands for its year alone; '' = a set of this kind stands for the whole kind. */
  scopeOf(body: B): string
  /** The day a set of that scope is chosen by, where it is not the project's own. */
  dayOf?(scope: string): IsoDate
}

export function defineDataKind<B>(kind: DataKind<B>): DataKind<B> {
  return kind
}

/** Papers print it. */
const named = (largest: number) => filledText(largest).refine((text) => !/[{}]/.test(text), '不能含有花括号')

export const dataHeadFields = {
  id: idSchema,
  kind: idSchema,
  title: named(100),
  version: named(60),
  status: z.enum(['default', 'official', 'local']),
  source: filledText(1000),
  effectiveFrom: isoDate,
  effectiveTo: isoDate.nullable(),
}

/** A whole set of that kind, checked. */
export const dataSetSchema = <B>(kind: DataKind<B>) =>
  z
    .strictObject({ ...dataHeadFields, kind: z.literal(kind.id), body: kind.schema })
    .refine(
      ({ effectiveFrom, effectiveTo }) => effectiveTo === null || compareDates(effectiveFrom, effectiveTo) <= 0,
      '生效起止日期颠倒',
    )
