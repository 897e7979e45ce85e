import type { z } from 'zod'
import type { DataKind } from '../data-sets/data-set'
import type { IsoDate } from '../dates'
import type { Basis } from '../law/citations'
import type { AcceptanceRule } from '../sampling/verdict'
import type { Examination } from './examined'
import type {
  Body,
  FiguresBy,
  OwnerId,
  RecordAround,
  RecordFacts,
  RecordField,
  RecordOwner,
  RecordSlot,
  RelatedRecord,
} from './record-field'
import type { StateMachine } from './state-table'

/** A record of another kind that one of this kind gives rise to: a 整改通知 from the findings of a 检查. */
export interface Beginning<B> {
  kind: string
  /** Of its button. */
  title: string
  basis: Basis
  /** Whether coming to that state begins it by itself, in the same step; then there is one as long as this one stands so. */
  atOnce?(body: B, to: string): boolean
  /** Why there is nothing to begin from this one; null = there is. */
  whyNot(body: B, record: { state: string }): string | null
  /** What it begins with, over its blank body and `prefill`; `around` is what stands around this one. The field that names this one is set by the program. */
  bodyOf(body: B, around: RecordAround): Body
}

/** What is owed is reckoned from the project alone. */
export type OwedBy = Pick<
  RecordAround,
  'project' | 'kinds' | 'endsOn' | 'calendars' | 'workPlanDueOn' | 'reportWorkdays'
>

/** What should have come in by a day and is not even begun. */
export interface Owed {
  title: string
  dueOn: IsoDate | null
}

/** All the program knows about one kind of record; its id stands in files and is never given anew. */
export interface KindAbout<B> {
  id: string
  title: string
  owner: RecordOwner
  /** What is to be done and by when; above the list, and in its place while it is empty. */
  about: string
  /** Kept for what counties hold of it; no new one is made: another kind has taken its place. */
  retired?: true
  /** Of a project: also shown in the register, with the contractor of its project. */
  inRegister?: true
  norms: readonly string[]
  /** Takes drafts: half-filled is valid, what is missing is said by the guards. A field added later has a default. */
  schema: z.ZodType<B>
  blank: B
  fields: Readonly<Record<keyof B & string, RecordField>>
  /** For lists, search and messages. */
  titleOf(body: B): string
  /** Data it goes by beside the options of its fields (`optionsFrom`). */
  readsData?: readonly DataKind[]
  /** The day its data are chosen by; with data it reads, and then its body bears `dataPins`. */
  judgedOn?(body: B, ownerId: OwnerId): IsoDate
  /** Whose other records of the kind its guards look at: of its owner, or of the whole county; absent = nobody's. */
  others?: 'owner' | 'county'
  /** Its guards and remarks read 禁止用途, and the services of 服务清单, in what was typed. */
  readsUses?: true
  /** Of a year: it looks at what the projects of that year entered in the platform. */
  readsEntries?: true
  /** Ids of kinds whose records of the same owner it looks at, beside those its fields name (`ofKinds`). */
  looksAt?: readonly string[]
  /** It looks at what the rules find in its project, at the indicators of its evaluation and at the papers filed before the service. */
  judged?: true
  /** It is held against the register of its project (`RecordAround.registered`). */
  counts?: 'register'
  /** What it gives rise to. */
  begins?: readonly Beginning<B>[]
  /** What a new one begins with beyond its blank body. */
  prefill?(around: RecordAround): Partial<B>
  /** Next day by which something must be done; null = nothing is due. `state` is '' without a machine. */
  dueOn?(body: B, record: { ownerId: OwnerId; state: string }): IsoDate | null
  /** Of a contractor: the day it is of. Where it names no project, it stands with those under way on it. */
  happenedOn?(body: B): IsoDate | null
  /** Of a project: what there should be records of, by its contract and beside those there are, and is none. */
  owed?(around: OwedBy, records: readonly Omit<RelatedRecord, 'ownerId'>[]): readonly Owed[]
  /** What is to be known of one and bars nothing: a day that was missed. Whole sentences. */
  remarks?(body: B, facts: RecordFacts, state: string): readonly string[]
  /** What it comes to so far, said above the form. Whole sentences. */
  comesTo?(body: B, around: Pick<RecordAround, 'project'>): readonly string[]
  states?: StateMachine<B>
  /** What coming to a state writes down of what stands around it, over what is typed (`body`): figures that are kept where they rest on do not go. */
  writes?(to: string, facts: RecordFacts, body: B): Partial<B>
  /**
   * What of it follows figures an office can replace; `ownerId` null = of no one record. Read by `kind-by-figures.ts`: what is
   * declared beside it names no such figure.
   */
  byFigures?(figures: FiguresBy, ownerId: OwnerId | null): Partial<KindAbout<B>>
  /** A sample of the households of its project is drawn for it: what came of it stands in `RecordAround.sample`, and is judged by this. */
  sampleRule?(around: Pick<RecordAround, 'project'>): AcceptanceRule
  /** All that is stored of its project is looked at for it, and this is what it takes of that; `RecordAround.stored` is what is stored now. */
  examined?(body: B, found: Examination): Partial<B>
  /** Ids of the papers it yields. */
  papers: readonly string[]
  slots: readonly RecordSlot[]
}

export type RecordKind = KindAbout<Body>

/**
 * Declares a kind. Its functions see only what its own schema has let through, so the store may hold kinds of all bodies in
 * one list.
 */
export function defineKind<B extends object>(about: KindAbout<B>): RecordKind {
  return about as unknown as RecordKind
}

/** Fields for people, in their order. */
export const shownFields = ({ fields }: RecordKind): [name: string, field: RecordField][] =>
  Object.entries(fields).filter(([, { type }]) => type !== 'data')

/** State of a new record. */
export const initialState = (kind: RecordKind) => kind.states?.initial ?? ''
