import type { IsoDate } from '../dates'
import type { Project } from '../project/project'
import type { CountyYear } from './county-year'

/** Last day of the service: by the latest agreement that changed it, else by the contract (domain 4.3). */
export function agreedEnd({ amendments }: CountyYear, { id, period }: Project): IsoDate | null {
  const changed = (amendments?.get(id) ?? []).flatMap(({ endsOn }) => endsOn ?? [])
  return changed.at(-1) ?? period.endOn
}
