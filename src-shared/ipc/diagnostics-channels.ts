import type { Diagnostics } from '../diagnostics/diagnostics'

/** 诊断信息包 for whoever helps: without names, numbers of people, telephones, amounts, paths and names of files. */
export interface DiagnosticsChannels {
  /** Of the program, and of the open county where there is one. */
  'diagnostics.gather': { input: null; output: Diagnostics }
  /** With a county that cannot be opened. */
  'diagnostics.gatherOf': { input: { folder: string }; output: Diagnostics }
  /** The parts that were chosen of what was gathered last, to the letter. NOT_FOUND, DISK_FULL, FOLDER_READONLY. */
  'diagnostics.save': { input: { id: string; parts: string[]; path: string }; output: null }
}
