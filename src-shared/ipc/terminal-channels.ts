import type { ExportedBundle } from '../bundle/bundle'
import type { CountyState } from '../county/county'
import type { Finding } from '../norms/finding'
import type { ProjectFile } from '../project/project-file'

/** For the command line alone: a file of a project in place of a county, paths that no dialog has earned. */
export interface TerminalChannels {
  /** INPUT_INVALID where a county keeps its own data. */
  'app.placeToSave': { input: { path: string }; output: null }

  /** A folder without a county becomes that of the bundle's: its unit and its year; `bundle.import` brings the rest. */
  'county.createFromBundle': { input: { folder: string; path: string }; output: CountyState }

  /** The example with its annotations. */
  'projectFile.sample': { input: null; output: string }
  'projectFile.check': { input: { file: ProjectFile }; output: Finding[] }
  /** By the program's own template (null) or another; otherwise as `paper.generate`. */
  'projectFile.makePaper': {
    input: { file: ProjectFile; kind: string; templatePath: string | null }
    output: Uint8Array
  }
  /** The data with the papers that can be made of it. */
  'projectFile.exportBundle': { input: { file: ProjectFile; path: string }; output: ExportedBundle }
}
