import type { BudgetVersion } from '../budget/budget'
import type { BundleReadiness, BundleScope, BundleVerdict, ExportedBundle, ExportedProject } from '../bundle/bundle'
import type { ImportedProject } from '../bundle/imported-project'
import type { DraftBesideContract } from '../comparison/comparison'
import type { Contractor } from '../contractor/contractor'
import type { CountyProfile, CountyState, RecentCounty, YearParameters } from '../county/county'
import type { KnownSet } from '../data-sets/data-set'
import type { DataSetInfo, DataSetName, DataSetTaken } from '../data-sets/data-set-info'
import type { IsoDate } from '../dates'
import type { DocumentVersion, EvidenceFile, FileRef, PaperOwner, Stage } from '../documents/document-version'
import type { Draft } from '../draft'
import type { FundLedger } from '../funds/fund-ledger'
import type {
  Household,
  HouseholdCount,
  HouseholdFilter,
  HouseholdNumber,
  HouseholdPage,
  HouseholdText,
} from '../households/household'
import type { HouseholdCheck, HouseholdFile, HouseholdsTaken } from '../households/household-file'
import type { ObligatoryReason } from '../households/marks'
import type { CountyKeyState } from '../households/recovery-code'
import type { TableReading } from '../households/table'
import type { JobEnd, JobInfo } from '../jobs'
import type { ContractAmendment, Payment } from '../law/county-year'
import type { CeilingState } from '../norms/ceiling'
import type { Finding } from '../norms/finding'
import type { ScreenResources } from '../papers/screen-resources'
import type { Project } from '../project/project'
import type { ProjectFile } from '../project/project-file'
import type { Signing } from '../project/signed-terms'
import type { ProjectSummary } from '../project/summary'
import type {
  HistoryPage,
  RecordCursor,
  RecordEntry,
  RecordFilter,
  RecordOrder,
  RecordPage,
  RecordSummary,
  SlotFile,
  Stamp,
} from '../records/record-entry'
import type { Body, OwnerId, ProjectRecords, RecordAround } from '../records/record-field'
import type { RegisterEntry } from '../records/register-entry'
import type { ResultsRead } from '../sampling/result-sheet'
import type { SampledHousehold, SampledResult, SampleStanding, Visit } from '../sampling/sampled'
import type { TemplateInspection } from '../template/inspection'
import type { TemplateAbout, TemplateInfo } from '../template/template-about'
import type { TemplateChoice } from '../template/template-choice'

/** Every channel between the processes: name -> input and output. The one vocabulary (see schemas.ts for validation). */
export interface Channels {
  'app.info': { input: null; output: AppInfo }
  'app.resources': { input: null; output: ScreenResources }
  /** The screens have saved what was typed last: the window may close (answer to `beforeClose`). */
  'app.closeReady': { input: null; output: null }
  /** Something is not saved: the window waits for what the clerk decides. */
  'app.closeAsked': { input: null; output: null }
  /** The colours the clerk has chosen: kept for the first paint of the next start. */
  'app.colorScheme': { input: { scheme: ColorScheme }; output: null }
  /** The menu of the window, from the actions of the screens. */
  'app.menu': { input: { groups: MenuGroup[] }; output: null }

  /** Folders opened before, newest first; those that have vanished are marked. */
  'county.recent': { input: null; output: RecentCounty[] }
  'county.current': { input: null; output: CountyState | null }
  'county.create': { input: { folder: string; profile: CountyProfile; year: YearParameters }; output: CountyState }
  /** Copies the example county into the default data folder and opens it. */
  'county.createSample': { input: null; output: CountyState }
  'county.open': { input: { folder: string }; output: CountyState }
  'county.close': { input: null; output: null }
  'county.saveProfile': { input: CountyProfile; output: CountyState }
  'county.saveYear': { input: YearParameters; output: CountyState }
  /** Begins a year; one that is there already stays as it is. */
  'county.addYear': { input: YearParameters; output: CountyState }
  /** Proposed folder for a new county of that name, in the user's documents. */
  'county.proposeFolder': { input: { name: string }; output: string }

