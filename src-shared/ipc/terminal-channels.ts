import type { ReckonedBudget } from '../budget/reckoned-budget'
import type { ExportedBundle } from '../bundle/bundle'
import type { CountyState } from '../county/county'
import type { Stage } from '../documents/document-version'
import type { Finding } from '../norms/finding'
import type { ProjectFile } from '../project/project-file'

/** For the command line alone: a file of a project in place of a county, paths that no dialog has earned. */
export interface TerminalChannels {
  /** INPUT_INVALID where a county keeps its own data. */
  'app.placeToSave': { input: { path: string }; output: null }

  /** A folder without a county becomes that of the bundle's: its unit and its year; `bundle.import` brings the rest. */
  'county.createFromBundle': { input: { folder: string; path: string }; output: CountyState }

  /** An amount in yuan as typed, in 大写. */
  'money.inWords': { input: { amount: string }; output: string }
  /**
   * By the template in force today, that of the office where its county is open, or by the text of a data file; what is not
   * said takes its default. INPUT_INVALID for a code the template does not know, DATA_SET_INVALID.
   */
  'budget.reckon': {
    input: { inputs: Record<string, string | number>; template: string | null }
    output: ReckonedBudget
  }
  /** How a project stands before its export, line by line; none = all is well. */
  'bundle.standing': { input: { projectId: string; stage: Stage | null }; output: string[] }

  /** The example with its annotations. */
  'projectFile.sample': { input: null; output: string }
  /** What a file says; its annotations are dropped. INPUT_INVALID. */
  'projectFile.read': { input: { json: unknown }; output: ProjectFile }
  'projectFile.standing': { input: { file: ProjectFile }; output: string[] }
  'projectFile.check': { input: { file: ProjectFile }; output: Finding[] }
  /** By the program's own template (null) or another; otherwise as `paper.generate`. */
  'projectFile.makePaper': {
    input: { file: ProjectFile; kind: string; templatePath: string | null }
    output: Uint8Array
  }
  /** The data with the papers that can be made of it. */
  'projectFile.exportBundle': { input: { file: ProjectFile; path: string }; output: ExportedBundle }
}
