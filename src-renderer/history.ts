import { useAppData } from './app-data'
import { useNavigation } from './navigation'

const LIMIT = 50

type Place = Pick<
  ReturnType<typeof useNavigation.getState>,
  'screen' | 'projectId' | 'tab' | 'recordKind' | 'recordId' | 'contractorId'
>

let past: Place[] = []
let goingBack = false

const placeOf = ({ screen, projectId, tab, recordKind, recordId, contractorId }: Place): Place => {
  return { screen, projectId, tab, recordKind, recordId, contractorId }
}
const isSame = (a: Place, b: Place) =>
  a.screen === b.screen &&
  (a.screen !== 'project' || (a.projectId === b.projectId && a.tab === b.tab && a.recordId === b.recordId)) &&
  (a.screen !== 'records' || (a.recordKind === b.recordKind && a.recordId === b.recordId))

/** Keeps the screens the clerk has been on, in this county. */
export function followHistory(): () => void {
  const stop = [
    useNavigation.subscribe((now, before) => {
      if (!goingBack && !isSame(now, before)) past = [...past, placeOf(before)].slice(-LIMIT)
    }),
    useAppData.subscribe((now, before) => {
      if (now.county?.folder !== before.county?.folder) past = []
    }),
  ]
  return () => {
    for (const end of stop) end()
  }
}

export const canGoBack = (): boolean => past.length > 0

/** To the screen before this one; false when there is none. */
export function goBack(): boolean {
  const place = past.at(-1)
  if (!place) return false
  past = past.slice(0, -1)
  goingBack = true
  useNavigation.setState({ ...place, focusField: '', leftProject: false })
  goingBack = false
  return true
}
