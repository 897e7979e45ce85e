import type { Executor, Schema } from './schema'

export type StoredTemplate = Schema['paper_templates']

/** Those imported for a paper. */
export async function listTemplates(db: Executor, paper: string): Promise<StoredTemplate[]> {
  return db
    .selectFrom('paper_templates')
    .selectAll()
    .where('paper', '=', paper)
    .orderBy('imported_at')
    .orderBy('id')
    .execute()
}

export async function insertTemplate(tx: Executor, template: StoredTemplate): Promise<void> {
  await tx.insertInto('paper_templates').values(template).execute()
}

/** Puts one imported template of a paper into use; null = the default one of the program. */
export async function putIntoUse(tx: Executor, paper: string, id: string | null): Promise<void> {
  const ofPaper = tx.updateTable('paper_templates').where('paper', '=', paper)
  await ofPaper.set({ in_use: 0 }).where('in_use', '=', 1).execute()
  if (id !== null) await ofPaper.set({ in_use: 1 }).where('id', '=', id).execute()
}
