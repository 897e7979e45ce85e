import type { Calendars } from '../calendar/workdays'
import type { ServiceCatalog } from '../catalog/catalog'
import type { ServiceKind } from '../catalog/service-kind'
import type { Indicator } from '../contract/evaluation-indicators'
import type { AcceptanceRow } from '../contract/model-acceptance'
import type { Contractor } from '../contractor/contractor'
import type { DataKind } from '../data-sets/data-set'
import type { JudgedBy } from '../data-sets/set-in-force'
import type { IsoDate, Period } from '../dates'
import type { Stage } from '../documents/document-version'
import type { DeliveredFiles, RuleData } from '../law/county-year'
import type { Fen } from '../money/fen'
import type { ProhibitedWords } from '../prohibited/words'
import type { AgreedLine } from '../project/agreed-lines'
import type { Project } from '../project/project'
import type { Signing } from '../project/signed-terms'
import type { SampleStanding } from '../sampling/sampled'
import type { ProjectEntries } from './entered-share'
import type { StoredFile } from './examined'

/** What a record belongs to: the county as a whole, one of its years, one project, one contractor of its register. */
export const recordOwners = ['county', 'year', 'project', 'contractor'] as const
export type RecordOwner = (typeof recordOwners)[number]

/** '' for the county, '2023' for a year, the id of the project or the contractor. */
export type OwnerId = string

/** A body as the store sees it: a JSON object of whole numbers (amounts in 分), texts and lists; a list whose items bear an `id` is kept and merged by them. */
export type Body = Record<string, unknown>

/** Another record of the same kind, as guards compare with it. */
export interface OtherRecord {
  id: string
  ownerId: OwnerId
  state: string
  title: string
  body: Body
}

/** A record of another kind of the same owner. */
export interface RelatedRecord extends OtherRecord {
  kind: string
}

/** What a rule finds in a project, by its key (`period.length.three`) and the screen it is mended on. */
export interface ProjectFinding {
  key: string
  level: 'error' | 'warning' | 'note'
  screen: string
  message: string
}

/** A letter of the office: its 发文字号 in one form, and what it is called: 催办“…”. */
export interface NumberedLetter {
  number: string
  title: string
}

/** What stands around a record in its county. */
export interface RecordAround {
  /** The project it belongs to, as papers print it; null = it belongs to none. */
  project: Project | null
  /** Wording of what it buys. */
  kinds: readonly ServiceKind[]
  /** What its contract promises, row by row, each with its figure and how it is checked (C05, C13). */
  standards: readonly AcceptanceRow[]
  /** What its contract comes to in all, with what was agreed later; null = no price. */
  agreedFen: Fen | null
  /** What its budget comes to; null = not measured. */
  budgetFen: Fen | null
  /** Last day of its service, with what was agreed later. */
  endsOn: IsoDate | null
  /** The earliest day known of it; null = none is. */
  begunOn: IsoDate | null
  /** Whether its contract is signed and held. */
  signing: Signing
  /** When the county's other purchases of one of its services in one of its places run. */
  periodsBeside: readonly (Period & { name: string })[]
  /** What its contract's money is for: the lines of the quote, else of the budget. */
  agreedLines: readonly AgreedLine[]
  /** 禁止用途 it is judged by; only for kinds that read them (`readsUses`). */
  prohibited?: ProhibitedWords
  /** 服务清单 of its project; only for kinds that read 禁止用途. */
  catalog?: ServiceCatalog
  /** By when the contractor's work plan is due; null = not signed, or not to be judged. */
  workPlanDueOn: IsoDate | null
  /** Working days after its last day within which a report is due; null = of no project. */
  reportWorkdays: number | null
  /** 工作日历 in force. */
  calendars: Calendars
  /** 绩效评价指标 the project goes by, with what is bought in their names; [] where the kind does not ask (`judged`). */
  indicators: readonly Indicator[]
  /** Ids of the expected papers of 事前 that are among its materials; absent where the kind does not ask (`judged`). */
  filedBefore?: readonly string[]
  /** What the rules find in the project; [] where the kind does not ask. */
  findings: readonly ProjectFinding[]
  /** The contractor it belongs to, or the one its project has its contract with; and who buys, of a project. */
  contractor: Contractor | null
  buyer?: Pick<Contractor, 'name' | 'creditCode'>
  /** Not 移出, as far as the kind looks at them (`others`). */
  others: readonly OtherRecord[]
  /** Of its owner, not 移出: those of the kinds its fields name records of, or it looks at (`looksAt`). */
  related: readonly RelatedRecord[]
  /** Those that name this one. */
  arisen: readonly RelatedRecord[]
  /** Letters of the office that went out under a number, but this one; absent where the kind bears none (`letterNumber`). */
  letters?: readonly NumberedLetter[]
  /** What is stored of its project beside its own files; absent where the kind does not ask (`examined`). */
  stored?: readonly StoredFile[]
  /** What was drawn for it (`sampleRule`), and what the visits have found; null = nothing is drawn. */
  sample: SampleStanding | null
  /** Households in the register of its project; null = there is none, absent = the kind does not ask (`counts`). */
  registered?: number | null
  /** What the projects of its year have to enter in the platform, and entered; absent where the kind does not ask (`readsEntries`). */
  entries?: readonly ProjectEntries[]
  /** 一户一档 of the project as far as it was delivered; null = nothing was. */
  delivered: DeliveredFiles | null
}

