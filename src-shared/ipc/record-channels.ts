import type { Stage } from '../documents/document-version'
import type { EarlierRecords, ProjectRecords } from '../records/kept-of-project'
import type {
  RecordCursor,
  RecordEntry,
  RecordFilter,
  RecordOrder,
  RecordPage,
  RecordSummary,
  SlotFile,
} from '../records/record-entry'
import type { Body, OwnerId, RecordAround } from '../records/record-field'

/** Records of every kind; what a kind is stands in src-shared/records. */
export interface RecordChannels {
  /** `about`: of records of contractors, those that stand with that project (`about-project.ts`); of a kind of the year, those that name it. */
  'record.list': {
    input: { filter: RecordFilter; order: RecordOrder; after: RecordCursor | null; limit: number; about?: string }
    output: RecordPage
  }
  /** By words of the title; `of`: of one kind and owner alone. */
  'record.search': {
    input: { text: string; limit: number; about?: string; of?: { kind: string; ownerId: string } }
    output: RecordSummary[]
  }
  'record.get': { input: { id: string }; output: RecordEntry }
  /** Of these kinds, 移出 left out: those of a project, and those of its contractor that name it. */
  'record.ofProject': { input: { projectId: string; kinds: string[] }; output: ProjectRecords }
  /** Of these kinds, of the purchases of the same service before, the nearest first; those with none are left out. */
  'record.ofEarlier': { input: { projectId: string; kinds: string[] }; output: EarlierRecords[] }
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
  /**
   * Looks at all that is stored of its project, byte by byte; what is typed beside it stays. A job; CANCELLED it
   * has changed nothing. CONFLICT, RECORD_FROZEN.
   */
  'record.examine': { input: { id: string; revision: number; jobId: string }; output: RecordEntry }
  /** 移出, or back. */
  'record.setRemoved': { input: { id: string; revision: number; removed: boolean }; output: RecordEntry }
  /** What is 移出 is among them. */
  'record.listFiles': { input: { id: string }; output: SlotFile[] }
  /** `sameAs`: where the very same bytes lie already. FILE_EMPTY, RECORD_FROZEN; CANCELLED by its `jobId`. */
  'record.addFile': {
    input: { id: string; slot: string; path: string; jobId?: string | undefined; stepOf?: string | undefined }
    output: SlotFile & { sameAs?: string[] }
  }
  /** 改名: the stem, the ending stays. NAME_REFUSED, RECORD_FROZEN. */
  'record.renameFile': { input: { id: string; name: string }; output: null }
  /** To another slot of the same record, as one step. PAPER_RETAINED, RECORD_FROZEN. */
  'record.moveFiles': { input: { ids: string[]; slot: string }; output: null }
  /** To a slot of its project, as one step. SLOT_UNKNOWN, FORM_REFUSED, PAPER_RETAINED, RECORD_FROZEN. */
  'record.moveToProject': { input: { ids: string[]; stage: Stage; slot: string }; output: null }
  /** 移出 of several files of one record as one step. PAPER_RETAINED, RECORD_FROZEN. */
  'record.removeFiles': { input: { ids: string[] }; output: null }
  /** 替换: another file in its slot; the one before is 移出. FILE_EMPTY, RECORD_FROZEN. */
  'record.replaceFile': { input: { id: string; path: string; jobId?: string | undefined }; output: SlotFile }
  /** PAPER_RETAINED, RECORD_FROZEN. */
  'record.setFileRemoved': { input: { id: string; removed: boolean }; output: SlotFile }
}
