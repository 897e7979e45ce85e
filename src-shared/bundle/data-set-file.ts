import type { DataPin } from '../data-sets/data-pin'
import { largestDataFile } from '../data-sets/read-data-file'
import type { Project } from '../project/project'
import { pinsOfRecord } from '../records/kind-in-force'
import type { BundledRecord } from './record-file'

/** 标准与模板数据 a project was made with: a data file each, as an office exports it, named by the pins of the project. */
export const dataSetFolder = 'data/标准与模板数据/'

/** `sha256` is of the bytes of `text`. */
export interface BundledDataSet {
  path: string
  sha256: string
  text: string
}

/** All of a bundle's together; more is no project's. */
export const largestDataSets = 8 * largestDataFile

/** All that a project and its records were made with. */
export const pinsOf = ({ dataPins = [] }: Project, records: readonly Pick<BundledRecord, 'body'>[]): DataPin[] => [
  ...dataPins,
  ...records.flatMap(({ body }) => pinsOfRecord(body)),
]
