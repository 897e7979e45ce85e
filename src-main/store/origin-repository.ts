import type { ProjectOrigin } from '#shared/project/origin'
import type { Executor } from './schema'

/** Where the projects of other units came from, by project. */
export async function readOrigins(db: Executor): Promise<Map<string, ProjectOrigin>> {
  const rows = await db.selectFrom('project_origins').selectAll().execute()
  return new Map(
    rows.map(({ project_id, bureau_name, region_name, adopted_at }) => [
      project_id,
      { bureauName: bureau_name, regionName: region_name, adopted: adopted_at !== null },
    ]),
  )
}

export async function insertOrigin(
  tx: Executor,
  projectId: string,
  { bureauName, regionName }: Pick<ProjectOrigin, 'bureauName' | 'regionName'>,
  at: string,
): Promise<void> {
  const row = {
    project_id: projectId,
    bureau_name: bureauName,
    region_name: regionName,
    imported_at: at,
    adopted_at: null,
  }
  await tx.insertInto('project_origins').values(row).execute()
}

/** False = the project is this unit's own already. */
export async function setAdopted(tx: Executor, projectId: string, at: string): Promise<boolean> {
  const result = await tx
    .updateTable('project_origins')
    .set({ adopted_at: at })
    .where('project_id', '=', projectId)
    .where('adopted_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}
