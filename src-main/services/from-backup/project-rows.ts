import { householdsHistory, sampleHistory } from '#shared/history/history-ids'
import { rowsWith, type StoredRow, type TableName } from '../../store/row-copies'
import type { Executor } from '../../store/schema'
import { type Draws, drawsIn } from './draws'

/** Tables whose rows hang on a project, each behind those it names. */
export const hangingTables = [
  'projects',
  'project_origins',
  'project_data_sets',
  'signed_contracts',
  'budget_versions',
  'evidence_files',
  'evidence_removals',
  'records',
  'record_files',
  'papers',
  'household_imports',
  'households',
  'deliveries',
  'delivered_folders',
  'delivered_files',
  'trace_reasons',
  'confirmations',
  'changes',
] as const satisfies readonly TableName[]
export type HangingTable = (typeof hangingTables)[number]

/** A project with all that hangs on it, as it is stored; what was drawn goes by itself (`draws.ts`). */
export interface ProjectRows {
  rows: Record<HangingTable, StoredRow[]>
  draws: Draws
}

export async function readProjectRows(db: Executor, projectId: string): Promise<ProjectRows> {
  const of = (table: TableName, column: string, values: readonly (string | number)[]) =>
    rowsWith(db, table, column, values)
  const ofProject = (table: TableName) => of(table, 'project_id', [projectId])
  const evidence = await ofProject('evidence_files')
  const records = (await of('records', 'owner_id', [projectId])).filter(({ owner }) => owner === 'project')
  const imports = await ofProject('household_imports')
  const households = (await ofProject('households')).map((row) => namingThere(row, 'import_id', imports))
  const deliveries = await ofProject('deliveries')
  // What names a row that is not as it was written, and so is not read, stays behind with it.
  const known = new Set<unknown>(idsOf(households))
  const folders = (await of('delivered_folders', 'delivery_id', idsOf(deliveries))).filter(
    ({ household_id }) => household_id === null || known.has(household_id),
  )
  const numbers = new Set(folders.map(({ number }) => number))
  const files = await of('delivered_files', 'delivery_id', idsOf(deliveries))
  const draws = await drawsIn(db, idsOf(records))
  const papers = await of('papers', 'owner_id', [projectId, ...idsOf(records)])
  const subjects = [
    projectId,
    householdsHistory(projectId),
    ...idsOf(records).flatMap((id) => [id, sampleHistory(id)]),
    ...idsOf(households),
  ]
  return {
    rows: {
      projects: await of('projects', 'id', [projectId]),
      project_origins: await ofProject('project_origins'),
      project_data_sets: await ofProject('project_data_sets'),
      signed_contracts: await ofProject('signed_contracts'),
      budget_versions: await ofProject('budget_versions'),
      evidence_files: evidence,
      evidence_removals: await of('evidence_removals', 'evidence_id', idsOf(evidence)),
      records,
      record_files: await of('record_files', 'record_id', idsOf(records)),
      papers: papers.filter(({ owner }) => owner === 'project' || owner === 'record'),
      household_imports: imports,
      households,
      deliveries,
      delivered_folders: folders,
      delivered_files: files.filter(({ folder_number }) => numbers.has(folder_number)),
      trace_reasons: await of('trace_reasons', 'household_id', idsOf(households)),
      confirmations: await of('confirmations', 'subject_id', [projectId, ...idsOf(records)]),
      changes: await of('changes', 'record_id', subjects),
    },
    draws: { ...draws, sampled: draws.sampled.filter(({ household_id }) => known.has(household_id)) },
  }
}

const namingThere = (row: StoredRow, column: string, named: readonly StoredRow[]): StoredRow =>
  named.some(({ id }) => id === row[column]) ? row : { ...row, [column]: null }

const idsOf = (rows: readonly StoredRow[]) => rows.map(({ id }) => String(id))
