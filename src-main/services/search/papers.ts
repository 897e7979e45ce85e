import type { RecordOwner } from '#shared/records/record-field'
import type { FileKeeper, FoundMark } from '#shared/search/found'
import { eachOf } from '../../store/each-of'
import type { CountyContext } from '../context'
import { ownersAbout } from './owners'
import type { IndexedSource } from './source'

/** Papers made here, by title, number, file and what they are of. */
export const papers: IndexedSource = {
  id: 'paper',
  title: '文书',
  band: 4,
  async read(county, ids) {
    return (await versionsOf(county, ids)).map(({ id, title, number, file_name, about, isGone }) => ({
      id,
      title,
      names: [`第${number}版`, file_name, about],
      texts: [],
      gone: isGone,
    }))
  },
  async show(county, ids) {
    return (await versionsOf(county, ids)).map(({ id, title, number, file_name, about, marks, kept }) => ({
      source: 'paper',
      id,
      title: `${title}（第${number}版）`,
      about: [about, file_name].filter((part) => part !== '').join('，'),
      marks,
      place: { to: 'file', file: { of: 'document', id }, fileName: file_name, kept },
    }))
  },
}

interface Version {
  id: string
  title: string
  number: number
  file_name: string
  about: string
  marks: FoundMark[]
  kept: FileKeeper
  isGone: boolean
}

async function versionsOf({ db, papers: known }: CountyContext, ids: readonly string[]): Promise<Version[]> {
  const rows = await db
    .selectFrom('papers')
    .leftJoin('records', (on) => on.onRef('records.id', '=', 'papers.owner_id').on('papers.owner', '=', 'record'))
    .select(['papers.id', 'papers.kind', 'papers.number', 'file_name', 'papers.owner', 'papers.owner_id'])
    .select(['records.kind as record_kind', 'records.title as record', 'records.removed as record_removed'])
    .select(['records.owner as record_owner', 'records.owner_id as record_owner_id'])
    .where('papers.id', 'in', eachOf(ids))
    .execute()
  const owned = rows.map((row) => ({
    owner: row.record_owner ?? row.owner,
    ownerId: row.record_owner_id ?? row.owner_id,
  }))
  const aboutOf = await ownersAbout(db, owned)
  return rows.map((row, at) => {
    const owner = aboutOf(owned[at]!)
    const isGone = row.record_removed === 1
    return {
      id: row.id,
      number: row.number,
      file_name: row.file_name,
      title: known.get(row.kind)?.title ?? row.file_name,
      about: [row.record ?? '', owner.about].filter((part) => part !== '').join('，'),
      marks: [...(isGone ? (['removed'] as const) : []), ...owner.marks],
      kept: keeperOf(row),
      isGone: isGone || owner.marks.includes('binned'),
    }
  })
}

interface KeptRow {
  owner: string
  owner_id: string
  record_kind: string | null
  record_owner: string | null
  record_owner_id: string | null
}

function keeperOf({ owner, owner_id, record_kind, record_owner, record_owner_id }: KeptRow): FileKeeper {
  if (owner === 'project') return { in: 'project', id: owner_id }
  if (record_kind === null) return { in: 'year', year: Number(owner_id) || 0 }
  const ownerId = record_owner_id ?? ''
  return { in: 'record', owner: record_owner as RecordOwner, ownerId, kind: record_kind, id: owner_id }
}
