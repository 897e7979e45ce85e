import type { LongWork } from '../fs/progress'

/** Work on a file of unknown origin: a pure function of its input, which must be fit for structured cloning. */
export type UntrustedTask<I = never, O = unknown> = (input: I, work: LongWork) => Promise<O>

/**
 * What may be asked of a worker, by name. Each loads its reader only in the worker, so that no start of the program
 * pays for it. A new kind of untrusted file is one line here.
 */
export const untrustedTasks = {
  'template.inspect': async () => (await import('../documents/template/untrusted-template')).inspect,
  'paper.review': async () => (await import('../documents/reading/review-docx')).reviewDocx,
  /** A draft contract against the signed one. */
  'contract.compare': async () => (await import('../documents/reading/compare-docx')).compareDocx,
  'template.fill': async () => (await import('../documents/template/untrusted-template')).fill,
  /** A workbook made from an office's own, to be looked at. */
  'sheets.show': async () => (await import('../documents/workbook/show-sheets')).showSheets,
  /** The sheets of a stored .xlsx, and whether a .docx may be unpacked by the window. */
  'sheets.view': async () => (await import('../documents/workbook/view-sheets')).viewSheets,
  'docx.fit': async () => (await import('../documents/readable/fit-to-show')).fitToShow,
  /** Rows of a contractor's .xlsx or .csv. */
  'table.read': async () => (await import('../documents/reading/read-table')).readTable,
  /** Rows of a register of households, a .xlsx or .csv. */
  'households.read': async () => (await import('../documents/reading/household-table')).readHouseholdTable,
  /** For the proof of the limits alone: reads nothing, ends never, eats memory, throws or tells its progress. */
  'limits.probe': async () => (await import('./limits-probe')).limitsProbe,
  /** 校验: path -> verdict. */
  'bundle.verify': async () => (await import('../bundle/reading-tasks')).verifyTask,
  /** Import: unpacks a bundle of ours and reads what it says; nothing of the county is touched. */
  'bundle.open': async () => (await import('../bundle/reading-tasks')).openTask,
  /** The age format: what leaves sealed, and what comes so. */
  'seal.close': async () => (await import('../seal/age-tasks')).sealTask,
  'seal.open': async () => (await import('../seal/age-tasks')).unsealTask,
  /** The backup in a file that was sealed, into a folder of backups. */
  'backup.unpack': async () => (await import('../seal/unpack-backup')).unpackTask,
} satisfies Record<string, () => Promise<UntrustedTask>>

export type TaskName = keyof typeof untrustedTasks
type TaskOf<N extends TaskName> = Awaited<ReturnType<(typeof untrustedTasks)[N]>>
export type TaskInput<N extends TaskName> = Parameters<TaskOf<N>>[0]
export type TaskOutput<N extends TaskName> = Awaited<ReturnType<TaskOf<N>>>
