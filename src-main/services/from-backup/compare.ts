import type { FoundStanding, PlaceRef } from '#shared/backup/found'
import { isSameValue } from '#shared/records/body-changes'
import type { Executor } from '../../store/schema'
import { type Kept, storedBody, whatIsKept } from '../../store/what-is-kept'
import { breath } from '../breath'
import type { CountyContext } from '../context'
import type { OpenedBackup } from './opened'

/** A thing of the backup, and how it stands today. */
export interface Compared extends Kept {
  standing: FoundStanding
}

const keyOf = ({ sort, place, id }: Pick<Kept, 'sort' | 'place' | 'id'>) =>
  sort === 'body' ? `body ${place.type} ${id}` : `${sort} ${id}`

export const isOf = (place: PlaceRef) => (thing: Pick<Kept, 'place'>) =>
  thing.place.type === place.type && thing.place.id === place.id

/** All of the backup against today; what was 移出 or in the 回收站 then is not told of. */
export async function compareAll(county: CountyContext, { past }: OpenedBackup): Promise<Compared[]> {
  const now = new Map((await whatIsKept(county.db)).map((one) => [keyOf(one), one]))
  const found: Compared[] = []
  for (const one of (await whatIsKept(past.db)).filter(({ out }) => !out)) {
    const today = now.get(keyOf(one))
    const standing = today ? await standingOf([past.db, one], [county.db, today]) : 'gone'
    found.push({ ...one, standing })
    if (standing === 'changed') await breath()
  }
  return found
}

type InCounty = [db: Executor, kept: Kept]

async function standingOf([backup, then]: InCounty, [today, now]: InCounty): Promise<FoundStanding> {
  if (now.out) return 'out'
  if (then.says !== now.says) return 'changed'
  if (then.written === now.written) return 'same'
  const table = then.sort === 'body' ? 'project' : 'record'
  const same = isSameValue(await storedBody(backup, table, then.id), await storedBody(today, table, then.id))
  return same ? 'same' : 'changed'
}
