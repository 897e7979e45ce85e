import type { RecordOwner } from '#shared/records/record-field'
import { useNavigation } from './navigation'
import { stepOfKind } from './project-steps'

/** A record and whose it is. */
interface RecordPlace {
  owner: RecordOwner
  ownerId: string
  kind: string
  id: string
}

/** Opens it where it is kept: in the step of its project, else among its kind; never in the frame of a project that happens to be open. */
export function openRecord({ owner, ownerId, kind, id }: RecordPlace): void {
  const { openOfProject, openAmongRecords, showYear } = useNavigation.getState()
  if (owner === 'project') return void openOfProject(ownerId, stepOfKind(kind)?.tab ?? 'basics', { kind, id })
  if (owner === 'year') showYear(Number(ownerId))
  openAmongRecords({ kind, id })
}
