import type { Stage } from '../documents/document-version'

/** Result of 校验: good, or exactly which file is what. */
export interface BundleVerdict {
  good: boolean
  /** Short code to read out over the telephone, from the sha-256 of the tag manifest. */
  contentCode: string
  fileCount: number
  sizeBytes: number
  problems: BundleProblem[]
  /** From bag-info.txt; shown to the clerk. */
  info: { projectName: string; countyName: string; stage: string; createdOn: string } | null
}

export interface BundleProblem {
  kind: 'missing' | 'extra' | 'altered' | 'malformed'
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
