import type { IsoDate } from '../dates'
import type { Project } from '../project/project'
import type { Agreements } from './county-year'

/**
 * Last day of the service: by the latest agreement that changed it, else by the contract (domain 4.3). Whoever asks when the
 * service ends asks here; only what the contract itself says and promises is held against its own `period`.
 */
export function agreedEnd({ amendments }: Agreements, { id, period }: Pick<Project, 'id' | 'period'>): IsoDate | null {
  const changed = (amendments?.get(id) ?? []).flatMap(({ endsOn }) => endsOn ?? [])
  return changed.at(-1) ?? period.endOn
}
