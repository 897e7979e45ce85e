import type { Found, FoundPlace } from '#shared/search/found'
import { projectBin } from '../../actions/county'
import { showFile } from '../../actions/files'
import { bringToClerk } from '../../field-focus'
import { useNavigation } from '../../navigation'
import { openRecord } from '../../open-record'
import { tabOfStep } from '../../project-steps'
import { askForHousehold } from '../households/asked-household'
import { rememberRecent } from './recent-places'

type PlaceOf<To extends FoundPlace['to']> = Extract<FoundPlace, { to: To }>

/** To the very thing: the project, the record that is opened, the row in the register, the file that is shown. */
export function goToFound(found: Found): void {
  const { place } = found
  if (place.to === 'project') toProject(place)
  if (place.to === 'contractor') useNavigation.getState().openContractor(place.id)
  if (place.to === 'record') openRecord(place)
  if (place.to === 'household') toHousehold(place)
  if (place.to === 'file') toFile(place)
  rememberRecent(found)
}

function toProject({ id, year, binned }: PlaceOf<'project'>): void {
  const { openProject, show, showYear } = useNavigation.getState()
  if (!binned) return void openProject(id)
  show('projects')
  showYear(year)
  projectBin.run()
  bringToClerk(`[data-project="${CSS.escape(id)}"]`)
}

function toHousehold(place: PlaceOf<'household'>): void {
  useNavigation.getState().openProject(place.projectId, tabOfStep('tracking'))
  askForHousehold(place)
}

/** Its row shows it, where it can be shown. */
function toFile({ kept, file: { id } }: PlaceOf<'file'>): void {
  const { openProject, show, showYear } = useNavigation.getState()
  if (kept.in === 'record') openRecord(kept)
  if (kept.in === 'project') openProject(kept.id, 'bundle')
  if (kept.in === 'year') {
    show('year')
    if (kept.year > 0) showYear(kept.year)
  }
  // Of many files of one material only the first are drawn.
  bringToClerk(`[data-more-files~="${CSS.escape(id)}"]`, (more) => more.querySelector('button')?.click())
  bringToClerk(`[data-file="${CSS.escape(id)}"]`, (row) =>
    row.querySelector<HTMLElement>(`[data-action="${showFile.id}"]`)?.click(),
  )
}
