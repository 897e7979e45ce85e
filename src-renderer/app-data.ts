import { create } from 'zustand'
import type { CountyState } from '#shared/county/county'
import type { AppError } from '#shared/errors'
import type { AppInfo } from '#shared/ipc/channels'
import type { AppResources } from '#shared/resources'
import { call, onEvent, resources } from './api'
import { loadDrafts } from './drafts'
import { useNavigation } from './navigation'
import { returnToPlace } from './reopen'
import { restoreUnreadable } from './ui/unreadable'

interface AppData {
  /** 'loading' until the first screen can be drawn. */
  state: 'loading' | 'ready' | 'broken'
  error: AppError | null
  info: AppInfo | null
  resources: AppResources | null
  /** The open county; null on the start screen. */
  county: CountyState | null
  load(): Promise<void>
  /** Shows the county that a call has just opened, or the start screen. */
  enter(county: CountyState | null): void
  /** Reads the open county anew: something else than a form has written to it. */
  refresh(): Promise<void>
  /** New state of the county that is open already. */
  replace(county: CountyState): void
}

export const useAppData = create<AppData>((set, get) => ({
  state: 'loading',
  error: null,
  info: null,
  resources: null,
  county: null,
  async load() {
    const [info, data, county] = await Promise.all([
      call('app.info', null),
      resources(),
      call('county.current', null),
      loadDrafts().then(restoreUnreadable),
    ])
    if (!info.ok) return set({ state: 'broken', error: info.error })
    if (!data.ok) return set({ state: 'broken', error: data.error })
    set({ info: info.value, resources: data.value, error: county.ok ? null : county.error })
    get().enter(county.ok ? county.value : null)
    if (county.ok && county.value) returnToPlace(county.value.folder)
    set({ state: 'ready' })
  },
  enter(county) {
    const thisYear = Number(get().info?.today.slice(0, 4))
    const years = county?.years.map((parameters) => parameters.year) ?? []
    useNavigation.getState().showYear(years.includes(thisYear) || years.length === 0 ? thisYear : Math.max(...years))
    useNavigation.getState().show(county ? 'projects' : 'start')
    set({ county })
  },
  async refresh() {
    const current = await call('county.current', null)
    if (current.ok && current.value?.folder === get().county?.folder) set({ county: current.value })
  },
  replace: (county) => set({ county }),
}))

/** Another place (the menu, a second start with a folder) may open or close the county. */
export function followCountyChanges(): () => void {
  return onEvent('countyChanged', async ({ folder }) => {
    if (folder === (useAppData.getState().county?.folder ?? null)) return
    const current = await call('county.current', null)
    if (current.ok && current.value?.folder !== useAppData.getState().county?.folder) {
      useAppData.getState().enter(current.value)
    }
  })
}
