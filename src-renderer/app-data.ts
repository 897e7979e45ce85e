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
    const [info, county] = await Promise.all([
      call('app.info', null),
      call('county.current', null),
      loadDrafts().then(restoreUnreadable),
    ])
    if (!info.ok) return set({ state: 'broken', error: info.error })
    set({ info: info.value })
    useNavigation.getState().showYear(yearOf(info.value.today))
    // The most to read and to carry over, and the start screen shows none of it.
    if (county.ok && !county.value) await startScreenSeen()
    const data = await resources()
    if (!data.ok) return set({ state: 'broken', error: data.error })
    set({ resources: data.value, error: county.ok ? null : county.error })
    // Without a county the start screen stands already, and the clerk may have gone on from it.
    if (county.ok && county.value) {
      get().enter(county.value)
      returnToPlace(county.value.folder)
    }
    set({ state: 'ready' })
  },
  enter(county) {
    const thisYear = yearOf(get().info?.today ?? '')
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

const yearOf = (today: string) => Number(today.slice(0, 4))

const SEEN_MS = 150

/** When the start screen has been drawn, or the clerk has gone on from it: reading much more holds up both processes. */
function startScreenSeen(): Promise<void> {
  if (useNavigation.getState().screen !== 'start') return Promise.resolve()
  return new Promise((resolve) => {
    const timer = setTimeout(done, SEEN_MS)
    const stop = useNavigation.subscribe(({ screen }) => screen !== 'start' && done())
    function done() {
      clearTimeout(timer)
      stop()
      resolve()
    }
  })
}
