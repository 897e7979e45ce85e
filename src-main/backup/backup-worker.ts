import { parentPort, workerData } from 'node:worker_threads'
import { fsError, isErrno } from '../fs/fs-errors'
import { Stop } from '../fs/stop'
import { salvageDatabase } from '../recovery/salvage-database'
import { integrityOf } from '../store/sound/integrity'
import { storeError } from '../store/store-errors'
import type { Copied, FromBackupThread, ThreadTask } from './backup-thread'
import { checkRows } from './check-rows'
import { copyDatabase } from './copy-database'
import { missingFiles } from './missing-files'
import { strayFiles } from './stray-files'

// The other side of `inBackupThread`: one task, then the thread ends.
const port = parentPort!
const tell = (message: FromBackupThread) => port.postMessage(message)
const task = workerData as ThreadTask

try {
  tell({ kind: 'value', value: await done(task) })
} catch (error) {
  const path = 'to' in task ? task.to : task.database
  const expected =
    error instanceof Stop ? error.appError : (storeError(error, path) ?? (isErrno(error) ? fsError(error, path) : null))
  if (!expected) throw error
  tell({ kind: 'stop', error: expected })
}

async function done(asked: ThreadTask) {
  if (asked.does === 'copy') return copied(asked)
  if (asked.does === 'missing') return missingFiles(asked.database, asked.pool)
  if (asked.does === 'integrity') return integrityOf(asked.database)
  if (asked.does === 'rows') return checkRows(asked.database, (progress) => tell({ kind: 'progress', progress }))
  if (asked.does === 'strays') return strayFiles(asked.database, asked.store)
  return salvageDatabase(asked.from, asked.to, asked.known)
}

async function copied({ from, to, pool }: Extract<ThreadTask, { does: 'copy' }>): Promise<Copied> {
  const facts = await copyDatabase(from, to, (progress) => tell({ kind: 'progress', progress }))
  return { facts, missing: missingFiles(to, pool) }
}
