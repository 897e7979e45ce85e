import type { Executor, Schema } from './schema'

export type StoredTemplate = Schema['contract_templates']

export async function listTemplates(db: Executor): Promise<StoredTemplate[]> {
  return db.selectFrom('contract_templates').selectAll().orderBy('imported_at').orderBy('id').execute()
}

export async function insertTemplate(tx: Executor, template: StoredTemplate): Promise<void> {
  await tx.insertInto('contract_templates').values(template).execute()
}

/** Puts one imported template into use; null = the default one of the program. */
export async function putIntoUse(tx: Executor, id: string | null): Promise<void> {
  await tx.updateTable('contract_templates').set({ in_use: 0 }).where('in_use', '=', 1).execute()
  if (id !== null) await tx.updateTable('contract_templates').set({ in_use: 1 }).where('id', '=', id).execute()
}
