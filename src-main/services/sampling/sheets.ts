import { basename } from 'node:path'
import { sampleHistory } from '#shared/history/history-ids'
import { fail, ok } from '#shared/result'
import { readResults, sheetHeads, sheetRow } from '#shared/sampling/result-sheet'
import { sampledResults } from '#shared/sampling/sampled'
import { plainSheetBytes } from '../../documents/plain-sheet'
import { writeFileAtomic } from '../../fs/atomic-write'
import { readBounded } from '../../fs/read-bounded'
import { listSampled } from '../../store/sample-repository'
import { inTransaction } from '../../store/transaction'
import { runUntrusted } from '../../worker/run-untrusted'
import { type CountyContext, type Handler, todayOf } from '../context'
import { noteChanges } from '../record-writes'
import { drawnFor, openFor, writeFindings } from './results'

const everything = { results: ['pending', 'good', 'bad'], limit: 1_000_000 } as const
const largestFile = 40 * 2 ** 20
const limits = { silentMs: 120_000, heapMb: 1024 }

/** The sample as a sheet to fill in, with what has been filled in already. */
export const exportSheet: Handler<'sampling.export', CountyContext> = async (county, { recordId, path }) => {
  const drawn = await drawnFor(county, county.db, recordId)
  if (!drawn.ok) return drawn
  const rows = (await listSampled(county.db, drawn.value.drawId, everything)).map(sheetRow)
  const written = await writeFileAtomic(path, await plainSheetBytes({ name: '抽样复核', heads: sheetHeads, rows }))
  return written.ok ? ok({ households: rows.length }) : written
}

/**
 * The sheet that came back. With `take` null it is only looked at; else its good rows come in as one step, none of them while
 * there are others that `take` does not leave out, or where codes and names are of two households. TABLE_INVALID, INPUT_INVALID.
 */
export const importSheet: Handler<'sampling.import', CountyContext> = async (county, { recordId, path, take }) => {
  const bytes = await readBounded(path, largestFile)
  if (!bytes.ok) return bytes
  const answer = await runUntrusted('households.read', { bytes: bytes.value, sheet: '' }, limits)
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
    const changes = await writeFindings(tx, open.value.drawId, good)
    if (changes.length > 0) await noteChanges(county, tx, 'noteVisits', sampleHistory(recordId), changes)
    return ok({ ...told, taken: good.length })
  })
}