  'project.list': { input: { status: Project['status'] }; output: ProjectSummary[] }
  'project.create': { input: { name: string; year: number; catalogCode: string }; output: Project }
  'project.get': { input: { id: string }; output: Project }
  /** Saves the draft as typed. CONFLICT when `revision` is not the stored one, CONTRACT_SIGNED for a term of a signed contract; answers the new revision. */
  'project.save': { input: Project; output: { revision: number } }
  /** 另存到别处: what is on the screen while the county cannot be written; a bundle that any county takes in. */
  'project.rescue': { input: { file: ProjectFile; path: string }; output: ExportedBundle }
  'project.copyNext': { input: { id: string }; output: Project }
  /** 补充、终止协议 that are signed, in the order they were signed. */
  'project.agreed': {
    input: { id: string }
    output: {
      amendments: ContractAmendment[]
      payments: Payment[]
      accepted: IsoDate[]
      signing: Signing
      /** Why it is being corrected; '' = it is not. */
      correctedBecause: string
    }
  }
  /** 退回更正 of a signed contract: what was entered of it may be put right. REASON_MISSING; CONFLICT where it is not signed. */
  'project.correctSigned': { input: { id: string; reason: string }; output: null }
  /** 更正完毕: it is held again. CONFLICT where it is not being corrected. */
  'project.confirmSigned': { input: { id: string }; output: null }
  /** 收为本单位项目: from now on it counts here. */
  'project.adopt': { input: { id: string }; output: null }
  'project.setStatus': { input: { id: string; status: Project['status'] }; output: null }

  'budget.versions': { input: { projectId: string }; output: BudgetVersion[] }
  'budget.saveVersion': { input: { projectId: string; label: string }; output: BudgetVersion }
  'budget.restoreVersion': { input: { projectId: string; versionId: string }; output: Project }

  'norms.check': { input: { projectId: string }; output: Finding[] }
  /** 年度上限 across all projects of the year (N12). */
  'norms.ceiling': { input: { year: number }; output: CeilingState }

  /** 资金台账 of a year (N10, N11). */
  'funds.ledger': { input: { year: number }; output: FundLedger }

  /** Draws anew by what the record says. INPUT_INVALID where something is missing, or visits have begun. */
  'sampling.draw': { input: { recordId: string }; output: SampleStanding }
  'sampling.list': {
    input: { recordId: string; results: SampledResult[]; after: number; limit: number }
    output: SampledHousehold[]
  }
  /** INPUT_INVALID with all that is wrong. */
  'sampling.save': {
    input: { recordId: string; householdId: string; result: 'pending' | 'good' | 'bad'; visit: Visit }
    output: SampleStanding
  }
  /** The next of its stratum in the order of the seed, in its place. */
  'sampling.replace': { input: { recordId: string; householdId: string; reason: string }; output: SampleStanding }
  /** The list as .xlsx, to be filled in. */
  'sampling.export': { input: { recordId: string; path: string }; output: { households: number } }
  /** What is filled in on it; `take` null = only looked at, 'all' = nothing while a row is bad. TABLE_INVALID. */
  'sampling.import': {
    input: { recordId: string; path: string; take: 'all' | 'good' | null }
    output: ResultsRead
  }

  'contractor.list': { input: null; output: Contractor[] }
  /** 承接主体名录 with the contracts over all projects. */
  'contractor.register': { input: null; output: RegisterEntry[] }
  'contractor.save': { input: Contractor; output: Contractor }
  'contractor.remove': { input: { id: string }; output: null }

