import { realpath } from 'node:fs/promises'
import { sep } from 'node:path'
import type { AppError, ErrorCode } from '#shared/errors'
import { fail, ok, type Result } from '#shared/result'
import { countProgress } from '../../fs/progress'
import { type FileInHand, type FileOutcome, writeOutcomes } from '../../store/delivery-repository'
import { inTransaction } from '../../store/transaction'
import type { CountyContext } from '../context'
import type { Job } from '../jobs'

/** What came of a file; or why the work cannot go on at all. */
export type Worked = Result<Pick<FileOutcome, 'state' | 'reason' | 'stored'>>

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
  INPUT_INVALID: { state: 'unreadable', reason: '不是普通文件' },
}

export const outcomeOf = (error: AppError): Worked => {
  const known = ofTheFile[error.code]
  return known ? ok(known) : { ok: false, error }
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
