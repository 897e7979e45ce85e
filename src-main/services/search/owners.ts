import type { FoundMark } from '#shared/search/found'
import { eachOf } from '../../store/each-of'
import { readOrigins } from '../../store/origin-repository'
import type { Executor } from '../../store/schema'

/** What a thing is of, in words, and what is to be said of that. */
export interface OwnerAbout {
  about: string
  marks: FoundMark[]
}

export interface ProjectAbout extends OwnerAbout {
  name: string
  year: number
}

/** Projects by id: `about` is the name with the year. */
export async function projectsAbout(db: Executor, ids: readonly string[]): Promise<Map<string, ProjectAbout>> {
  const rows = await db
    .selectFrom('projects')
    .select(['id', 'name', 'year', 'status'])
    .where('id', 'in', eachOf(ids))
    .execute()
  const origins = await readOrigins(db)
  return new Map(
    rows.map(({ id, name, year, status }) => {
      const called = name.trim() || '未命名项目'
      const marks: FoundMark[] = []
      if (status !== 'active') marks.push(status)
      if (origins.get(id)?.adopted === false) marks.push('guest')
      return [id, { name: called, year, about: `${called}（${year}年）`, marks }]
    }),
  )
}

export interface Owned {
  owner: string
  ownerId: string
}

const nobody: OwnerAbout = { about: '', marks: [] }

/** Whose things of any owner are: the project, the contractor or the year. */
export async function ownersAbout(db: Executor, owned: readonly Owned[]): Promise<(of: Owned) => OwnerAbout> {
  const idsOf = (owner: string) => [
    ...new Set(owned.filter((one) => one.owner === owner).map(({ ownerId }) => ownerId)),
  ]
  const projects = await projectsAbout(db, idsOf('project'))
  const contractors = await db
    .selectFrom('contractors')
    .select(['id', 'name'])
    .where('id', 'in', eachOf(idsOf('contractor')))
    .execute()
  return ({ owner, ownerId }) => {
    if (owner === 'project') return projects.get(ownerId) ?? nobody
    if (owner === 'year') return { about: `${ownerId}年`, marks: [] }
    return { about: contractors.find(({ id }) => id === ownerId)?.name ?? '', marks: [] }
  }
}