  /** Records of every kind; what a kind is stands in src-shared/records. */
  'record.list': {
    input: { filter: RecordFilter; order: RecordOrder; after: RecordCursor | null; limit: number }
    output: RecordPage
  }
  /** By words of the title. */
  'record.search': { input: { text: string; limit: number }; output: RecordSummary[] }
  'record.get': { input: { id: string }; output: RecordEntry }
  /** Of these kinds, 移出 left out: those of a project, and those of its contractor that name it. */
  'record.ofProject': { input: { projectId: string; kinds: string[] }; output: ProjectRecords }
  /** What its guards may look at around it. */
  'record.around': { input: { id: string }; output: RecordAround }
  /**
   * null body = the kind's blank one, with what it begins with; `about`: the project it names, where its kind names projects;
   * `from`: the record of the same owner that gives rise to it (RECORD_STEP_REFUSED with the reason where it does not).
   */
  'record.create': {
    input: { kind: string; ownerId: OwnerId; body: Body | null; about?: string; from?: string }
    output: RecordEntry
  }
  /** CONFLICT by revision, RECORD_FROZEN, INPUT_INVALID by the kind's schema. */
  'record.save': { input: { id: string; revision: number; body: Body }; output: RecordEntry }
  /** To another state of the kind's table. RECORD_STEP_REFUSED with what is missing. */
  'record.move': { input: { id: string; revision: number; to: string }; output: RecordEntry }
  /** 移出, or back. */
  'record.setRemoved': { input: { id: string; revision: number; removed: boolean }; output: RecordEntry }
  /** What is 移出 is among them. */
  'record.listFiles': { input: { id: string }; output: SlotFile[] }
  /** FILE_EMPTY, RECORD_FROZEN. */
  'record.addFile': { input: { id: string; slot: string; path: string }; output: SlotFile }
  /** 替换: another file in its slot; the one before is 移出. FILE_EMPTY, RECORD_FROZEN. */
  'record.replaceFile': { input: { id: string; path: string }; output: SlotFile }
  /** PAPER_RETAINED, RECORD_FROZEN. */
  'record.setFileRemoved': { input: { id: string; removed: boolean }; output: SlotFile }
  /** Newest first; `before` = `next` of the page before. */
  'history.list': { input: { recordId: string; before: number | null; limit: number }; output: HistoryPage }
  /** Takes one command back as a new one, which can be taken back itself. UNDO_SUPERSEDED, UNDO_NONE. */
  'history.undo': { input: Stamp; output: Stamp }
  /** One field as it was before that command. */
  'history.putBack': { input: { recordId: string; field: string; stamp: Stamp }; output: Stamp }

  /** 采购文件所附合同 is read, becomes evidence and is compared (P33). CONTRACT_UNREADABLE, FILE_EMPTY, FILE_TOO_LARGE. */
  'contract.importDraft': { input: { projectId: string; path: string }; output: DraftBesideContract }
  /** As both stand now. CONTRACT_UNREADABLE when one of them is none. */
  'contract.comparison': { input: { projectId: string }; output: DraftBesideContract }
  /** Papers of every kind; what a paper is stands in src-shared/papers. Newest first. */
  'paper.list': { input: { owner: PaperOwner; ownerId: OwnerId }; output: DocumentVersion[] }
  /** As it would be now, by the template it is next made with or by another (改用): allowed with findings and gaps, marked 预览. TEMPLATE_GONE. */
  'paper.preview': {
    input: { kind: string; ownerId: OwnerId; templateId?: string | undefined }
    output: { bytes: Uint8Array; fileName: string }
  }
  /** The next numbered version, by the template it is next made with or by another (改用); what bars it is the paper's own: CONTRACT_BLOCKED, BUDGET_NOT_MEASURED, PAPER_INCOMPLETE, PAPER_FLAWED; TEMPLATE_GONE. */
  'paper.generate': {
    input: { kind: string; ownerId: OwnerId; templateId?: string | undefined }
    output: DocumentVersion
  }

  /** How the county's personal numbers stand on this computer. */
  'countyKey.state': { input: null; output: CountyKeyState }
  /** A new recovery code, to be written down; nothing is stored until it is confirmed. COUNTY_KEY_LOCKED. */
  'countyKey.showCode': { input: null; output: string }
  /** Its last group, typed once. RECOVERY_CODE_MISTYPED. */
  'countyKey.confirmCode': { input: { lastGroup: string }; output: CountyKeyState }
  /** RECOVERY_CODE_WRONG; nothing has changed then. */
  'countyKey.open': { input: { code: string }; output: CountyKeyState }

