import { stageNames } from '#shared/documents/document-version'
import { eachOf } from '../../store/each-of'
import type { CountyContext } from '../context'
import { projectsAbout } from './owners'
import type { IndexedSource } from './source'

/** Materials of projects, by title (their place among the materials), file and project. */
export const evidence: IndexedSource = {
  id: 'evidence',
  title: '材料',
  band: 5,
  async read(county, ids) {
    return (await filesOf(county, ids)).map(({ id, title, file_name, stage, project, isRemoved }) => ({
      id,
      title: title.trim() || file_name,
      names: [file_name, `${stageNames[stage]}材料`, project?.name ?? ''],
      texts: [],
      gone: isRemoved,
    }))
  },
  async show(county, ids) {
    return (await filesOf(county, ids)).map(({ id, title, file_name, stage, project_id, project, isRemoved }) => ({
      source: 'evidence',
      id,
      title: title.trim() || file_name,
      about: [file_name, stageNames[stage], project?.about ?? ''].join('，'),
      marks: [...(isRemoved ? (['removed'] as const) : []), ...(project?.marks ?? [])],
      place: {
        to: 'file',
        file: { of: 'evidence', id },
        fileName: file_name,
        kept: { in: 'project', id: project_id },
      },
    }))
  },
}

async function filesOf({ db }: CountyContext, ids: readonly string[]) {
  const rows = await db
    .selectFrom('evidence_files')
    .leftJoin('evidence_removals', 'evidence_id', 'id')
    .select(['id', 'title', 'file_name', 'stage', 'project_id', 'removed_at'])
    .where('id', 'in', eachOf(ids))
    .execute()
  const projects = await projectsAbout(
    db,
    rows.map(({ project_id }) => project_id),
  )
  return rows.map((row) => ({ ...row, project: projects.get(row.project_id), isRemoved: row.removed_at !== null }))
}
