import type { AlteredHow } from '#shared/documents/document-version'
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

/** Stands for every name: what is known of the bytes themselves. */
const bytes = '*'

/** What was found of the stored bytes: altered or gone, until they are found sound again. */
export async function listFound(db: Executor): Promise<Map<string, AlteredHow>> {
  const rows = await db.selectFrom('file_checks').selectAll().where('ending', '=', bytes).execute()
  return new Map(rows.map(({ sha256, problem }) => [sha256, problem as AlteredHow]))
}

export async function findFound(db: Executor, sha256: string): Promise<AlteredHow | null> {
  const row = await db
    .selectFrom('file_checks')
    .select('problem')
    .where('sha256', '=', sha256)
    .where('ending', '=', bytes)
    .executeTakeFirst()
  return (row?.problem ?? null) as AlteredHow | null
}

export async function writeFound(tx: Executor, sha256: string, how: AlteredHow | null): Promise<void> {
  await tx.deleteFrom('file_checks').where('sha256', '=', sha256).where('ending', '=', bytes).execute()
  if (how) await tx.insertInto('file_checks').values({ sha256, ending: bytes, problem: how }).execute()
}

/** Why files cannot be opened, and whether their bytes were found altered or gone, as far as somebody has looked. */
export type FileProblems = ReadonlyMap<string, string | null>

export async function readProblems(db: Executor): Promise<FileProblems> {
  const rows = await db.selectFrom('file_checks').selectAll().where('problem', 'is not', null).execute()
  return new Map(rows.map(({ sha256, ending, problem }) => [`${sha256} ${ending}`, problem]))
}

type WithProblem<F> = F & { unreadable?: string; altered?: AlteredHow }

export function withProblem<F extends CheckedFile>(problems: FileProblems, file: F): WithProblem<F> {
  const unreadable = problems.get(`${file.sha256} ${fileEnding(file.fileName)}`)
  const altered = problems.get(`${file.sha256} ${bytes}`) as AlteredHow | undefined
  return unreadable || altered ? { ...file, ...(unreadable && { unreadable }), ...(altered && { altered }) } : file
}

/** The files with what is known of them. */
export async function withProblems<F extends CheckedFile>(
  db: Executor,
  files: readonly F[],
): Promise<WithProblem<F>[]> {
  if (files.length === 0) return []
  const problems = await readProblems(db)
  return files.map((file) => withProblem(problems, file))
}
