import type { Stage } from '../documents/document-version'

/** Result of 校验: good, or exactly which file is what. */
export interface BundleVerdict {
  good: boolean
  /** 内容码 to read out over the telephone, from the tag manifest; '' for a bundle that is not good. */
  contentCode: string
  /** Payload files (below data/). */
  fileCount: number
  /** Of the .zip. */
  sizeBytes: number
  problems: BundleProblem[]
  /** From bag-info.txt; shown to the clerk. */
  info: { projectName: string; countyName: string; stage: string; createdOn: string } | null
}

export interface BundleProblem {
  kind: 'missing' | 'extra' | 'altered' | 'malformed'
  /** Below the bag's folder; '' = the archive as a whole. */
  path: string
  detail: string
}

/** What goes into a bundle: the whole project, or one stage of it. */
export interface BundleScope {
  projectId: string
  stage: Stage | null
}

export interface ExportedBundle {
  path: string
  contentCode: string
  fileCount: number
  sizeBytes: number
}
