import type { SetName } from '../data-sets/data-pin'
import { largestDataFile } from '../data-sets/read-data-file'
import { isNamedKind } from '../office-data/named-data'
import { dataKinds } from '../office-data/registry'
import type { ProjectFile } from '../project/project-file'
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

/** All that a project, the saved versions of its budget and its records were made with. */
export function carriedNames(
  { project, budgetVersions }: Pick<ProjectFile, 'project' | 'budgetVersions'>,
  records: readonly Pick<BundledRecord, 'body'>[],
): SetName[] {
  const states = [project, ...budgetVersions.map(({ draft }) => ({ ...project, budget: draft }))]
  return [
    ...(project.dataPins ?? []),
    ...dataKinds.filter(isNamedKind).flatMap((kind) => states.map(kind.nameIn)),
    ...records.flatMap(({ body }) => pinsOfRecord(body)),
  ]
}
