import type { DocumentVersion, EvidenceFile, FileRef, PaperOwner, Stage } from '../documents/document-version'
import type { DroppedFiles } from '../documents/dropped-files'
import type { SheetGrid } from '../documents/sheet-grid'
import type { HistoryStep } from '../records/record-entry'
import type { OwnerId } from '../records/record-field'
import type { TemplateInspection } from '../template/inspection'
import type { TemplateAbout, TemplateInfo } from '../template/template-about'
import type { TemplateChoice } from '../template/template-choice'

/** Papers of every kind with their templates, evidence and stored files; what a paper is stands in src-shared/papers. */
export interface PaperChannels {
  /** Newest first. */
  'paper.list': { input: { owner: PaperOwner; ownerId: OwnerId }; output: DocumentVersion[] }
  /** As it would be now, `sheets` of an .xlsx what stands in it, by the template it is next made with or by another (改用): allowed with findings and gaps, marked 预览. TEMPLATE_GONE. */
  'paper.preview': {
    input: { kind: string; ownerId: OwnerId; templateId?: string | undefined }
    output: { bytes: Uint8Array; fileName: string; sheets?: SheetGrid[] }
  }
  /** The next numbered version, by the template it is next made with or by another (改用); what bars it is the paper's own: CONTRACT_BLOCKED, BUDGET_NOT_MEASURED, PAPER_INCOMPLETE, PAPER_FLAWED; TEMPLATE_GONE. */
  'paper.generate': {
    input: { kind: string; ownerId: OwnerId; templateId?: string | undefined }
    output: DocumentVersion
  }

  /** Templates of one paper that the office may replace by its own; with `ownerId` the program's own go with its data. */
  'template.list': { input: { paper: string; ownerId?: OwnerId | undefined }; output: TemplateInfo[] }
  /** Looks at a .docx, of list papers an .xlsx, without importing it. */
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

  'evidence.list': { input: { projectId: string }; output: EvidenceFile[] }
  /**
   * `slot`: the expected paper it is put in, '' = none of them; left out it is known by its name. `sameAs`: where the very same
   * bytes lie already. With a `jobId` it tells how far it is and can be cancelled. FORM_REFUSED, FILE_EMPTY, FILE_IS_FOLDER.
   */
  'evidence.add': {
    input: {
      projectId: string
      stage: Stage
      title: string
      slot?: string | undefined
      path: string
      jobId?: string | undefined
      /** The file added before it at one stroke: both are one step, unless something else was done between. */
      stepOf?: string | undefined
    }
    output: EvidenceFile & { sameAs?: string[] }
  }
  /** 改名: the stem, the ending stays. NAME_REFUSED. */
  'evidence.rename': { input: { id: string; name: string }; output: null }
  /** To another slot or stage, as one step. FORM_REFUSED, CONTRACT_PAPER. */
  'evidence.move': { input: { ids: string[]; stage: Stage; slot: string }; output: null }
  /** To a slot of a record of the same project, as one step. PAPER_RETAINED, RECORD_FROZEN. */
  'evidence.moveToRecord': { input: { ids: string[]; recordId: string; slot: string }; output: null }
  /**
   * What was dropped or pasted: files, and what lies in folders, in the order a clerk counts by. Links in folders are not followed.
   * CANCELLED by its `jobId`; TOO_MANY_FILES.
   */
  'file.walk': { input: { paths: string[]; jobId: string }; output: DroppedFiles }
  /** Size of a file that may become evidence. FILE_IS_FOLDER; an empty one has 0. */
  'evidence.measure': { input: { path: string }; output: { sizeBytes: number } }
  /** 替换: another file under the same title; the one before is 移出. */
  'evidence.replace': { input: { id: string; path: string; jobId?: string | undefined }; output: EvidenceFile }
  /** What has been 移出: it stays in the county, but in no list and no bundle. */
  'evidence.listRemoved': { input: { projectId: string }; output: EvidenceFile[] }
  /** PAPER_RETAINED. */
  'evidence.setRemoved': { input: { id: string; removed: boolean }; output: null }

  /** 移出 of several files of one project as one step. PAPER_RETAINED. */
  'evidence.removeAll': { input: { ids: string[] }; output: null }
  /** The stored bytes, for a preview. TOO_LARGE_TO_SHOW; CANCELLED by its `jobId`, as each of these. */
  'file.read': { input: FileRef & { jobId?: string | undefined }; output: { bytes: Uint8Array; fileName: string } }
  'file.saveAs': { input: FileRef & { path: string; jobId?: string | undefined }; output: null }
  /** What was done with one file, newest first: who, when, from which name and place. */
  'file.history': { input: FileRef; output: HistoryStep[] }
  /** A picture of the clipboard, among the app's own data until the app ends: a path to be added from. NOT_A_PICTURE. */
  'file.keepPasted': { input: { bytes: Uint8Array }; output: string }
  /** A stored .docx that the window may unpack. NOT_SHOWN. */
  'file.readDocx': { input: FileRef & { jobId?: string | undefined }; output: { bytes: Uint8Array; fileName: string } }
  /** The sheets of a stored .xlsx as they are shown. NOT_SHOWN. */
  'file.sheets': { input: FileRef & { jobId?: string | undefined }; output: SheetGrid[] }
  /** A copy with its right name among the app's own data, gone when the app ends: for `file.open`. FILE_NOT_OPENED. */
  'file.lend': { input: FileRef & { jobId?: string | undefined }; output: string }
  /** Opens such a copy with the system's program. NO_PROGRAM. */
  'file.open': { input: FileRef & { jobId?: string | undefined }; output: null }
}
