import { lazy, Suspense, useEffect, useState } from 'react'
import { useActions } from './actions/use-actions'
import { followCountyChanges, useAppData } from './app-data'
import { followClose } from './close-state'
import { MigrationNotice } from './features/start/migration-notice'
import { StartScreen } from './features/start/start-screen'
import { useFieldFocus } from './field-focus'
import { followHistory } from './history'
import { type Screen, useNavigation } from './navigation'
import { type Opening, useOpeningFocus } from './opening-focus'
import { beginsInCounty, rememberPlace } from './reopen'
import { ErrorNotice } from './ui/error-notice'

const Workplace = lazy(() => import('./workplace').then((file) => ({ default: file.Workplace })))
const inCounty = beginsInCounty()
/** The start screen is drawn by then. */
const SEEN_MS = 150

/** A project's steps, records and the wizard's look after themselves; the others begin in their first empty field or with a button. */
const focusOnOpening: Record<Screen, Opening> = {
  start: { begin: '.start-choice-first' },
  wizard: { wanted: null },
  workbench: { begin: '.empty-state-action button, .due-table .row-opener, .workbench .opener' },
  projects: { begin: '.project-table .row-opener, .empty-state-action button' },
  project: { wanted: null },
  records: { wanted: null },
  contractors: { begin: '.register-table .row-opener, .empty-state-action button' },
  year: { inside: '.year-fields' },
  county: { inside: '.page' },
  bin: { begin: '.bin-head input[data-find]' },
}

/** The start screen stands before anything else is loaded: that comes when it has been drawn, or when the clerk goes on. */
export function App() {
  const { state, error, load } = useAppData()
  const screen = useNavigation((navigation) => navigation.screen)
  const [isSeen, setSeen] = useState(inCounty)
  const goesOn = isSeen || screen !== 'start'
  useFieldFocus()
  useActions(goesOn)
  useOpeningFocus(screen, focusOnOpening[screen])
  useEffect(() => {
    const folder = () => useAppData.getState().county?.folder ?? null
    const seen = setTimeout(() => setSeen(true), SEEN_MS)
    const stop = [
      rememberPlace(folder),
      followCountyChanges(),
      followHistory(),
      followClose(),
      () => clearTimeout(seen),
    ]
    return () => {
      for (const end of stop) end()
    }
  }, [])
  useEffect(() => {
    if (goesOn) void load()
  }, [goesOn, load])

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
      {goesOn && (
        <Suspense fallback={null}>
          <Workplace />
        </Suspense>
      )}
      <MigrationNotice />
    </>
  )
}
