import '@mantine/core/styles.layer.css'
import '@mantine/dates/styles.layer.css'
import '@mantine/notifications/styles.layer.css'
import './base.css'
import './shell.css'
import './print.css'
import 'dayjs/locale/zh-cn'
import { Loader, MantineProvider } from '@mantine/core'
import { DatesProvider } from '@mantine/dates'
import { lazy, Suspense, useEffect } from 'react'
import { usePalette } from './actions/palette-state'
import { AppBar } from './app-bar'
import { useAppData } from './app-data'
import { CloseQuestion } from './close-question'
import { HelpDrawer } from './features/help/help-drawer'
import { ProjectsScreen } from './features/projects/projects-screen'
import { keepFocus } from './focus-kept'
import { followJobs } from './jobs'
import { type Screen, useNavigation } from './navigation'
import { schemeManager, useKeptScheme } from './scheme-menu'
import { colorsOfTokens, theme } from './theme'
import { ErrorBoundary } from './ui/error-boundary'
import { Notices } from './ui/notices'

/** Screens that no day begins with come in their own files, fetched while the clerk looks at the first one. */
const later = {
  wizard: () => import('./features/county/county-wizard').then((file) => ({ default: file.CountyWizard })),
  county: () => import('./features/county/county-screen').then((file) => ({ default: file.CountyScreen })),
  year: () => import('./features/year/year-screen').then((file) => ({ default: file.YearScreen })),
  records: () => import('./records/records-screen').then((file) => ({ default: file.RecordsScreen })),
  contractors: () => import('./features/contractor/register-screen').then((file) => ({ default: file.RegisterScreen })),
  project: () => import('./features/project/project-screen').then((file) => ({ default: file.ProjectScreen })),
}
const CountyWizard = lazy(later.wizard)
const CountyScreen = lazy(later.county)
const YearScreen = lazy(later.year)
const RecordsScreen = lazy(later.records)
const RegisterScreen = lazy(later.contractors)
const ProjectScreen = lazy(later.project)

const screens: Record<Exclude<Screen, 'start'>, () => React.ReactNode> = {
  wizard: () => <CountyWizard />,
  projects: () => <ProjectsScreen />,
  project: () => <ProjectScreen />,
  records: () => <RecordsScreen />,
  contractors: () => <RegisterScreen />,
  year: () => <YearScreen />,
  county: () => <CountyScreen />,
}

/** Everything with the component library: it is fetched behind the start screen, which does without. */
export function Workplace() {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={colorsOfTokens}
      colorSchemeManager={schemeManager}
      defaultColorScheme="auto"
    >
      <DatesProvider settings={{ locale: 'zh-cn', firstDayOfWeek: 1 }}>
        <Notices />
        <CloseQuestion />
        <HelpDrawer />
        <PaletteWhenAsked />
        <PlaceOfWork />
      </DatesProvider>
    </MantineProvider>
  )
}

const Palette = lazy(() => import('./actions/palette').then((file) => ({ default: file.Palette })))

/** Fetched when it is first asked for: it knows how everything is pronounced. */
function PaletteWhenAsked() {
  const open = usePalette((state) => state.open)
  return (
    open && (
      <Suspense fallback={null}>
        <Palette />
      </Suspense>
    )
  )
}

function PlaceOfWork() {
  const { state, county } = useAppData()
  const screen = useNavigation((navigation) => navigation.screen)
  useKeptScheme()
  useEffect(followJobs, [])
  useEffect(keepFocus, [])

  useEffect(() => {
    if (state !== 'ready') return
    const idle = requestIdleCallback(() => {
      for (const load of Object.values(later)) void load()
    })
    return () => cancelIdleCallback(idle)
  }, [state])

  if (screen === 'start') return null
  if (state !== 'ready') {
    return (
      <div className="loading">
        <Loader aria-label="正在打开" />
      </div>
    )
  }
  return (
    <div className="app" data-testid="app-ready">
      {county && <AppBar county={county} />}
      <main className="app-main" key={screen}>
        <ErrorBoundary>
          <Suspense fallback={null}>{screens[screen]()}</Suspense>
        </ErrorBoundary>
      </main>
    </div>
  )
}
