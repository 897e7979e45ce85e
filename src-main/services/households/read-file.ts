import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { guessHeadLine, guessMapping, headsKey, rememberedMapping } from '#shared/households/columns'
import type { HouseholdFile } from '#shared/households/household-file'
import { maskedCell, maskedFurtherNumbers } from '#shared/households/masked-cell'
import type { HouseholdTable } from '#shared/households/table'
import { fail, ok } from '#shared/result'
import { readBounded } from '../../fs/read-bounded'
import { findMapping } from '../../store/household-mapping-repository'
import { runUntrusted } from '../../worker/run-untrusted'
import type { CountyContext, Handler } from '../context'
import type { ReadFile } from './file-in-hand'

const largestFile = 40 * 2 ** 20
/** A register of 50,000 takes a few seconds on a slow machine; its thread goes with it. */
const limits = { silentMs: 120_000, heapMb: 1024 }
const shownRows = 30

/** A table the clerk has chosen or dropped, into hand. TABLE_INVALID, FILE_TOO_LARGE, CANCELLED. */
export const readFile: Handler<'household.readFile', CountyContext> = (county, { path, sheet, jobId }) =>
  county.jobs.run({ jobId, kind: 'households', subject: '', path, label: '读入表格' }, async ({ signal }) => {
    const bytes = await readBounded(path, largestFile)
    if (!bytes.ok) return bytes
    const sha256 = createHash('sha256').update(bytes.value).digest('hex')
    const read = await runUntrusted('households.read', { bytes: bytes.value, sheet }, limits, { signal })
    const table = read.ok ? read.value : read
    if (!table.ok) return table
    if (table.value.rows.length === 0) return fail('TABLE_INVALID', { detail: '里面没有内容' })
    const file = { id: county.newId(), fileName: basename(path), sha256, table: table.value, judgement: null }
    county.fileInHand.take(file)
    return ok(await shownFile(county, file, guessHeadLine(table.value.rows)))
  })

/** The same with another line of heads: what the columns are is told anew. */
export const chooseHead: Handler<'household.chooseHead', CountyContext> = async (county, { fileId, headLine }) => {
  const file = county.fileInHand.get(fileId)
  return file ? ok(await shownFile(county, file, headLine)) : fail('HOUSEHOLD_FILE_GONE')
}

export const dropFile: Handler<'household.dropFile', CountyContext> = async ({ fileInHand }) => {
  fileInHand.drop()
  return ok(null)
}

async function shownFile({ db }: CountyContext, file: ReadFile, headLine: number): Promise<HouseholdFile> {
  const { table } = file
  const heads = headsOf(table, headLine)
  const known = await findMapping(db, headsKey(heads))
  const mapping = known ? rememberedMapping(heads, known) : guessMapping(heads)
  // All lines but that of the heads may be people.
  const shownIn = (line: number) => (cell: string, at: number) =>
    line !== headLine ? maskedCell(mapping[at] ?? 'keep', heads[at] ?? '', cell) : maskedFurtherNumbers('', cell)
  return {
    id: file.id,
    fileName: file.fileName,
    sheets: table.sheets,
    encoding: table.encoding,
    rowCount: table.rows.length,
    first: table.rows.slice(0, shownRows).map(({ line, cells }) => ({ line, cells: cells.map(shownIn(line)) })),
    reading: { sheet: table.sheet, headLine, mapping },
    remembered: known !== null,
  }
}

/** Of every column of the table, also of those that have no head. */
export function headsOf({ rows }: HouseholdTable, headLine: number): string[] {
  const heads = rows.find(({ line }) => line === headLine)?.cells ?? []
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  return Array.from({ length: width }, (_, at) => heads[at] ?? '')
}
