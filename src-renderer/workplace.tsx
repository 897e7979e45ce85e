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
import './features/confirmations/confirmation-remedy'
import { isShut } from '#shared/accounts/account'
import { usePalette } from './actions/palette-state'
import { followPress } from './after-press'
import { AppBar } from './app-bar'
import { useAppData } from './app-data'
import { CloseQuestion } from './close-question'
import { schemeManager, useKeptScheme } from './color-scheme'
import { useNoticeCommands } from './end-notices'
import { LockScreen } from './features/accounts/lock-screen'
import { followBackups } from './features/backup/backup-state'
import { LeavingDialog } from './features/backup/leaving-dialog'
import { SealedRestoreDialog } from './features/backup/sealed-restore'
import { WindowFoot } from './features/backup/window-foot'
import { followCheckUps } from './features/check-up/check-up-state'
import { AlteredFiles } from './features/evidence/altered-dialog'
import { ManyFilesQuestion } from './features/evidence/many-files'
import { HelpDrawer, HelpPage } from './features/help/help-drawer'
import { followKeyState } from './features/households/key-state'
import { ListWorks } from './features/lists/list-works'
import { tellRenewed } from './features/papers/renewed-default'
import { PrintPreview } from './features/preview/print-preview'
import { AlteredRowsBar } from './features/recovery/altered-rows-bar'
import { ReadOnlyBar } from './features/recovery/read-only-bar'
import { indexAhead } from './features/search/index-ahead'
import { followRecent } from './features/search/recent-places'
import { OpenSealedDialog } from './features/unseal/open-sealed-dialog'
import { tellNews } from './features/update/tell-news'
import { WorkbenchScreen } from './features/workbench/workbench-screen'
import { keepFocus } from './focus-kept'
import { useFromBackup } from './from-backup-asked'
import { useDiagnostics, useKeySheet } from './help-state'
import { followNotices } from './job-notices'
import { followJobs } from './jobs'
import { followCopying } from './lists/copying'
import { followIdle } from './lock-state'
import { type Screen, useNavigation } from './navigation'
import { useReadAnew } from './read-anew'
import { followDoubleClicks } from './system-dialog'
import { colorsOfTokens, layerId, theme } from './theme'
import { ErrorBoundary } from './ui/error-boundary'
import { followPastedCells } from './ui/fill-cells'
import { Notices } from './ui/notices'
import { inOwnFile, useFetchedAhead } from './ui/own-file'
import { followPastedFiles } from './ui/use-file-paste'
import { followWritten } from './undo/stored-turns'
import { tellStarted, useUpdateDialog } from './update-state'

/** Screens that no day begins with come in their own files, fetched while the clerk looks at the first one. */
const ProjectsScreen = inOwnFile(() =>
  import('./features/projects/projects-screen').then((file) => file.ProjectsScreen),
)
const CountyWizard = inOwnFile(() => import('./features/county/county-wizard').then((file) => file.CountyWizard))
const CountyScreen = inOwnFile(() => import('./features/county/county-screen').then((file) => file.CountyScreen))
const YearScreen = inOwnFile(() => import('./features/year/year-screen').then((file) => file.YearScreen))
const RecordsScreen = inOwnFile(() => import('./records/records-screen').then((file) => file.RecordsScreen))
const RegisterScreen = inOwnFile(() =>
  import('./features/contractor/register-screen').then((file) => file.RegisterScreen),
)
const ProjectScreen = inOwnFile(() => import('./features/project/project-screen').then((file) => file.ProjectScreen))
const BinScreen = inOwnFile(() => import('./features/bin/bin-screen').then((file) => file.BinScreen))
const SignInScreen = inOwnFile(() => import('./features/accounts/sign-in-screen').then((file) => file.SignInScreen))
/** Knows how everything is pronounced. */
const SearchDialog = inOwnFile(() => import('./features/search/search-dialog').then((file) => file.SearchDialog))
const later = [
  CountyWizard,
  ProjectsScreen,
  ProjectScreen,
  YearScreen,
  CountyScreen,
  RecordsScreen,
  RegisterScreen,
  BinScreen,
  HelpPage,
  SearchDialog,
]

