import { posix } from 'node:path'
import type { FileRef } from '#shared/documents/document-version'
import { isOpenable } from '#shared/documents/openable'
import type { Channels } from '#shared/ipc/channels'
import { fail, ok, type Result } from '#shared/result'
import { copyFileAtomic } from '../fs/atomic-write'
import type { LongWork } from '../fs/progress'
import { type DeliveredFileRow, findDeliveredFile } from '../store/delivery-lists'
import { findEvidence } from '../store/evidence-repository'
import { findPaper } from '../store/paper-repository'
import { findRecordFile } from '../store/record-file-repository'
import type { Executor } from '../store/schema'
import { runUntrusted } from '../worker/run-untrusted'
import type { CountyContext, Handler } from './context'
import { readRegistered, registeredFile } from './deliveries/registered-file'
import { checkStoredBytes, howFound, keepFound } from './found-altered'

interface Stored {
  fileName: string
  sha256: string
  sizeBytes: number
  /** It lies where its contractor left it; absent = in the evidence store. */
  registered?: DeliveredFileRow
}

const finders: Record<FileRef['of'], (db: Executor, id: string) => Promise<Stored | null>> = {
  document: findPaper,
  evidence: findEvidence,
  record: findRecordFile,
  delivered: findDelivered,
}

async function findDelivered(db: Executor, id: string): Promise<Stored | null> {
  const row = /^\d{1,15}$/.test(id) ? await findDeliveredFile(db, Number(id)) : null
  if (!row) return null
  const { sha256, sizeBytes } = row
  const stored = { fileName: posix.basename(row.path), sha256, sizeBytes }
  return row.mode === 'registered' ? { ...stored, registered: row } : stored
}

type ReadFile = Channels['file.read']['output']

const notFound = () => fail('NOT_FOUND', { what: '该文件' })

/** What a preview holds in memory at most, twice over. */
const shownBytes = 200 * 1024 ** 2

/** The stored bytes, checked against their digest; never made anew. Of a registered file as `registeredFile`. */
export const readFile: Handler<'file.read', CountyContext> = (county, { jobId, ...file }) =>
  told(county, jobId, '读取文件', (work) => readNow(county, file, work))

async function readNow(county: CountyContext, { of, id }: FileRef, work: LongWork): Promise<Result<ReadFile>> {
  const file = await finders[of](county.db, id)
  if (!file) return notFound()
  const { fileName, sha256, registered } = file
  if (file.sizeBytes > shownBytes) return fail('TOO_LARGE_TO_SHOW', { name: fileName })
  const bytes = registered
    ? await readRegistered(county, registered, work)
    : named(await readStored(county, sha256, work), fileName)
  return bytes.ok ? ok({ bytes: bytes.value, fileName }) : bytes
}

/** How a job has ended is heard by every screen: what it has read is answered to the one that asked. */
async function told<T>(
  county: CountyContext,
  jobId: string | undefined,
  label: string,
  read: (work: LongWork) => Promise<Result<T>>,
): Promise<Result<T>> {
  const answers: T[] = []
  const done = await county.jobs.runTold({ jobId, kind: 'show', subject: '', path: '', label }, async (work) => {
    const answer = await read(work)
    if (!answer.ok) return answer
    answers.push(answer.value)
    return ok(null)
  })
  return done.ok ? ok(answers[0] as T) : done
}

async function readStored(county: CountyContext, sha256: string, work: LongWork): Promise<Result<Uint8Array>> {
  const read = await county.evidence.read(sha256, work)
  await keepFound(county, sha256, howFound(read))
  return read
}

/** What was altered in the folder of the county is told by its name. */
function named<T>(read: Result<T>, fileName: string): Result<T> {
  if (read.ok) return read
  const { code, params } = read.error
  if (code === 'FILE_DAMAGED') return fail(code, { ...params, name: `「${fileName}」` })
  return code === 'FILE_NOT_FOUND' ? fail('STORED_GONE', { ...params, name: fileName }) : read
}

/** Read in a thread of its own: it is of unknown origin. */
export const readSheets: Handler<'file.sheets', CountyContext> = (county, { jobId, ...file }) =>
  told(county, jobId, '读取表格', async (work) => {
    const read = await readNow(county, file, work)
    if (!read.ok) return read
    const sheets = await runUntrusted('sheets.view', { bytes: read.value.bytes }, showing, work)
    return shownOf(sheets, sheets.ok && sheets.value.ok ? sheets.value : null, read.value)
  })

/** A .docx the window may unpack. NOT_SHOWN. */
export const readDocx: Handler<'file.readDocx', CountyContext> = (county, { jobId, ...file }) =>
  told(county, jobId, '读取文件', async (work) => {
    const read = await readNow(county, file, work)
    if (!read.ok) return read
    const fit = await runUntrusted('docx.fit', { bytes: read.value.bytes }, showing, work)
    return shownOf(fit, fit.ok && fit.value.ok ? read : null, read.value)
  })

/** What a thread of its own has said of it: fit to be shown, left off, or not to be shown. */
const shownOf = <T>(said: Result<unknown>, fit: Result<T> | null, { fileName }: ReadFile): Result<T> => {
  if (fit) return fit
  return !said.ok && said.error.code === 'CANCELLED' ? said : fail('NOT_SHOWN', { name: fileName })
}

const showing = { silentMs: 20_000, heapMb: 1024 }

/** Checked before they leave the county. FILE_LOCKED, FOLDER_NOT_FOUND, FOLDER_READONLY, DISK_FULL, CANCELLED: the target stays as it was. */
export const saveFileAs: Handler<'file.saveAs', CountyContext> = async (county, { of, id, path, jobId }) => {
  const file = await finders[of](county.db, id)
  if (!file) return notFound()
  return county.jobs.runTold({ jobId, kind: 'save', subject: id, path, label: '另存为' }, async (job) => {
    const sound = await soundAt(county, file, job)
    if (!sound.ok) return sound
    return county.unfinished.during(path, () => copyFileAtomic(sound.value, path, job))
  })
}

/** A copy for the system's program, of sound bytes alone. FILE_NOT_OPENED for what could run. */
export const lendFile: Handler<'file.lend', CountyContext> = async (county, { of, id, jobId }) => {
  const file = await finders[of](county.db, id)
  if (!file) return notFound()
  if (!isOpenable(file.fileName)) return fail('FILE_NOT_OPENED', { name: file.fileName })
  return told(county, jobId, '打开文件', async (work) => {
    const sound = await soundAt(county, file, work)
    return sound.ok ? county.lent.lend(sound.value, file.fileName, work) : sound
  })
}

/** Where its bytes lie, just found to be what they were. */
async function soundAt(
  county: CountyContext,
  { sha256, registered, fileName }: Stored,
  work: LongWork = {},
): Promise<Result<string>> {
  if (registered) return registeredFile(county, registered, work)
  const sound = named(await checkStoredBytes(county, sha256, work), fileName)
  return sound.ok ? ok(county.evidence.pathOf(sha256)) : sound
}
