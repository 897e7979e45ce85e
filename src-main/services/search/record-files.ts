import type { RecordOwner } from '#shared/records/record-field'
import { recordName } from '#shared/records/record-name'
import { eachOf } from '../../store/each-of'
import type { CountyContext } from '../context'
import { ownersAbout } from './owners'
import type { IndexedSource } from './source'

/** Files in the slots of records, by file, slot and record. */
export const recordFiles: IndexedSource = {
  id: 'record-file',
  title: '记录的材料',
  band: 6,
  async read(county, ids) {
    return (await filesOf(county, ids)).map(({ id, file_name, slot, record, about, isRemoved }) => ({
      id,
      title: file_name,
      names: [slot, record, about.about],
      texts: [],
      gone: isRemoved,
    }))
  },
  async show(county, ids) {
    const rows = await filesOf(county, ids)
    return rows.map(({ id, file_name, slot, record, about, isRemoved, kind, owner, owner_id, record_id }) => ({
      source: 'record-file',
      id,
      title: file_name,
      about: [slot, record, about.about].filter((part) => part !== '').join('，'),
      marks: [...(isRemoved ? (['removed'] as const) : []), ...about.marks],
      place: {
        to: 'file',
        file: { of: 'record', id },
        fileName: file_name,
        kept: { in: 'record', owner: owner as RecordOwner, ownerId: owner_id, kind, id: record_id },
      },
    }))
  },
}

async function filesOf({ db, recordKinds }: CountyContext, ids: readonly string[]) {
  const rows = await db
    .selectFrom('record_files')
    .innerJoin('records', 'records.id', 'record_id')
    .select(['record_files.id', 'slot', 'file_name', 'record_files.removed', 'record_id'])
    .select(['kind', 'owner', 'owner_id', 'title', 'records.removed as record_removed'])
    .where('record_files.id', 'in', eachOf(ids))
    .execute()
  const aboutOf = await ownersAbout(
    db,
    rows.map(({ owner, owner_id }) => ({ owner, ownerId: owner_id })),
  )
  return rows.map((row) => {
    const kind = recordKinds.get(row.kind)
    return {
      ...row,
      slot: kind?.slots.find(({ id }) => id === row.slot)?.title ?? '',
      record: recordName(kind?.title ?? '', row.title),
      about: aboutOf({ owner: row.owner, ownerId: row.owner_id }),
      isRemoved: row.removed === 1 || row.record_removed === 1,
    }
  })
}