const screens: Record<Exclude<Screen, 'start'>, () => React.ReactNode> = {
  wizard: () => <CountyWizard />,
  workbench: () => <WorkbenchScreen />,
  projects: () => <ProjectsScreen />,
  project: () => <ProjectScreen />,
  records: () => <RecordsScreen />,
  contractors: () => <RegisterScreen />,
  year: () => <YearScreen />,
  county: () => <CountyScreen />,
  bin: () => <BinScreen />,
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
        <LeavingDialog />
        <SealedRestoreDialog />
        <OpenSealedDialog />
        <HelpDrawer />
        <ListWorks />
        <PrintPreview />
        <AlteredFiles />
        <ManyFilesQuestion />
        <SearchWhenAsked />
        <KeySheetWhenAsked />
        <DiagnosticsWhenAsked />
        <FromBackupWhenAsked />
        <UpdateWhenAsked />
        <PlaceOfWork />
        <LockScreen />
        {/* Menus, lists of choices and calendars: what is read out belongs to a landmark. */}
        <section id={layerId} aria-label="菜单和选项" />
      </DatesProvider>
    </MantineProvider>
  )
}

/** Asked for from everywhere. */
function SearchWhenAsked() {
  const open = usePalette((state) => state.open)
  return (
    open && (
      <Suspense fallback={null}>
        <SearchDialog />
      </Suspense>
    )
  )
}

const KeySheet = lazy(() =>
  import('./features/help/key-sheet-dialog').then((file) => ({ default: file.KeySheetDialog })),
)

function KeySheetWhenAsked() {
  const open = useKeySheet((state) => state.open)
  return (
    open && (
      <Suspense fallback={null}>
        <KeySheet />
      </Suspense>
    )
  )
}

const DiagnosticsDialog = lazy(() =>
  import('./features/diagnostics/diagnostics-dialog').then((file) => ({ default: file.DiagnosticsDialog })),
)

function DiagnosticsWhenAsked() {
  const asked = useDiagnostics((state) => state.asked)
  return (
    asked && (
      <Suspense fallback={null}>
        <DiagnosticsDialog folder={asked.folder} />
      </Suspense>
    )
  )
}

const FromBackupDialog = lazy(() =>
  import('./features/from-backup/from-backup-dialog').then((file) => ({ default: file.FromBackupDialog })),
)

function FromBackupWhenAsked() {
  const asked = useFromBackup((state) => state.asked)
  return (
    asked && (
      <Suspense fallback={null}>
        <FromBackupDialog asked={asked} />
      </Suspense>
    )
  )
}

const UpdateDialog = lazy(() =>
  import('./features/update/update-dialog').then((file) => ({ default: file.UpdateDialog })),
)

function UpdateWhenAsked() {
  const open = useUpdateDialog((state) => state.open)
  return (
    open && (
      <Suspense fallback={null}>
        <UpdateDialog />
      </Suspense>
    )
  )
}

function PlaceOfWork() {
  const { state, county } = useAppData()
  const screen = useNavigation((navigation) => navigation.screen)
  const times = useReadAnew((anew) => anew.times)
  useKeptScheme()
  useNoticeCommands()
  useEffect(followJobs, [])
  useEffect(followNotices, [])
  useEffect(keepFocus, [])
  useEffect(followPress, [])
  useEffect(followDoubleClicks, [])
  useEffect(followCopying, [])
  useEffect(followPastedCells, [])
  useEffect(followPastedFiles, [])
  useEffect(followRecent, [])
  useEffect(indexAhead, [])
  useEffect(tellRenewed, [])
  useEffect(followBackups, [])
  useEffect(followCheckUps, [])
  useEffect(followKeyState, [])
  useEffect(followIdle, [])
  useEffect(followWritten, [])

  useFetchedAhead(later, state === 'ready')
  useEffect(() => {
    if (state === 'ready') tellStarted(() => void tellNews())
  }, [state])

  if (screen === 'start') return null
  if (state !== 'ready') {
    return (
      <div className="loading">
        <Loader aria-label="正在打开" />
      </div>
    )
  }
  if (county && isShut(county.accounts)) {
    return (
      <div className="app" data-testid="app-ready" data-screen="sign-in">
        <main className="app-main">
          <ErrorBoundary>
            <Suspense fallback={null}>
              <SignInScreen />
            </Suspense>
          </ErrorBoundary>
        </main>
      </div>
    )
  }
  return (
    <div className="app" data-testid="app-ready" data-screen={screen}>
      {county && <AppBar county={county} />}
      {county?.readOnly && <ReadOnlyBar folder={county.folder} />}
      {county && <AlteredRowsBar folder={county.folder} />}
      <main className="app-main" key={`${screen} ${times}`}>
        <ErrorBoundary>
          <Suspense fallback={null}>{screens[screen]()}</Suspense>
        </ErrorBoundary>
      </main>
      {county && <WindowFoot />}
    </div>
  )
}
