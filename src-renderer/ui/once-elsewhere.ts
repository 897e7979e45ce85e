import { useAppData } from '../app-data'
import { useNavigation } from '../navigation'

/** Screen, step, project and county as one text. */
export function placeInView(): string {
  const { screen, tab, projectId, recordKind, recordId } = useNavigation.getState()
  const inner =
    { project: `${tab} ${projectId} ${recordId}`, records: `${recordKind} ${recordId}` }[screen as string] ?? ''
  return [screen, inner, useAppData.getState().county?.folder].join(' ')
}

/** Calls back once, when the clerk is no longer where she is now. Answers with the way to stop waiting. */
export function onceElsewhere(callback: () => void): () => void {
  const here = placeInView()
  const look = () => {
    if (placeInView() === here) return
    stop()
    callback()
  }
  const forget = [useNavigation.subscribe(look), useAppData.subscribe(look)]
  const stop = () => {
    for (const one of forget) one()
  }
  return stop
}