  /** A table of households, into hand; '' = its first sheet. TABLE_INVALID. */
  'household.readFile': { input: { path: string; sheet: string; jobId: string }; output: HouseholdFile }
  'household.chooseHead': { input: { fileId: string; headLine: number }; output: HouseholdFile }
  'household.dropFile': { input: null; output: null }
  /** Holds it against project and register. HOUSEHOLD_FILE_GONE, INPUT_INVALID. */
  'household.checkFile': {
    input: { fileId: string; projectId: string; reading: TableReading; jobId: string }
    output: HouseholdCheck
  }
  /** Every row that cannot be taken, with its reasons, as .xlsx. */
  'household.saveBadRows': { input: { fileId: string; projectId: string; path: string }; output: null }
  /** The good rows, all or none, as one step. HOUSEHOLD_ROWS_BAD unless the others are left out knowingly. */
  'household.import': {
    input: { fileId: string; projectId: string; leaveOut: boolean; jobId: string }
    output: HouseholdsTaken
  }
  'household.list': {
    input: { filter: HouseholdFilter; after: number | null; limit: number }
    output: HouseholdPage
  }
  'household.count': { input: HouseholdFilter; output: number }
  /** How many of each area and type. */
  'household.strata': { input: { projectId: string; removed: boolean }; output: HouseholdCount[] }
  'household.get': { input: { id: string }; output: Household }
  'household.create': {
    input: {
      projectId: string
      texts: Partial<Record<HouseholdText, string>>
      numbers: Partial<Record<HouseholdNumber, string>>
    }
    output: Household
  }
  /** Only what is given is changed; a number '' goes. CONFLICT by revision. */
  'household.save': {
    input: {
      id: string
      revision: number
      texts?: Partial<Record<HouseholdText, string>> | undefined
      numbers?: Partial<Record<HouseholdNumber, string>> | undefined
      further?: Record<string, string> | undefined
      /** Why it must be visited, whatever a draw says. */
      marks?: ObligatoryReason[] | undefined
    }
    output: Household
  }
  'household.setRemoved': { input: { id: string; revision: number; removed: boolean }; output: Household }
  /** One number as it is; that it was looked at is noted. COUNTY_KEY_LOCKED. */
  'household.number': { input: { id: string; of: HouseholdNumber }; output: string }
  /** Masked unless `full`; that it went out is noted. */
  'household.export': {
    input: { filter: HouseholdFilter; full: boolean; path: string; jobId: string }
    output: { households: number }
  }

  /** Rows of a contractor's quote, a .xlsx or .csv, as texts. TABLE_INVALID. */
  'quote.readTable': { input: { path: string }; output: string[][] }

  /** Templates of one paper that the office may replace by its own; with `ownerId` the program's own go with its data. */
  'template.list': { input: { paper: string; ownerId?: OwnerId | undefined }; output: TemplateInfo[] }
  /** Looks at a .docx without importing it. */
  'template.inspect': { input: { paper: string; path: string }; output: TemplateInspection }
  /** What is not said of it is as it is proposed. */
  'template.import': {
    input: { paper: string; path: string; name: string; about?: Omit<TemplateAbout, 'name'> | undefined }
    output: TemplateInfo
  }
  /** What the next version of that owner's paper is made with. */
  'template.next': { input: { paper: string; ownerId: OwnerId }; output: TemplateChoice }
  /** What is said of one of the office, and whether it is 移出; papers keep what they were made with. */
  'template.save': {
    input: { paper: string; id: string; about: TemplateAbout; removed: boolean }
    output: TemplateInfo
  }
  'template.saveCopy': { input: { paper: string; id: string; path: string }; output: null }

  /** The program's and the office's, kind by kind. */
  'dataSet.list': { input: null; output: DataSetInfo[] }
  'dataSet.ofOffice': { input: null; output: KnownSet[] }
  /** DATA_SET_INVALID, DATA_SET_RIVAL. */
  'dataSet.import': { input: { path: string }; output: DataSetTaken }
  /** 停用, or back. DATA_SET_RIVAL. */
  'dataSet.setStopped': { input: DataSetName & { stopped: boolean }; output: null }
  /** 改用: how many projects, or records, under way go by another version now. */
  'dataSet.useInProjects': { input: DataSetName; output: { changed: number } }
  'dataSet.saveCopy': { input: DataSetName & { path: string }; output: null }

  'evidence.list': { input: { projectId: string }; output: EvidenceFile[] }
  'evidence.add': { input: { projectId: string; stage: Stage; title: string; path: string }; output: EvidenceFile }
  /** Size of a file that may become evidence. FILE_IS_FOLDER; an empty one has 0. */
  'evidence.measure': { input: { path: string }; output: { sizeBytes: number } }
  /** 替换: another file under the same title; the one before is 移出. */
  'evidence.replace': { input: { id: string; path: string }; output: EvidenceFile }
  /** What has been 移出: it stays in the county, but in no list and no bundle. */
  'evidence.listRemoved': { input: { projectId: string }; output: EvidenceFile[] }
  /** PAPER_RETAINED. */
  'evidence.setRemoved': { input: { id: string; removed: boolean }; output: null }

