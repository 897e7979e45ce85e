import { join } from 'node:path'
import { type HouseholdFolder, householdFolders } from '#shared/delivery/listed-folder'
import type { FolderMatcher } from '#shared/delivery/match-folders'
import { traceOf } from '#shared/delivery/trace-of'
import { withoutNumbers } from '#shared/households/masked-number'
import type { HouseholdTrace } from '#shared/office-data/household-traces'
import { listFolder } from '../../fs/list-folder'
import type { NewFile, NewFolder } from '../../store/delivery-repository'
import { breath } from '../breath'

/** A delivery's folder as it lies on the disk now. */
export interface Scan {
  folders: NewFolder[]
  /** Where a file lies, by the names it is kept under; undefined = it is not there. */
  placeOf(folder: string, file: string): string | undefined
}

/**
 * Lists a delivery's folder, and says whose each of its folders is and what each file. Names are kept without the personal
 * numbers in them; those that are the same then are told apart by their order. Throws as `listFolder`.
 */
export async function scanDelivery(
  root: string,
  by: { matcher: FolderMatcher; traces: readonly HouseholdTrace[] },
  signal: AbortSignal,
): Promise<Scan> {
  const tree = await listFolder(root, { signal })
  const found = householdFolders(tree, (names) => by.matcher.meansOne(names))
  const matches = by.matcher.matchAll(found)
  const places = new Map<string, string>()
  const paths = new Names()
  const folders: NewFolder[] = []
  for (const [at, folder] of found.entries()) {
    if (at % foldersAtOnce === 0) await breath()
    const path = paths.named(folder.names)
    folders.push({ path, ...matches[at]!, files: filesOf(root, { folder, path }, by.traces, places) })
  }
  return { folders, placeOf: (folder, file) => places.get(keyOf(folder, file)) }
}

const foldersAtOnce = 1_000

const keyOf = (folder: string, file: string) => `${folder}\n${file}`

function filesOf(
  root: string,
  { folder, path }: { folder: HouseholdFolder; path: string },
  traces: readonly HouseholdTrace[],
  places: Map<string, string>,
): NewFile[] {
  const paths = new Names()
  return folder.files.map(({ names, sizeBytes, problem }) => {
    const file = paths.named(names)
    places.set(keyOf(path, file), join(root, ...folder.names, ...names))
    const trace = folder.loose ? '' : traceOf(names.join('/'), traces)
    return { path: file, trace, sizeBytes, problem: folder.loose ? '不在任何一户的文件夹里' : (problem ?? '') }
  })
}

/** Without personal numbers, and in letters a database can hold. */
export const keptName = (name: string): string => withoutNumbers(name.replace(/\p{Surrogate}/gu, '\uFFFD'))

/** Names as they are kept, each once. */
class Names {
  readonly #times = new Map<string, number>()

  named(names: readonly string[]): string {
    const path = keptName(names.join('/'))
    const times = (this.#times.get(path) ?? 0) + 1
    this.#times.set(path, times)
    return times === 1 ? path : `${path}（${times}）`
  }
}
