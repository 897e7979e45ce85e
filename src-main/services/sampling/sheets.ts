import { basename } from 'node:path'
import { sampleHistory } from '#shared/history/history-ids'
import type { Channels } from '#shared/ipc/channels'
import { fail, ok, type Result } from '#shared/result'
import { type ResultsRead, readResults, sheetHeads, sheetRow } from '#shared/sampling/result-sheet'
import { sampledResults } from '#shared/sampling/sampled'
import { plainSheetBytes } from '../../documents/plain-sheet'
import { writeFileAtomic } from '../../fs/atomic-write'
import { countProgress, type LongWork } from '../../fs/progress'
import { readBounded } from '../../fs/read-bounded'
import { listSampled } from '../../store/sample-repository'
import { inTransaction } from '../../store/transaction'
import { runUntrusted } from '../../worker/run-untrusted'
import { breath } from '../breath'
import { type CountyContext, type Handler, todayOf } from '../context'
import { noteChanges } from '../record-writes'
import { drawnFor, openFor, writeFindings } from './results'

const everything = { results: ['pending', 'good', 'bad'], limit: 1_000_000 } as const
const largestFile = 40 * 2 ** 20
const limits = { silentMs: 120_000, heapMb: 1024 }

/** The sample as a sheet to fill in, with what has been filled in already. CANCELLED, and nothing is written. */
export const exportSheet: Handler<'sampling.export', CountyContext> = (county, { recordId, path, jobId }) =>
  county.jobs.runTold({ jobId, kind: 'sheet', subject: recordId, path, label: '导出名单' }, async (work) => {
    const drawn = await drawnFor(county, county.db, recordId)
    if (!drawn.ok) return drawn
    const rows = (await listSampled(county.db, drawn.value.drawId, everything)).map(sheetRow)
    const bytes = await plainSheetBytes({ name: '抽样复核', heads: sheetHeads, rows: inTurn(rows, work) })
    if (work.signal?.aborted) return fail('CANCELLED')
    const written = await writeFileAtomic(path, bytes)
    return written.ok ? ok({ households: rows.length }) : written
  })

/**
 * The sheet that came back. With `take` null it is only looked at; else its good rows come in as one step, none of them while
 * there are others that `take` does not leave out, or where codes and names are of two households. TABLE_INVALID, INPUT_INVALID.
 */
export const importSheet: Handler<'sampling.import', CountyContext> = (county, { jobId, ...asked }) =>
  county.jobs.runTold({ jobId, kind: 'sheet', subject: asked.recordId, path: asked.path, label: '读取名单' }, (work) =>
    takeIn(county, asked, work),
  )

async function takeIn(
  county: CountyContext,
  { recordId, path, take }: Omit<Channels['sampling.import']['input'], 'jobId'>,
  work: LongWork,
): Promise<Result<ResultsRead>> {
  const bytes = await readBounded(path, largestFile)
  if (!bytes.ok) return bytes
  const answer = await runUntrusted('households.read', { bytes: bytes.value, sheet: '' }, limits, work)
  const table = answer.ok ? answer.value : answer
  if (!table.ok) return table
  return inTransaction(county.db, async (tx) => {
    const open = await openFor(county, tx, recordId)
    if (!open.ok) return open
    const sample = await listSampled(tx, open.value.drawId, { results: sampledResults, limit: 1_000_000 })
    const read = readResults(table.value.rows, sample, {
      today: todayOf(county),
      drawnOn: open.value.drawnOn,
    })
    if (!read) return fail('TABLE_INVALID', { detail: '没有“户编码”和“结论”两列，请用导出的名单填写' })
    const { good, faults, mixed, blank } = read
    const told = { fileName: basename(path), good: good.length, faults, mixed, blank }
    if (take === null || (take === 'all' && faults.length > 0)) return ok({ ...told, taken: 0 })
    const changes = await writeFindings(tx, open.value.drawId, inTurn(good, work))
    await breath()
    if (work.signal?.aborted) return fail('CANCELLED')
    if (changes.length > 0) await noteChanges(county, tx, 'noteVisits', sampleHistory(recordId), changes)
    return ok({ ...told, taken: good.length })
  })
}

/** One after the other, told how far it is; no more once it is left off. */
function* inTurn<T>(all: readonly T[], { signal, onProgress }: LongWork): Generator<T> {
  const progress = countProgress(all.length, onProgress)
  for (const one of all) {
    if (signal?.aborted) return
    yield one
    progress.add(1)
  }
}
