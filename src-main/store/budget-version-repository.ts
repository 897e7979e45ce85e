import type { BudgetVersion } from '#shared/budget/budget'
import { storedBudgetSchema } from '#shared/budget/budget-schema'
import type { Executor, Schema } from './schema'
import { readStored } from './stored-json'

/** Newest first. */
export async function listBudgetVersions(db: Executor, projectId: string): Promise<BudgetVersion[]> {
  const rows = await db
    .selectFrom('budget_versions')
    .selectAll()
    .where('project_id', '=', projectId)
    .orderBy('number', 'desc')
    .execute()
  return rows.map(versionOf)
}

export async function findBudgetVersion(db: Executor, projectId: string, id: string): Promise<BudgetVersion | null> {
  const row = await db
    .selectFrom('budget_versions')
    .selectAll()
    .where('id', '=', id)
    .where('project_id', '=', projectId)
    .executeTakeFirst()
  return row ? versionOf(row) : null
}

export async function nextBudgetNumber(tx: Executor, projectId: string): Promise<number> {
  const row = await tx
    .selectFrom('budget_versions')
    .select((select) => select.fn.max('number').as('last'))
    .where('project_id', '=', projectId)
    .executeTakeFirst()
  return (row?.last ?? 0) + 1
}

export async function insertBudgetVersion(tx: Executor, version: BudgetVersion): Promise<void> {
  const row = {
    id: version.id,
    project_id: version.projectId,
    number: version.number,
    label: version.label,
    saved_at: version.savedAt,
    total_fen: version.result.totalFen,
    draft: JSON.stringify(version.draft),
    result: JSON.stringify(version.result),
  }
  await tx.insertInto('budget_versions').values(row).execute()
}

function versionOf(row: Schema['budget_versions']): BudgetVersion {
  const text = `{"draft":${row.draft},"result":${row.result}}`
  const { draft, result } = readStored(storedBudgetSchema, text, `预算第${row.number}版`)
  return {
    id: row.id,
    projectId: row.project_id,
    number: row.number,
    label: row.label,
    savedAt: row.saved_at,
    draft,
    result,
  }
}
