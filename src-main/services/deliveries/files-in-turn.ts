import { existsSync } from 'node:fs'
import { realpath } from 'node:fs/promises'
import { sep } from 'node:path'
import type { AppError, ErrorCode } from '#shared/errors'
import { fail, ok, type Result } from '#shared/result'
import { unreadableBecause } from '../../documents/readable/readable-file'
import { countProgress } from '../../fs/progress'
import { type FileInHand, type FileOutcome, writeOutcomes } from '../../store/delivery-repository'
import { inTransaction } from '../../store/transaction'
import type { CountyContext } from '../context'
import type { Job } from '../jobs'

type Outcome = Pick<FileOutcome, 'state' | 'reason' | 'stored'>

/** What came of a file; or why the work cannot go on at all. */
export type Worked = Result<Outcome>

export interface InTurn {
  job: Job
  round: number
  /** Of all that is to be worked on. */
  totalBytes: number
  /** Some files behind a number, in their order; [] = there are no more. */
  next(after: number): Promise<FileInHand[]>
  work(file: FileInHand): Promise<Worked>
}

/** So many files are written down together: what a kill loses is done again. */
export const filesAtOnce = 100
const bytesAtOnce = 256 * 2 ** 20
const sideBySide = 8

/** File after file, each written down with what came of it. CANCELLED by the signal: what is done then stays done. */
export async function filesInTurn(county: CountyContext, turn: InTurn): Promise<Result<null>> {
  const progress = countProgress(turn.totalBytes, turn.job.onProgress)
  let after = 0
  for (;;) {
    const files = upTo(await turn.next(after), bytesAtOnce)
    const last = files.at(-1)
    if (!last) return ok(null)
    const { outcomes, stopped } = await worked(files, turn, progress.add)
    const written = await inTransaction(county.db, async (tx) => ok(await writeOutcomes(tx, outcomes, turn.round)))
    if (!written.ok) return written
    if (stopped) return { ok: false, error: stopped }
    if (turn.job.signal.aborted) return fail('CANCELLED')
    after = last.number
  }
}

function upTo(files: FileInHand[], bytes: number): FileInHand[] {
  let sum = 0
  const end = files.findIndex(({ sizeBytes }) => {
    sum += sizeBytes
    return sum > bytes
  })
  return end === -1 ? files : files.slice(0, Math.max(end, 1))
}

async function worked(files: readonly FileInHand[], { job, work }: InTurn, onDone: (bytes: number) => void) {
  const outcomes: FileOutcome[] = []
  const waiting = files.values()
  let stopped: AppError | null = null
  const worker = async () => {
    for (const file of waiting) {
      if (stopped || job.signal.aborted) return
      const done = await work(file)
      if (!done.ok) {
        stopped ??= done.error
        return
      }
      outcomes.push({ number: file.number, folderNumber: file.folderNumber, ...done.value })
      onDone(file.sizeBytes)
    }
  }
  await Promise.all(Array.from({ length: sideBySide }, worker))
  return { outcomes, stopped: stopped as AppError | null }
}

/** Of a file by itself; whatever else goes wrong stops the work, and it goes on there later. */
const ofTheFile: Partial<Record<ErrorCode, { state: FileOutcome['state']; reason: string }>> = {
  FILE_NOT_FOUND: { state: 'gone', reason: '' },
  FILE_UNREADABLE: { state: 'unreadable', reason: '没有读取的权限' },
  FILE_LOCKED: { state: 'unreadable', reason: '正被其他程序使用' },
  FILE_CHANGED: { state: 'unreadable', reason: '读的时候还在变化' },
  PATH_TOO_LONG: { state: 'unreadable', reason: '名称太长，读不出来' },
  NOT_A_FILE: { state: 'unreadable', reason: '不是普通文件' },
}

export const outcomeOf = (error: AppError): Worked => {
  const known = ofTheFile[error.code]
  return known ? ok(known) : { ok: false, error }
}

/** The same of a file in a delivery's folder: a stick that was pulled out takes all of it away, not this one file. */
export const outcomeWithin = (root: string, error: AppError): Worked =>
  error.code === 'FILE_NOT_FOUND' && !existsSync(root) ? fail('FOLDER_NOT_FOUND', { path: root }) : outcomeOf(error)

/** Of a file whose bytes are there, by whether it can be opened. */
export async function readableNow(path: string, fileName: string): Promise<Outcome> {
  const problem = await unreadableBecause({ path, fileName }).catch(() => '读不出来')
  return { state: problem === null ? 'there' : 'unreadable', reason: problem ?? '' }
}

/** Whether it still lies in the folder, with every link on the way followed. */
export async function liesWithin(realRoot: string, path: string): Promise<boolean> {
  try {
    return (await realpath(path)).startsWith(realRoot.endsWith(sep) ? realRoot : realRoot + sep)
  } catch {
    // What is not there is told by its own reading.
    return true
  }
}
