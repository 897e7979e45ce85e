import type { DuePlace } from '#shared/workbench/due-item'
import { useNavigation } from '../../navigation'
import { openRecord } from '../../open-record'
import { tabOfStep } from '../../project-steps'

/** One click from what is due to where it is done. */
export function goToPlace(place: DuePlace): void {
  const at = useNavigation.getState()
  switch (place.to) {
    case 'step':
      at.openProject(place.projectId, tabOfStep(place.step))
      if (place.field !== '') at.focus(place.field)
      break
    case 'record':
      openRecord(place)
      break
    case 'records':
      at.openRecords(place.kind)
      break
    case 'contractor':
      at.openContractor(place.id)
      break
    default:
      at.show(place.to)
  }
  if ('year' in place) at.showYear(place.year)
}
