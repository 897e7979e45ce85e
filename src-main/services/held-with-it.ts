import type { BundledChange } from '#shared/bundle/change-file'
import type { BundledDataSet } from '#shared/bundle/data-set-file'
import type { BundledRecord } from '#shared/bundle/record-file'
import type { DocumentVersion } from '#shared/documents/document-version'
import type { StoredEvidence } from '../store/evidence-repository'

/** What stands beside the project in a bundle. The bytes of papers and evidence are in the store already. */
export interface HeldWithIt {
  documents: DocumentVersion[]
  evidence: StoredEvidence[]
  records: BundledRecord[]
  /** What was done to it where it was made; none in a bundle of an older version. */
  changes: BundledChange[]
  /** 标准与模板数据 it was made with; kept for this project alone. */
  dataSets: BundledDataSet[]
}

export const nothingHeld: HeldWithIt = { documents: [], evidence: [], records: [], changes: [], dataSets: [] }
