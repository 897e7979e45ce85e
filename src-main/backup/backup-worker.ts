import { parentPort, workerData } from 'node:worker_threads'
import { fsError, isErrno } from '../fs/fs-errors'
import { Stop } from '../fs/stop'
import { storeError } from '../store/store-errors'
import type { Copied, FromBackupThread, ThreadTask } from './backup-thread'
import { copyDatabase } from './copy-database'
import { missingFiles } from './missing-files'

// The other side of `inBackupThread`: one task, then the thread ends.
const port = parentPort!
const tell = (message: FromBackupThread) => port.postMessage(message)
const task = workerData as ThreadTask

try {
  tell({ kind: 'value', value: task.does === 'copy' ? await copied(task) : missingFiles(task.database, task.pool) })
} catch (error) {
  const path = task.does === 'copy' ? task.to : task.database
  const expected =
    error instanceof Stop ? error.appError : (storeError(error, path) ?? (isErrno(error) ? fsError(error, path) : null))
  if (!expected) throw error
  tell({ kind: 'stop', error: expected })
}

async function copied({ from, to, pool }: Extract<ThreadTask, { does: 'copy' }>): Promise<Copied> {
  const facts = await copyDatabase(from, to, (progress) => tell({ kind: 'progress', progress }))
  return { facts, missing: missingFiles(to, pool) }
}
