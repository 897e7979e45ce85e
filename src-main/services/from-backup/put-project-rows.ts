import { ok, type Result } from '#shared/result'
import { type InsertableHousehold, insertHouseholds } from '../../store/household-repository'
import { indexRecords } from '../../store/record-repository'
import { insertRows, rowsWith, type StoredRow } from '../../store/row-copies'
import type { Executor } from '../../store/schema'
import { putDraws } from './draws'
import { insertHistory } from './history-rows'
import type { ProjectRows } from './project-rows'

/** A project that is gone, as it was: the same ids, revisions and history; numbers that are this file's own are given anew. */
export async function putProjectRows(tx: Executor, { rows, draws }: ProjectRows): Promise<Result<null>> {
  await insertRows(tx, 'projects', rows.projects)
  await insertRows(tx, 'project_origins', rows.project_origins)
  await insertRows(tx, 'project_data_sets', rows.project_data_sets)
  await insertRows(tx, 'budget_versions', rows.budget_versions)
  await insertRows(tx, 'evidence_files', rows.evidence_files)
  await insertRows(tx, 'evidence_removals', rows.evidence_removals)
  await insertRows(tx, 'records', rows.records, { numbered: 'number' })
  await indexRecords(tx, idsOf(rows.records))
  await insertRows(tx, 'record_files', rows.record_files, { numbered: 'number' })
  await insertRows(tx, 'papers', rows.papers)
  await insertRows(tx, 'signed_contracts', rows.signed_contracts)
  await insertRows(tx, 'household_imports', rows.household_imports)
  await putHouseholds(tx, rows.households)
  await insertRows(tx, 'deliveries', rows.deliveries, { numbered: 'number' })
  await putDelivered(tx, rows.delivered_folders, rows.delivered_files)
  await insertRows(tx, 'trace_reasons', rows.trace_reasons)
  const drawn = await putDraws(tx, draws)
  if (!drawn.ok) return drawn
  await insertRows(tx, 'confirmations', await ofKnownAccounts(tx, rows.confirmations), { numbered: 'number' })
  await insertHistory(tx, rows.changes)
  return ok(null)
}

const idsOf = (rows: readonly StoredRow[]) => rows.map(({ id }) => String(id))

const atOnce = 500

async function putHouseholds(tx: Executor, households: readonly StoredRow[]): Promise<void> {
  const unnumbered = households.map(({ number: _given, ...row }) => row as unknown as InsertableHousehold)
  for (let at = 0; at < unnumbered.length; at += atOnce) await insertHouseholds(tx, unnumbered.slice(at, at + atOnce))
}

/** Files name their folder by a number of this file. */
async function putDelivered(tx: Executor, folders: readonly StoredRow[], files: readonly StoredRow[]): Promise<void> {
  await insertRows(tx, 'delivered_folders', folders, { numbered: 'number' })
  const keyOf = (row: StoredRow) => `${String(row.delivery_id)} ${String(row.path)}`
  const deliveries = [...new Set(folders.map(({ delivery_id }) => String(delivery_id)))]
  const here = new Map(
    (await rowsWith(tx, 'delivered_folders', 'delivery_id', deliveries)).map((row) => [keyOf(row), row.number]),
  )
  const numbers = new Map(folders.map((row) => [row.number, here.get(keyOf(row))]))
  const moved = files.map((file) => ({ ...file, folder_number: numbers.get(file.folder_number) }))
  await insertRows(tx, 'delivered_files', moved, { numbered: 'number' })
}

/** A confirmation is somebody's: it counts only beside the account it names. */
async function ofKnownAccounts(tx: Executor, confirmations: readonly StoredRow[]): Promise<StoredRow[]> {
  const named = [...new Set(confirmations.map(({ account_id }) => String(account_id)))]
  const here = new Set(idsOf(await rowsWith(tx, 'accounts', 'id', named)))
  return confirmations.filter(({ account_id }) => here.has(String(account_id)))
}
