import { fileEnding } from '#shared/documents/openable'
import type { Executor } from './schema'

/** What is known by its bytes and its name. */
export interface CheckedFile {
  sha256: string
  fileName: string
}

/** null = it can be opened; undefined = nobody has looked. */
export async function findFileCheck(db: Executor, file: CheckedFile): Promise<string | null | undefined> {
  const row = await db
    .selectFrom('file_checks')
    .select('problem')
    .where('sha256', '=', file.sha256)
    .where('ending', '=', fileEnding(file.fileName))
    .executeTakeFirst()
  return row?.problem
}

export async function keepFileCheck(tx: Executor, file: CheckedFile, problem: string | null): Promise<void> {
  const row = { sha256: file.sha256, ending: fileEnding(file.fileName), problem }
  await tx
    .insertInto('file_checks')
    .values(row)
    .onConflict((conflict) => conflict.columns(['sha256', 'ending']).doUpdateSet(row))
    .execute()
}

/** The files with why they cannot be opened, as far as somebody has looked. */
export async function withProblems<F extends CheckedFile>(
  db: Executor,
  files: readonly F[],
): Promise<(F & { unreadable?: string })[]> {
  const rows = await db.selectFrom('file_checks').selectAll().where('problem', 'is not', null).execute()
  const problems = new Map(rows.map(({ sha256, ending, problem }) => [`${sha256} ${ending}`, problem]))
  return files.map((file) => {
    const unreadable = problems.get(`${file.sha256} ${fileEnding(file.fileName)}`)
    return unreadable ? { ...file, unreadable } : file
  })
}
