import type { KnownSet } from '../data-sets/data-set'
import type { DocumentVersion, EvidenceFile, PaperOwner, Stage } from '../documents/document-version'
import type { AppError, ErrorCode } from '../errors'
import type { CountyYear } from '../law/county-year'
import type { Project } from '../project/project'
import type { RecordEntry, SlotFile } from '../records/record-entry'
import type { AppResources } from '../resources'
import type { Result } from '../result'
import type { ReviewFacts } from '../review/review-facts'
import type { DrawnForPaper } from '../sampling/sampled'
import type { PaperLayout } from '../template/layout'
import type { PaperModel } from '../template/paper-model'
import type { PaperWords } from '../template/paper-words'
import type { TemplateAbout } from '../template/template-about'
import type { TablesDrawn } from './tables-written'

/** Whom a paper is of. */
export type PaperSubject =
  | { type: 'county' }
  | { type: 'year'; year: number }
  | { type: 'project'; project: Project }
  | { type: 'record'; record: RecordEntry }

/** All that a paper may be made of. */
export interface PaperFacts {
  /** The county with all its years, projects and contractors, and the day. */
  county: CountyYear
  resources: AppResources
  of: PaperSubject
  /**
   * Of the kinds the paper asks for (`records`), 移出 left out, oldest first: those of its owner, of the owner's year and of
   * the county; for a record of a project also those of its contractor that name the project; for a record of a year
   * also those of its projects; for a year also those of its projects and of all contractors, for a county all.
   */
  records: readonly RecordEntry[]
  held: HeldFiles
  /** Of a record: the first of its kind with its owner is 1, what is 移出 counted. */
  place?: number
  /** The office's own templates of papers, those 移出 left out; only for a paper that lists them (`listsTemplates`). */
  templates?: readonly OfficeTemplate[]
  /** Of a record a sample is drawn for; null = nothing is drawn. */
  sample?: DrawnForPaper | null
}

/** A template of the office, and what the paper is called that is made with it. */
export interface OfficeTemplate extends TemplateAbout {
  paperTitle: string
}

/** Files that lie with a record in its slots, or with a project and in the slots of the records its paper lists, 移出 left out; none for other owners. */
export interface HeldFiles {
  slots: readonly SlotFile[]
  evidence: Pick<EvidenceFile, 'stage' | 'title' | 'fileName'>[]
  documents: Pick<DocumentVersion, 'kind' | 'stage' | 'fileName'>[]
}

export const nothingHeld: HeldFiles = { slots: [], evidence: [], documents: [] }

/** A file of the program, too long to be laid out each time. */
export interface TemplateFile {
  file: string
  nameOf(resources: AppResources): string
  /** Data that the file was not made with: it is made anew with them (paper-writers.ts); [] = the file as it is. */
  remadeWith?(facts: PaperFacts): KnownSet[]
}

/** Filled into a .docx that the office can replace by its own. */
interface MadeFromTemplate<Input> {
  by: 'template'
  words: PaperWords
  /** 第2版, 预览 before it has a number; and `numberOf` the paper. */
  model(input: Input, versionLabel: string, number: string): PaperModel
  /** Of the default template. */
  source: { layout: PaperLayout } | TemplateFile
  /** Said while the model has gaps, with {title}, {count} and {detail}; absent = PAPER_INCOMPLETE. */
  incomplete?: ErrorCode
}

/** Written by a program of its own (src-main/documents/writers.ts). */
export interface MadeByWriter<Input> {
  by: 'writer'
  writer: string
  written(input: Input, versionLabel: string): unknown
  templateName(input: Input): string
  /** How the office's own .xlsx takes the place of the drawing; absent = it cannot. */
  replaced?: {
    words: PaperWords
    model(input: Input, versionLabel: string): PaperModel
    /** The drawing with placeholders, to begin an own one from. */
    starter: TablesDrawn
  }
}

