import type { DataKind, DataSet, DataStatus, KnownSet } from '#shared/data-sets/data-set'
import { readDataFile } from '#shared/data-sets/read-data-file'
import { listProjectDataSets } from '../store/data-set-repository'
import type { Executor } from '../store/schema'

/** The sets that came with projects, each digest once; what this program does not know counts for nothing. */
export async function carriedSets(db: Executor, kinds: readonly DataKind[]): Promise<KnownSet[]> {
  const files = new Map((await listProjectDataSets(db)).map(({ sha256, file }) => [sha256, file]))
  return [...files].flatMap(([sha256, file]) => {
    const read = readDataFile(kinds, file)
    return read.ok ? carriedSet(read.value, sha256) : []
  })
}

/** No office's set is a default: one that says so is of a later version of the program, and stays 默认建议稿. */
export const carriedSet = (
  { kind, set, said }: { kind: DataKind; set: DataSet; said: DataStatus },
  sha256: string,
): KnownSet => ({
  ...set,
  ...(said === 'default' && { status: said }),
  scope: kind.scopeOf(set.body),
  by: 'bundle',
  sha256,
  stopped: false,
  number: 0,
})
