import type { Fen } from '#shared/money/fen'
import type { Project } from '#shared/project/project'
import { projectName } from '#shared/project/project-name'
import { type ProjectBody, projectBodySchema } from '#shared/project/project-schema'
import type { ProjectName } from '#shared/project/summary'
import type { Executor, Schema } from './schema'
import { readStored } from './stored-json'

/** A project with what the store alone knows about it. */
export interface StoredProject {
  project: Project
  /** As computed at the last save; null = the draft could not be computed. */
  totalFen: Fen | null
  updatedAt: string
}

export async function findProject(db: Executor, id: string): Promise<StoredProject | null> {
  const row = await db.selectFrom('projects').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? readProject(row) : null
}

/** Newest year first, then by name; of one year where it is given. */
export async function listProjects(
  db: Executor,
  statuses: Project['status'][],
  year?: number,
): Promise<StoredProject[]> {
  let query = db.selectFrom('projects').selectAll().where('status', 'in', statuses)
  if (year !== undefined) query = query.where('year', '=', year)
  const rows = await query.orderBy('year', 'desc').orderBy('name').orderBy('id').execute()
  return rows.map(readProject)
}

/** By which all are known, whatever their status, newest year first, then by name. */
export const listNamed = (db: Executor): Promise<ProjectName[]> =>
  db
    .selectFrom('projects')
    .select(['id', 'year', 'name', 'status'])
    .orderBy('year', 'desc')
    .orderBy('name')
    .orderBy('id')
    .execute()

/** What every project is called, whatever its status, by id. */
export async function listProjectNames(db: Executor): Promise<Map<string, string>> {
  return new Map((await listNamed(db)).map((row) => [row.id, projectName(row)]))
}

export async function insertProject(tx: Executor, stored: StoredProject): Promise<void> {
  await tx.insertInto('projects').values(rowOf(stored)).execute()
}

/** False when the stored revision is not `expectedRevision`: someone else has saved meanwhile. */
export async function updateProject(tx: Executor, stored: StoredProject, expectedRevision: number): Promise<boolean> {
  const { id, ...values } = rowOf(stored)
  const result = await tx
    .updateTable('projects')
    .set(values)
    .where('id', '=', id)
    .where('revision', '=', expectedRevision)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

export async function setProjectStatus(
  tx: Executor,
  id: string,
  status: Project['status'],
  at: string,
): Promise<boolean> {
  const result = await tx
    .updateTable('projects')
    .set({ status, updated_at: at })
    .where('id', '=', id)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** Of each body that is kept the project it was last read with: as long as the row says the same it is the same object. */
const lastRead = new WeakMap<ProjectBody, Project>()

/** DB_CORRUPT when the body is none of ours. */
export function readProject(row: Schema['projects']): StoredProject {
  const body = readStored(projectBodySchema, row.body, `项目「${row.name}」的内容`)
  const { id, year, name, revision, status } = row
  const columns = { id, year, name, revision, status, previousId: row.previous_id }
  const before = lastRead.get(body)
  const isSame = before && Object.entries(columns).every(([column, value]) => before[column as keyof Project] === value)
  const project = isSame ? before : Object.freeze({ ...body, ...columns })
  lastRead.set(body, project)
  return { project, totalFen: row.total_fen as Fen | null, updatedAt: row.updated_at }
}

function rowOf({ project, totalFen, updatedAt }: StoredProject): Schema['projects'] {
  const { id, year, name, revision, status, previousId, ...rest } = project
  const body: ProjectBody = projectBodySchema.parse(rest)
  return {
    id,
    year,
    name,
    status,
    revision,
    previous_id: previousId,
    start_on: body.period.startOn,
    end_on: body.period.endOn,
    total_fen: totalFen,
    updated_at: updatedAt,
    body: JSON.stringify(body),
  }
}