/** All the program knows about one kind of paper; its id stands in files and tables and is never given anew. */
export interface PaperAbout<Input> {
  id: string
  title: string
  /** In the name of its files, where that is another. */
  fileTitle?: string
  owner: PaperOwner
  /** Kind of the record it is of; only with owner 'record'. */
  recordKind?: string
  stage: Stage
  format: 'docx' | 'xlsx'
  /** Rows of norms.tsv; never shown. */
  norms: readonly string[]
  /** Kinds of record it lists. */
  records?: readonly string[]
  /** It lists the office's own templates. */
  listsTemplates?: true
  /** What a screen waits for before it offers to make it: a budget that can be computed, or no open problem. */
  needs?: 'total' | 'pass'
  /**
   * Made, or made anew when it is stale, before a bundle of the project goes out. Not of one that is completed by hand
   * once it is printed: a new one would lack the conclusions, so a stale one is only told; nor of one that binds two
   * parties once it is signed ('unsigned').
   */
  onExport?: 'always' | 'unsigned'
  /** What it is made from; the error is what keeps it from being made, previewed or issued. */
  inputOf(facts: PaperFacts): Result<Input>
  /** What keeps it from being issued, and never from being previewed. */
  barred?(facts: PaperFacts): AppError | null
  /** What it says, without the day and number it is made under: when that changes, the paper is stale. */
  says(input: Input): object
  /**
   * The same as versions of the program before said it, newest first: without what has been added since, as long as that says
   * no more than its default; or without what is written by hand on the printed paper. A paper made then is stale when none of
   * them is what it was made of.
   */
  saidBefore?(input: Input): readonly object[]
  /** What a finished .docx is held against; absent = its own figures and wording alone. */
  reviewFacts?(input: Input, isOwnTemplate: boolean): ReviewFacts
  made: MadeFromTemplate<Input> | MadeByWriter<Input>
}

export type Paper = PaperAbout<unknown>

export type TemplatePaper = Paper & { made: MadeFromTemplate<unknown> }

/** Drawn by a writer as long as the office has no workbook of its own. */
export type DrawnPaper = Paper & { made: MadeByWriter<unknown> & Required<Pick<MadeByWriter<unknown>, 'replaced'>> }

/** A paper whose default template, or drawing, the office can replace. */
export type ReplaceablePaper = TemplatePaper | DrawnPaper

export const isDrawn = (paper: Paper): paper is DrawnPaper => paper.made.by === 'writer' && !!paper.made.replaced

export const isReplaceable = (paper: Paper): paper is ReplaceablePaper => paper.made.by === 'template' || isDrawn(paper)

/** What a template of it may say. */
export const wordsOf = ({ made }: Pick<ReplaceablePaper, 'made'>): PaperWords =>
  made.by === 'writer' ? made.replaced.words : made.words

/** Declares a paper. Its functions see only what its own `inputOf` has made, so one list may hold papers of all inputs. */
export function definePaper<Input>(about: PaperAbout<Input>): Paper {
  return about as unknown as Paper
}

/** For `inputOf` of a paper of projects: throws on another owner, which is a mistake of the caller. */
export function projectOf({ of }: PaperFacts): Project {
  if (of.type !== 'project') throw new Error(`a paper of a project, asked for a ${of.type}`)
  return of.project
}

export function yearOf({ of }: PaperFacts): number {
  if (of.type !== 'year') throw new Error(`a paper of a year, asked for a ${of.type}`)
  return of.year
}

export function recordOf({ of }: PaperFacts): RecordEntry {
  if (of.type !== 'record') throw new Error(`a paper of a record, asked for a ${of.type}`)
  return of.record
}

/** What its files are called by: 示例旗2023年社会救助家计调查服务, 示例旗2023年. */
export function subjectName({ county, of }: PaperFacts): string {
  if (of.type === 'project') return of.project.name
  if (of.type === 'record') return of.record.title
  const { regionName } = county.profile
  return of.type === 'year' ? `${regionName}${of.year}年` : regionName
}

/** 监督检查记录第3号: the third record of its kind in the project, for good; '' of other owners. */
export const numberOf = ({ title }: Pick<Paper, 'title'>, { place }: Pick<PaperFacts, 'place'>): string =>
  place === undefined ? '' : `${title}第${place}号`

/** What screens know of a paper. */
export interface PaperInfo
  extends Pick<Paper, 'id' | 'title' | 'owner' | 'recordKind' | 'stage' | 'format' | 'needs' | 'onExport'> {
  replaceable: boolean
}

export const infoOf = (paper: Paper): PaperInfo => {
  const { id, title, owner, recordKind, stage, format, needs, onExport } = paper
  return {
    id,
    title,
    owner,
    stage,
    format,
    ...(recordKind && { recordKind }),
    ...(needs && { needs }),
    ...(onExport && { onExport }),
    replaceable: isReplaceable(paper),
  }
}
