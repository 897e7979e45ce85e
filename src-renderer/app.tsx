import { Loader } from '@mantine/core'
import { useEffect } from 'react'
import { AppBar } from './app-bar'
import { followCountyChanges, useAppData } from './app-data'
import { CountyScreen } from './features/county/county-screen'
import { CountyWizard } from './features/county/county-wizard'
import { ProjectScreen } from './features/project/project-screen'
import { ProjectsScreen } from './features/projects/projects-screen'
import { StartScreen } from './features/start/start-screen'
import { YearScreen } from './features/year/year-screen'
import { useFieldFocus } from './field-focus'
import { type Screen, useNavigation } from './navigation'
import { saveBeforeClose } from './pending-saves'
import { ErrorNotice } from './ui/error-notice'

const screens: Record<Screen, () => React.ReactNode> = {
  start: () => <StartScreen />,
  wizard: () => <CountyWizard />,
  projects: () => <ProjectsScreen />,
  project: () => <ProjectScreen />,
  year: () => <YearScreen />,
  county: () => <CountyScreen />,
}

export function App() {
  const { state, error, county, load } = useAppData()
  const screen = useNavigation((navigation) => navigation.screen)
  useFieldFocus()
  useEffect(() => {
    void load()
    const stop = [followCountyChanges(), saveBeforeClose()]
    return () => {
      for (const end of stop) end()
    }
  }, [load])

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
      <main className="app-main" key={screen}>
        {screens[screen]()}
      </main>
    </div>
  )
}
