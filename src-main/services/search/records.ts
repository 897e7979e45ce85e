import type { RecordOwner } from '#shared/records/record-field'
import type { ValueNames } from '#shared/records/value-text'
import { recordDays } from '#shared/search/record-days'
import { recordTexts } from '#shared/search/record-texts'
import { eachOf } from '../../store/each-of'
import { listProjectNames } from '../../store/project-repository'
import type { CountyContext } from '../context'
import { ownersAbout } from './owners'
import type { IndexedSource } from './source'

/** Records of every kind, by title and by all that can be read in them; of a kind this program does not know, by title. */
export const records: IndexedSource = {
  id: 'record',
  title: '记录',
  band: 3,
  async read(county, ids) {
    const rows = await recordsOf(county, ids)
    const names: ValueNames = {
      projects: await listProjectNames(county.db),
      records: new Map(),
      sets: county.resources.rules.sets ?? [],
      dataKinds: county.dataKinds,
    }
    return rows.map(({ id, title, kind, about, body, removed }) => {
      const known = county.recordKinds.get(kind)
      return {
        id,
        title,
        names: [known?.title ?? '', about.about],
        texts: known ? recordTexts(known, JSON.parse(body), names) : [],
        days: known ? recordDays(known, JSON.parse(body)) : [],
        gone: removed === 1,
      }
    })
  },
  async show(county, ids) {
    return (await recordsOf(county, ids)).map(({ id, kind, title, owner, owner_id, removed, about }) => ({
      source: 'record',
      id,
      title,
      about: [county.recordKinds.get(kind)?.title ?? '', about.about].filter((part) => part !== '').join('，'),
      marks: [...(removed === 1 ? (['removed'] as const) : []), ...about.marks],
      place: { to: 'record', owner: owner as RecordOwner, ownerId: owner_id, kind, id },
    }))
  },
}

async function recordsOf({ db, recordKinds }: CountyContext, ids: readonly string[]) {
  const rows = await db
    .selectFrom('records')
    .select(['id', 'kind', 'owner', 'owner_id', 'title', 'body', 'removed'])
    .where('id', 'in', eachOf(ids))
    .execute()
  const aboutOf = await ownersAbout(
    db,
    rows.map(({ owner, owner_id }) => ({ owner, ownerId: owner_id })),
  )
  return rows.map((row) => ({
    ...row,
    title: row.title.trim() || (recordKinds.get(row.kind)?.title ?? row.kind),
    about: aboutOf({ owner: row.owner, ownerId: row.owner_id }),
  }))
}
