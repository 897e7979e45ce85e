import type { Stage } from '../documents/document-version'
import type { DueStage } from '../materials/due-material'
import type { RecordStanding } from '../records/record-standing'
import type { StageDeadlines } from './listing-due'

/** Result of 校验: good, good with remarks, or exactly which file is what. */
export interface BundleVerdict {
  good: boolean
  /** 'ours' = exported by this program, judged to the byte; 'other' = a BagIt bag of any other program. */
  maker: 'ours' | 'other'
  /** 内容码 to read out over the telephone, from the tag manifest; '' for a bundle that is not good, or not ours. */
  contentCode: string
  /** Payload files (below data/). */
  fileCount: number
  /** Of the .zip. */
  sizeBytes: number
  /** The first of them, at most `maxListedProblems`; `counts` counts all. */
  problems: BundleProblem[]
  counts: Record<BundleProblem['kind'], number>
  /** What does not make it bad, but should be known; the first of them, and how many there are. */
  remarks: BundleRemark[]
  remarkCount: number
  /** What to do now, one sentence; '' when there is nothing to do. */
  next: string
  /** BagIt version, and the algorithms its files were checked by; null when it says neither. */
  bag: { version: string; algorithms: string[] } | null
  /** From bag-info.txt of a bundle of ours; shown to the clerk. */
  info: { projectName: string; countyName: string; stage: string; createdOn: string } | null
  /** From bag-info.txt of another program's: label and value. */
  labels: [string, string][]
}

export interface BundleProblem {
  kind: 'missing' | 'extra' | 'altered' | 'malformed'
  /** Below the bag's folder; '' = the archive as a whole. */
  path: string
  detail: string
}

export type BundleRemark = Omit<BundleProblem, 'kind'>

/** More are counted, but not listed: nobody reads them, and a screen has to hold them. */
export const maxListedProblems = 1000

export function problemCount({ counts }: Pick<BundleVerdict, 'counts'>): number {
  return counts.missing + counts.extra + counts.altered + counts.malformed
}

/** What goes into a bundle: the whole project, or one stage of it. */
export interface BundleScope {
  projectId: string
  stage: Stage | null
  /** The contractor's records that do not name the project go along too; absent = they stay at home. */
  register?: boolean
}

export interface ExportedBundle {
  path: string
  contentCode: string
  fileCount: number
  sizeBytes: number
}

/** A bundle made of a county's project. */
export interface ExportedProject extends ExportedBundle {
  /** Papers and evidence among its files. */
  materialCount: number
}

export interface BundleReadiness {
  due: DueStage[]
  /** What is to be done by when, as its 清单 says it. */
  deadlines: StageDeadlines[]
  /** Kinds of paper whose newest version says something else than the project does now. */
  stale: string[]
  /** Those of them that are the year's: another project may be what has changed. */
  staleOfYear: string[]
  /** Where the project stands. */
  stage: Stage
  /** Papers and evidence there are. */
  held: number
  /** Records of the contractor that have nothing to do with the project: they go along only when chosen. */
  atHome: number
  /** Its own records, and those of its contractor that name it or no project. */
  records: RecordStanding[]
  /** Files that are there and cannot be opened, or were found altered or gone. */
  unreadable: UnreadableFile[]
}

export interface UnreadableFile {
  stage: Stage
  /** What it is to be. */
  title: string
  fileName: string
  /** In Chinese. */
  why: string
  /** Its bytes are not what was filed: nothing is exported with it. */
  altered: boolean
}
