import { lazy, Suspense, useEffect } from 'react'
import { followCountyChanges, useAppData } from './app-data'
import { StartScreen } from './features/start/start-screen'
import { useFieldFocus } from './field-focus'
import { followHistory } from './history'
import { type Screen, useNavigation } from './navigation'
import { type Opening, useOpeningFocus } from './opening-focus'
import { beginsInCounty, rememberPlace } from './reopen'
import { useShortcuts } from './shortcuts'
import { ErrorNotice } from './ui/error-notice'

const fetchWorkplace = () => import('./workplace').then((file) => ({ default: file.Workplace }))
const inCounty = beginsInCounty()
const Workplace = lazy(fetchWorkplace)

/** A project's steps, records and the wizard's look after themselves; the others begin in their first empty field or with a button. */
const focusOnOpening: Record<Screen, Opening> = {
  start: { begin: '.start-choice-first' },
  wizard: { wanted: null },
  projects: { begin: '.project-table .project-name, .empty-state-action button' },
  project: { wanted: null },
  records: { wanted: null },
  year: { inside: '.year-fields' },
  county: { inside: '.page' },
}

/** The start screen stands before anything has been asked: whatever else is needed comes while the clerk looks at it. */
export function App() {
  const { state, error, load } = useAppData()
  const screen = useNavigation((navigation) => navigation.screen)
  useFieldFocus()
  useShortcuts()
  useOpeningFocus(screen, focusOnOpening[screen])
  useEffect(() => {
    const folder = () => useAppData.getState().county?.folder ?? null
    const stop = [rememberPlace(folder), followCountyChanges(), followHistory()]
    void load()
    return () => {
      for (const end of stop) end()
    }
  }, [load])

  if (state === 'broken' && error) {
    return (
      <div className="start-broken">
        <ErrorNotice error={error} onRetry={() => void load()} />
      </div>
    )
  }
  return (
    <>
      {screen === 'start' && (state === 'ready' || !inCounty) && <StartScreen />}
      <Suspense fallback={null}>
        <Workplace />
      </Suspense>
    </>
  )
}
