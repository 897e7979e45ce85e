import type { BundleReadiness, BundleScope, BundleVerdict, ExportedProject } from '../bundle/bundle'
import type { ImportedProject } from '../bundle/imported-project'
import type { Stage } from '../documents/document-version'
import type { SealFor } from '../seal/sealing'

/** 材料包. Long work: progress arrives as `job` events with its jobId; the answer comes at the end. */
export interface BundleChannels {
  /** `seal`: the file is sealed as it is written, and is never there in plain. */
  'bundle.export': { input: BundleScope & { path: string; seal?: SealFor; jobId: string }; output: ExportedProject }
  'bundle.verify': { input: { path: string; jobId: string }; output: BundleVerdict }
  /** What an export would lack, on that day. */
  'bundle.readiness': { input: { projectId: string; stage: Stage | null }; output: BundleReadiness }
  /** BUNDLE_FOREIGN for another unit's, until the clerk has said so (`foreign`). */
  'bundle.import': { input: { path: string; jobId: string; foreign: boolean }; output: ImportedProject }
}
