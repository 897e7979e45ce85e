import type { Result } from './result'

/** What long work is about: exports by project, the others one at a time. */
export interface JobSubject {
  kind: 'export' | 'verify' | 'import' | 'households' | 'sample' | 'delivery'
  /** Project of an export or a delivery; '' for the others. */
  subject: string
}

export interface JobInfo extends JobSubject {
  jobId: string
  /** The file that it reads or writes; '' = none. */
  path: string
  label: string
  /** Of a file; of a register of households its rows. */
  doneBytes: number
  /** 0 while the size is not known yet. */
  totalBytes: number
}

export interface JobEnd extends JobSubject {
  jobId: string
  path: string
  /** What the call answered. */
  result: Result<unknown>
}
