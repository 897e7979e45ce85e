import type { Executor, Schema } from './schema'

export type StoredTemplate = Schema['office_templates']

/** Those imported for a paper, 移出 among them. */
export async function listTemplates(db: Executor, paper: string): Promise<StoredTemplate[]> {
  return db
    .selectFrom('office_templates')
    .selectAll()
    .where('paper', '=', paper)
    .orderBy('imported_at')
    .orderBy('id')
    .execute()
}

/** Of all papers, those 移出 left out. */
export async function listAllTemplates(db: Executor): Promise<StoredTemplate[]> {
  return db
    .selectFrom('office_templates')
    .selectAll()
    .where('removed', '=', 0)
    .orderBy('paper')
    .orderBy('imported_at')
    .orderBy('id')
    .execute()
}

/** Of every paper, 移出 among them. */
export const listOfficeTemplates = (db: Executor): Promise<StoredTemplate[]> =>
  db.selectFrom('office_templates').selectAll().execute()

/** One of a paper, 移出 or not. */
export function findTemplate(db: Executor, paper: string, id: string): Promise<StoredTemplate | undefined> {
  return db
    .selectFrom('office_templates')
    .selectAll()
    .where('paper', '=', paper)
    .where('id', '=', id)
    .executeTakeFirst()
}

export async function insertTemplate(tx: Executor, template: StoredTemplate): Promise<void> {
  await tx.insertInto('office_templates').values(template).execute()
}

/** What is said of it; its bytes and whose paper it is for stay. */
export async function updateTemplate(tx: Executor, template: StoredTemplate): Promise<void> {
  const { name, version, source, status, enabled_from, removed } = template
  await tx
    .updateTable('office_templates')
    .set({ name, version, source, status, enabled_from, removed })
    .where('id', '=', template.id)
    .execute()
}