  /** The stored bytes, for a preview. TOO_LARGE_TO_SHOW. */
  'file.read': { input: FileRef; output: { bytes: Uint8Array; fileName: string } }
  'file.saveAs': { input: FileRef & { path: string }; output: null }
  /** A copy with its right name among the app's own data, gone when the app ends: for `file.open`. FILE_NOT_OPENED. */
  'file.lend': { input: FileRef; output: string }
  /** Opens such a copy with the system's program. NO_PROGRAM. */
  'file.open': { input: FileRef; output: null }

  /** Typed text that is in no county yet, kept with the app's own data. */
  'draft.list': { input: null; output: Draft[] }
  'draft.keep': { input: Draft; output: null }
  'draft.drop': { input: { key: string }; output: null }

  /** Long work: progress arrives as `job` events with this jobId; the answer comes at the end. */
  'bundle.export': { input: BundleScope & { path: string; jobId: string }; output: ExportedProject }
  'bundle.verify': { input: { path: string; jobId: string }; output: BundleVerdict }
  /** What an export would lack, on that day. */
  'bundle.readiness': { input: { projectId: string; stage: Stage | null }; output: BundleReadiness }
  /** BUNDLE_FOREIGN for another unit's, until the clerk has said so (`foreign`). */
  'bundle.import': { input: { path: string; jobId: string; foreign: boolean }; output: ImportedProject }
  'job.cancel': { input: { jobId: string }; output: null }
  /** What runs, and how the last work of each kind and subject ended: for a screen that comes back. */
  'job.list': { input: null; output: { running: JobInfo[]; ended: JobEnd[] } }

  /** For the command line alone, as all that follow: a file of a project in place of a county, paths that no dialog has earned. INPUT_INVALID where a county keeps its own data. */
  'app.placeToSave': { input: { path: string }; output: null }
  /** A folder without a county becomes that of the bundle's: its unit and its year; `bundle.import` brings the rest. */
  'county.createFromBundle': { input: { folder: string; path: string }; output: CountyState }
  /** The example with its annotations. */
  'projectFile.sample': { input: null; output: string }
  'projectFile.check': { input: { file: ProjectFile }; output: Finding[] }
  /** By the program's own template (null) or another; otherwise as `paper.generate`. */
  'projectFile.makePaper': {
    input: { file: ProjectFile; kind: string; templatePath: string | null }
    output: Uint8Array
  }
  /** The data with the papers that can be made of it. */
  'projectFile.exportBundle': { input: { file: ProjectFile; path: string }; output: ExportedBundle }

  'dialog.openFile': { input: { title: string; kind: FileKind }; output: string | null }
  /** Several at once; none chosen = empty. */
  'dialog.openFiles': { input: { title: string; kind: FileKind }; output: string[] }
  'dialog.openFolder': { input: { title: string }; output: string | null }
  'dialog.saveFile': { input: { title: string; kind: FileKind; fileName: string }; output: string | null }
  'dialog.showInFolder': { input: { path: string }; output: null }
}

export type ChannelName = keyof Channels
export type FileKind = 'docx' | 'xlsx' | 'table' | 'zip' | 'data' | 'any'

export interface AppInfo {
  version: string
  electron: string
  today: IsoDate
  userDataFolder: string
}

/** Events from the backend to the screens. */
export interface Events {
  job: JobInfo
  jobEnded: JobEnd
  countyChanged: { folder: string | null }
  /** A county of an older version is being brought up to date: rows done of all; null = no more. `county.close` leaves it off. */
  countyMigrating: { folder: string; done: number; total: number } | null
  /**
   * A paper was made, evidence added, 移出 or taken back; `projectId` = whose it is, also where that is a year or a record;
   * `renewed`: the title of a paper that nobody asked another template for, made with another default than the one before.
   */
  papersChanged: { projectId: string; renewed?: string }
  /** The clerk closes the window: save, then invoke `app.closeReady`. */
  beforeClose: null
  /** An action was chosen in the menu: its id. */
  menu: { id: string }
}

export const colorSchemes = ['system', 'light', 'dark'] as const
export type ColorScheme = (typeof colorSchemes)[number]

/** What the screens carry out, as the window's menu lists it; they hear the keys themselves. */
export interface MenuGroup {
  name: string
  items: { id: string; label: string; key: string | null }[]
}
