import { ok } from '#shared/result'
import { eachOf } from '../../store/each-of'
import { findHouseholdsAnywhere } from '../../store/household-search'
import { hashesIn } from '../households/lists'
import { projectsAbout } from './owners'
import type { OwnSource } from './source'

/** By name and its sound, code, area, or a whole number through its keyed hash; a number is never shown. */
export const households: OwnSource = {
  id: 'household',
  title: '户',
  async find(county, typed, limit) {
    const hashes = await hashesIn(county, typed)
    if (!hashes.ok) return hashes
    return ok(await findHouseholdsAnywhere(county.db, typed, hashes.value, limit))
  },
  async show({ db }, ids) {
    const rows = await db
      .selectFrom('households')
      .select(['id', 'code', 'name', 'area', 'village', 'type', 'project_id', 'removed'])
      .where('id', 'in', eachOf(ids))
      .execute()
    const projects = await projectsAbout(
      db,
      rows.map(({ project_id }) => project_id),
    )
    return rows.map(({ id, code, name, area, village, type, project_id, removed }) => {
      const project = projects.get(project_id)
      return {
        source: 'household',
        id,
        title: name,
        about: [code, `${area}${village}`, type, project?.about ?? ''].filter((part) => part !== '').join('，'),
        marks: [...(removed === 1 ? (['removed'] as const) : []), ...(project?.marks ?? [])],
        place: { to: 'household', projectId: project_id, id },
      }
    })
  },
}
