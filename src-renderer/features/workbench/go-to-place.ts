import type { DuePlace } from '#shared/workbench/due-item'
import { useNavigation } from '../../navigation'
import { stepOfKind, tabOfStep } from '../../project-steps'

/** One click from what is due to where it is done. */
export function goToPlace(place: DuePlace): void {
  const at = useNavigation.getState()
  if (place.to === 'step') at.openProject(place.projectId, tabOfStep(place.step))
  if (place.to === 'record' && place.projectId)
    at.openOfProject(place.projectId, stepOfKind(place.kind)?.tab ?? 'basics', place)
  if (place.to === 'record' && !place.projectId) at.openRecords(place.kind, place.id)
  if (place.to === 'contractor') at.openContractor(place.id)
  if (place.to === 'year') at.show('year')
  if (place.to === 'records') {
    at.showYear(place.year)
    at.openRecords(place.kind)
  }
  if ('field' in place && place.field) at.focus(place.field)
}
