import { Loader } from '@mantine/core'
import { lazy, Suspense, useEffect } from 'react'
import { AppBar } from './app-bar'
import { followCountyChanges, useAppData } from './app-data'
import { CloseQuestion } from './close-question'
import { HelpDrawer } from './features/help/help-drawer'
import { ProjectsScreen } from './features/projects/projects-screen'
import { StartScreen } from './features/start/start-screen'
import { useFieldFocus } from './field-focus'
import { followHistory } from './history'
import { followJobs } from './jobs'
import { type Screen, useNavigation } from './navigation'
import { type Opening, useOpeningFocus } from './opening-focus'
import { rememberPlace } from './reopen'
import { useKeptScheme } from './scheme-menu'
import { useShortcuts } from './shortcuts'
import { ErrorBoundary } from './ui/error-boundary'
import { ErrorNotice } from './ui/error-notice'

/** Screens that no start begins with come in their own files, fetched while the clerk looks at the first one. */
const later = {
  wizard: () => import('./features/county/county-wizard').then((file) => ({ default: file.CountyWizard })),
  county: () => import('./features/county/county-screen').then((file) => ({ default: file.CountyScreen })),
  year: () => import('./features/year/year-screen').then((file) => ({ default: file.YearScreen })),
  records: () => import('./records/records-screen').then((file) => ({ default: file.RecordsScreen })),
  project: () => import('./features/project/project-screen').then((file) => ({ default: file.ProjectScreen })),
}
const CountyWizard = lazy(later.wizard)
const CountyScreen = lazy(later.county)
const YearScreen = lazy(later.year)
const RecordsScreen = lazy(later.records)
const ProjectScreen = lazy(later.project)

const screens: Record<Screen, () => React.ReactNode> = {
  start: () => <StartScreen />,
  wizard: () => <CountyWizard />,
  projects: () => <ProjectsScreen />,
  project: () => <ProjectScreen />,
  records: () => <RecordsScreen />,
  year: () => <YearScreen />,
  county: () => <CountyScreen />,
}

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

export function App() {
  const { state, error, county, load } = useAppData()
  const screen = useNavigation((navigation) => navigation.screen)
  useFieldFocus()
  useShortcuts()
  useKeptScheme()
  useOpeningFocus(screen, focusOnOpening[screen])
  useEffect(() => {
    const folder = () => useAppData.getState().county?.folder ?? null
    const stop = [rememberPlace(folder), followCountyChanges(), followJobs(), followHistory()]
    void load()
    return () => {
      for (const end of stop) end()
    }
  }, [load])

  useEffect(() => {
    if (state !== 'ready') return
    const idle = requestIdleCallback(() => {
      for (const load of Object.values(later)) void load()
    })
    return () => cancelIdleCallback(idle)
  }, [state])

  if (state === 'broken' && error) {
    return (
      <div className="page">
        <ErrorNotice error={error} onRetry={() => void load()} />
      </div>
    )
  }
  if (state === 'loading') {
    return (
      <div className="loading">
        <Loader aria-label="正在打开" />
      </div>
    )
  }
  return (
    <div className="app" data-testid="app-ready">
      {county && <AppBar county={county} />}
      <CloseQuestion />
      <HelpDrawer />
      <main className="app-main" key={screen}>
        <ErrorBoundary>
          <Suspense fallback={null}>{screens[screen]()}</Suspense>
        </ErrorBoundary>
      </main>
    </div>
  )
}
