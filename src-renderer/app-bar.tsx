import { Button } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useShallow } from 'zustand/react/shallow'
import type { CountyState } from '#shared/county/county'
import { call } from './api'
import { useAppData } from './app-data'
import { type Screen, useNavigation } from './navigation'
import { flushPendingSaves } from './pending-saves'
import { SchemeMenu } from './scheme-menu'
import { notifyError } from './ui/notify'

const places: { screen: Exclude<Screen, 'project'>; name: string }[] = [
  { screen: 'projects', name: '项目' },
  { screen: 'records', name: '年度记录' },
  { screen: 'contractors', name: '主体名录' },
  { screen: 'year', name: '年度参数' },
  { screen: 'county', name: '旗县信息' },
]

/** County, and the places of its workspace. */
export function AppBar({ county }: { county: CountyState }) {
  const { screen, show, leftProject, backToProject } = useNavigation(
    useShallow(({ screen, show, leftProject, backToProject }) => ({ screen, show, leftProject, backToProject })),
  )
  const here = screen === 'project' ? 'projects' : screen

  async function leave() {
    await flushPendingSaves()
    const closed = await call('county.close', null)
    if (!closed.ok) return notifyError(closed.error)
    useAppData.getState().enter(null)
  }

  return (
    <header className="app-bar">
      <span className="app-brand">
        <span className="seal" aria-hidden="true">
          购
        </span>
        <span className="app-name">购服通</span>
      </span>
      <span className="app-county">{county.profile.regionName}</span>
      <nav className="app-nav" aria-label="主要页面">
        {places.map((place) => (
          <button
            key={place.screen}
            type="button"
            aria-current={here === place.screen ? 'page' : undefined}
            onClick={() => show(place.screen)}
          >
            {place.name}
          </button>
        ))}
      </nav>
      <div className="app-bar-end">
        {leftProject && (
          <Button
            size="compact-sm"
            variant="white"
            leftSection={<IconArrowLeft size={16} aria-hidden="true" />}
            onClick={backToProject}
          >
            返回正在办理的项目
          </Button>
        )}
        <Button variant="outline" size="compact-sm" color="white" onClick={() => void leave()}>
          打开其他旗县
        </Button>
        <SchemeMenu />
      </div>
    </header>
  )
}
