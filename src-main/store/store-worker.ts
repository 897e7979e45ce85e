import { dirname } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import type { Database } from 'better-sqlite3'
import { connect } from './connection'
import { findAlteredIn } from './digests/altered-rows'
import { migrations } from './migrations/all'
import { openingError } from './opening-error'
import { inspectFile } from './sound/inspect-file'
import { indexesOf } from './sound/pages-check'
import type { FromStoreThread, StoreTask, StoreWork } from './store-thread'

// The other side of `StoreThread`: one task after the other.
const port = parentPort!
const file = workerData as string
let connection: Database | null = null

port.on('message', (task: StoreTask) => port.postMessage(answer(task)))

function answer(task: StoreTask): FromStoreThread {
  try {
    return { kind: 'value', value: done(task) }
  } catch (error) {
    const expected = openingError(error, dirname(file))
    if (!expected) throw error
    return { kind: 'stop', error: expected }
  }
}

function done(task: StoreTask): StoreWork[keyof StoreWork] {
  if (task.does === 'inspect') return inspectFile(file, migrations, 'pages-alone')
  // Of its own, which sees what the program has saved.
  connection ??= connect(file, { readonly: true, fileMustExist: true, timeout: 5000 })
  return task.does === 'rows' ? findAlteredIn(connection, task.table) : indexesOf(connection, task.table)
}
