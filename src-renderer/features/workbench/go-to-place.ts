import { procedure } from '#shared/procedure/steps'
import type { DuePlace } from '#shared/workbench/due-item'
import { type ProjectTab, useNavigation } from '../../navigation'
import { projectSteps } from '../../project-steps'

/** One click from what is due to where it is done. */
export function goToPlace(place: DuePlace): void {
  const at = useNavigation.getState()
  if (place.to === 'step') at.openProject(place.projectId, tabOf(place.step))
  if (place.to === 'record' && place.projectId) at.openOfProject(place.projectId, tabOfKind(place.kind), place)
  if (place.to === 'record' && !place.projectId) at.openRecords(place.kind, place.id)
  if (place.to === 'contractor') at.openContractor(place.id)
  if (place.to === 'screen') at.show(place.screen)
  if (place.to === 'records') {
    at.showYear(place.year)
    at.openRecords(place.kind)
  }
  if ('field' in place && place.field) at.focus(place.field)
}

const tabOf = (id: string): ProjectTab => {
  const step = procedure.find((one) => one.id === id)
  return projectSteps.find(({ tab }) => tab === (step?.screen ?? `later/${id}`))?.tab ?? 'basics'
}

const tabOfKind = (kind: string): ProjectTab => projectSteps.find(({ kinds }) => kinds.includes(kind))?.tab ?? 'basics'
