import { readBounded } from '../fs/read-bounded'
import { runUntrusted } from '../worker/run-untrusted'
import type { CountyContext, Handler } from './context'

/** A quote has some hundred rows; anything bigger was chosen by mistake. */
const largestFile = 5 * 2 ** 20
const limits = { silentMs: 5_000, heapMb: 256 }

/** The rows of a .xlsx (its first sheet) or .csv as texts; read in a thread of its own. TABLE_INVALID, FILE_TOO_LARGE. */
export const readQuoteTable: Handler<'quote.readTable', CountyContext> = async (_county, { path }) => {
  const bytes = await readBounded(path, largestFile)
  if (!bytes.ok) return bytes
  const table = await runUntrusted('table.read', { bytes: bytes.value }, limits)
  return table.ok ? table.value : table
}
