import type { Result } from './result'

/** What long work is about: exports by project, examinations by record, the others one at a time. */
export interface JobSubject {
  kind:
    | 'export'
    | 'verify'
    | 'import'
    | 'households'
    | 'sample'
    | 'delivery'
    | 'examine'
    | 'add'
    | 'check'
    | 'check-up'
    | 'save'
    | 'heal'
    | 'draw'
    | 'sheet'
    | 'show'
    | 'backup'
    | 'restore'
    | 'seal'
    | 'unseal'
    | 'look'
    | 'take-back'
    | 'update'
  /** Project of an export, a delivery or a check, record of an examination, whose file is added, place of what is taken back; '' for the others. */
  subject: string
}

/** The subject of a list that is being sealed. */
export const sealedList = 'list'

export interface JobInfo extends JobSubject {
  jobId: string
  /** The file that it reads or writes; '' = none. */
  path: string
  label: string
  /** Of a file; of a register of households its rows. */
  doneBytes: number
  /** 0 while the size is not known yet. */
  totalBytes: number
  /** How many things of how many are done, where they are counted. */
  items?: { done: number; total: number }
}

export interface JobEnd extends JobSubject {
  jobId: string
  path: string
  /** What the call answered. */
  result: Result<unknown>
}