export const nothingAround: RecordAround = {
  project: null,
  kinds: [],
  standards: [],
  agreedFen: null,
  budgetFen: null,
  endsOn: null,
  begunOn: null,
  signing: 'open',
  periodsBeside: [],
  agreedLines: [],
  workPlanDueOn: null,
  reportWorkdays: null,
  calendars: [],
  indicators: [],
  findings: [],
  contractor: null,
  others: [],
  related: [],
  arisen: [],
  sample: null,
  delivered: null,
}

/** Figures that are data: the program's, or an office's own. */
export type Figures = Pick<RuleData, 'timeLimits' | 'suggestedValues'>

export interface FiguresBy {
  on(day: IsoDate): Figures
  of(project: Project): Figures
  /** For a record that keeps the versions it was made with. */
  by(judged: JudgedBy): Figures
}

/** What a rule of a kind may look at beside the body. */
export interface RecordFacts extends RecordAround {
  today: IsoDate
  ownerId: OwnerId
  /** Ids of the slots that hold a file. */
  filled: readonly string[]
  /** Files that cannot be opened and stand alone where a step needs a procurement paper. */
  unreadable?: readonly { slot: string; fileName: string }[]
}

/**
 * What stands against a step: the field that wants something (`decisions.d1.dueOn` in an item of a list, `slot/<id>` for a
 * place of files), and what, without a stop.
 */
export interface Lack {
  field: string
  text: string
}

/** A value the clerk may take over with a click. */
export interface Proposal {
  value: unknown
  /** 建议 2023-06-05：通知之日起3个工作日（建议值） */
  text: string
}

export interface FieldOption {
  code: string
  title: string
}

/** How a list is drawn as a table. */
export interface ItemTable {
  /** Its items are given: none is added, taken out or moved. */
  fixed?: boolean
  /** What a row is about, before its fields: a name, and what explains it. */
  head?: { label: string; of(item: Body, around: Pick<RecordAround, 'indicators'>): { title: string; about: string } }
  /** The heading over the rows that have the same. */
  group?(item: Body): string
}

export interface RecordField {
  label: string
  /** `money` is an amount in 分; `share` is in basis points; `projects` are ids of projects of the county; `record` is the id of another record of the same owner; `data` are pins, and not shown. */
  type:
    | 'text'
    | 'longText'
    | 'date'
    | 'number'
    | 'money'
    | 'share'
    | 'choice'
    | 'checks'
    | 'projects'
    | 'record'
    | 'list'
    | 'data'
  unit?: string
  hint?: string
  /** Rows of norms.tsv; never shown. */
  norms?: readonly string[]
  /** Of a choice or a check list: stored code and what is read. */
  options?: readonly FieldOption[]
  /** Options an office can replace: those of the data the record was made with (kind-in-force.ts). */
  optionsFrom?: DataKind<readonly FieldOption[]>
  /** Of a `record`: ids of the kinds it may be of. */
  ofKinds?: readonly string[]
  /** Options that depend on the project; a code that is none of them any more is read as it is. */
  optionsOf?(around: RecordAround): readonly FieldOption[]
  /** What a code is called that is none of `optionsOf` any more; absent = as it is stored, which is read as it is. */
  gone?: string
  /** Of a list: what each of its items has beside its id. */
  fields?: Readonly<Record<string, RecordField>>
  /** Of a list: drawn as a table, an item a row; absent = item below item. */
  table?: ItemTable
  /** The state before which it must say something, and all behind that; absent = it may stay empty. */
  needed?: string
  /** Of a day: may lie ahead (a time limit); any other has come when a step is taken. */
  ahead?: boolean
  /** Of a day of a record of a year: may lie outside of it. */
  anyYear?: boolean
  /** Of a day: the state on coming to which it is written down as that day, where nobody has typed another. */
  dayOf?: string
  /** Of a day: the field of the body whose day it does not precede. */
  notBefore?: string
  /** The same of a day it does not follow. */
  notAfter?: string
  /** Of a day of a record of a project: may precede its contract. */
  beforeContract?: true
  /**
   * Of a text: the 发文字号 of a letter of our own, of the year of that day of the body; without it of the year the record
   * belongs to. `bare`: may lack the office code.
   */
  letterNumber?: { datedBy: string; bare?: boolean }
  /** Of an amount: may be below zero. */
  negative?: boolean
  /** There is nothing to say in it before its record has come to that state: the form does not ask. */
  since?: string
  /** Of an item or a body: whether it has nothing to say there; then the field is neither drawn nor needed, unless something stands in it. */
  without?(item: Body): boolean
  /**
   * What the program reckons for it, with what that rests on: offered beside the field until it stands there. Of a field of
   * an item, `body` is the item.
   */
  proposed?(body: Body, facts: RecordFacts): Proposal | null
}

/** A place for files that go with a record. */
export interface RecordSlot {
  id: string
  title: string
  stage: Stage
  /** Must hold a file before the record is frozen; where it is `late`, some day. */
  required: boolean
  /** Its files may come and go after the record is frozen: the scan of the signed minutes. */
  late?: boolean
  /** Id of the paper whose signed scan goes here: what the program makes of it is not signed. */
  signedOf?: string
  /** Ids of the expected papers its files are ([] = of none): filed here they are asked for nowhere else. Absent = by the name of the slot. */
  answers?: readonly string[]
  /** 采购文件 (P34): once the record has left its first state its files are replaced and never taken out, and it stays with them. */
  retained?: boolean
}

/** For guards: the lack, where there is one. */
export const lackIf = (lacks: boolean, field: string, text: string): Lack[] => (lacks ? [{ field, text }] : [])
