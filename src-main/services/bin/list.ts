import { basename } from 'node:path'
import type { BinItem, BinView } from '#shared/history/bin'
import { placeHistory } from '#shared/history/history-ids'
import type { RecordOwner } from '#shared/records/record-field'
import { ok } from '#shared/result'
import { countBin, listBin } from '../../store/bin-lists'
import type { BinRow } from '../../store/bin-sorts'
import type { CountyContext, Handler } from '../context'

/** What is deleted, of every sort, wherever it lay. */
export const readBin: Handler<'bin.list', CountyContext> = async (county, wanted) => {
  const { rows, found } = await listBin(county.db, { ...wanted, text: wanted.text.trim() })
  return ok({ items: rows.map((row) => itemOf(county, row)), counts: await countBin(county.db), found })
}

export const itemOf = (county: CountyContext, row: BinRow): BinItem => ({
  sort: row.sort,
  id: row.id,
  title: titleOf(row),
  of: whose(county, row),
  at: row.at,
  who: row.who,
  view: viewOf(row),
})

const titleOf = ({ sort, title }: BinRow) =>
  sort === 'delivery' ? basename(title.replaceAll('\\', '/')) : title.trim() || '未命名'

/** A record is told with its kind, what is the office's own with what it is for. */
function whose(county: CountyContext, { sort, kind, of }: BinRow): string {
  if (sort === 'record') return [county.recordKinds.get(kind)?.title ?? '', of].filter(Boolean).join('·')
  if (sort === 'template') return county.papers.get(kind)?.title ?? ''
  if (sort === 'dataSet') return county.dataKinds.find(({ id }) => id === kind)?.title ?? ''
  return of.trim() || (sort === 'contractor' ? '承接主体名录' : '')
}

function viewOf({ sort, id, kind, owner, owner_id: ownerId }: BinRow): BinView {
  switch (sort) {
    case 'project':
      return { by: 'project' }
    case 'record':
      return { by: 'record', kind, owner: owner as RecordOwner, ownerId }
    case 'material':
      return { by: 'file', file: { of: 'evidence', id }, fileName: kind }
    case 'file':
      return { by: 'file', file: { of: 'record', id }, fileName: kind }
    case 'contractor':
    case 'household':
      return { by: 'history', of: id }
    case 'import':
    case 'delivery':
      return { by: 'history', of: `@households/${kind}` }
    default:
      return { by: 'history', of: placeHistory('standards') }
  }
}
