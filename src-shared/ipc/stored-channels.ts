import type { StoredCheck } from '../materials/altered-file'

/** Whether what is stored is still what was filed: somebody may alter, replace or delete files in the folder of the county. */
export interface StoredChannels {
  /** Every stored file by size and time alone; read is what was written later than it was filed, up to 64 MB. */
  'stored.glance': { input: null; output: StoredCheck }
  /** 核对 of a project, byte by byte. A job; CANCELLED. */
  'stored.check': { input: { projectId: string; jobId: string }; output: StoredCheck }
  /** 找回 by the original, or by a bundle that holds it: the digests that came back. NOT_THE_ORIGINAL, BUNDLE_INVALID. */
  'stored.heal': { input: { path: string; wanted: string[]; jobId?: string | undefined }; output: string[] }
}
