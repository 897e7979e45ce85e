import { create } from 'zustand'
import { isShut } from '#shared/accounts/account'
import type { CountyState } from '#shared/county/county'
import type { AppError } from '#shared/errors'
import type { AppInfo } from '#shared/ipc/app-channels'
import type { ScreenResources } from '#shared/papers/screen-resources'
import { call, onEvent, resources } from './api'
import { areDraftsKnown, loadDrafts } from './drafts'
import { restoreUnreadable } from './edits/unreadable'
import { useNavigation } from './navigation'
import { keepDraftsOf } from './own-drafts'
import { placeLeft } from './reopen'

export interface AppData {
  /** 'loading' until the first screen can be drawn. */
  state: 'loading' | 'ready' | 'broken'
  error: AppError | null
  info: AppInfo | null
  resources: ScreenResources | null
  /** The open county; null on the start screen. */
  county: CountyState | null
  /** The start screen opens a county that is not ready to be looked at yet, and enters it itself. */
  opening: boolean
  /** False while the open county's own data sets are still being read: what is not known yet may be among them. */
  officeKnown: boolean
  /** Once for all who ask; again after a failure. */
  load(): Promise<void>
  /**
   * Shows the county that a call has just opened, at the place where it was left, or the start screen: at once, or where drafts
   * may not be told before, as soon as they are read.
   */
  enter(county: CountyState | null): Promise<void>
  /** Reads the open county anew: something else than a form has written to it. */
  refresh(): Promise<void>
  /** Reads the office's own data sets anew: they have changed, or another county is open. */
  readOfficeData(): Promise<void>
  /** New state of the county that is open already. */
  replace(county: CountyState): void
}

let loading: Promise<void> | null = null

export const useAppData = create<AppData>((set, get) => ({
  state: 'loading',
  error: null,
  info: null,
  resources: null,
  county: null,
  opening: false,
  officeKnown: false,
  async load() {
    if (get().state === 'ready') return
    loading ??= read().finally(() => {
      loading = null
    })
    await loading
  },
  async enter(county) {
    if (!areDraftsKnown()) await readDrafts(county)
    const thisYear = yearOf(get().info?.today ?? '')
    const years = county?.years.map((parameters) => parameters.year) ?? []
    const place = placeLeft(county?.folder ?? null)
    set({ county, officeKnown: false })
    useNavigation.setState({ chosenYear: null })
    useNavigation.getState().workInYear(years.includes(thisYear) || years.length === 0 ? thisYear : Math.max(...years))
    useNavigation.getState().show(county ? 'workbench' : 'start')
    if (county && place) {
      if (place.screen !== 'project') useNavigation.getState().workInYear(place.year)
      useNavigation.setState(place)
    }
    // Before signing in nothing is answered.
    if (!county || !isShut(county.accounts)) void get().readOfficeData()
  },
  async readOfficeData() {
    const folder = get().county?.folder
    const answer = folder ? await call('dataSet.ofOffice', null) : null
    // Another county is open by now: what it has is asked for by itself.
    if (get().county?.folder !== folder) return
    const offices = answer?.ok ? answer.value : []
    const { resources } = get()
    const { sets = [] } = resources?.rules ?? {}
    const own = sets.filter(({ by }) => by === 'program')
    if (!resources || (offices.length === 0 && own.length === sets.length)) return set({ officeKnown: true })
    // Loaded behind the first screen: it reads templates and knows every kind of data.
    const { withSets } = await import('#shared/office-data/data-of-sets')
    if (get().county?.folder === folder) set({ resources: withSets(resources, offices), officeKnown: true })
  },
  async refresh() {
    const current = await call('county.current', null)
    if (current.ok && current.value?.folder === get().county?.folder) set({ county: current.value })
  },
  replace: (county) => set({ county }),
}))

async function read(): Promise<void> {
  const { setState: set, getState: get } = useAppData
  const [info, data, county] = await Promise.all([call('app.info', null), resources(), call('county.current', null)])
  await readDrafts(county.ok ? county.value : null)
  if (!info.ok) return set({ state: 'broken', error: info.error })
  if (!data.ok) return set({ state: 'broken', error: data.error })
  set({ info: info.value, resources: data.value, error: county.ok ? null : county.error })
  // Without a county the start screen stands already, and the clerk may have gone on from it.
  if (county.ok && county.value) {
    await get().enter(county.value)
  } else {
    useNavigation.getState().workInYear(yearOf(info.value.today))
    if (placeLeft(null)?.screen === 'wizard') useNavigation.getState().show('wizard')
  }
  set({ state: 'ready' })
}

/** Once, and as soon as there is somebody they may be told to. */
async function readDrafts(county: CountyState | null): Promise<void> {
  if (county && isShut(county.accounts)) return
  await loadDrafts()
  restoreUnreadable()
}

useAppData.subscribe(({ county }) => {
  if (!county) return keepDraftsOf('')
  const { accounts } = county
  // Between two people what is left over is still the first one's.
  if (accounts.signedIn || !isShut(accounts)) keepDraftsOf(accounts.signedIn?.id ?? '')
})

/** Another place (the menu, a second start with a folder) may open or close the county. */
export function followCountyChanges(): () => void {
  return onEvent('countyChanged', async ({ folder }) => {
    const { county, opening } = useAppData.getState()
    if (opening || folder === (county?.folder ?? null)) return
    const current = await call('county.current', null)
    if (current.ok && current.value?.folder !== useAppData.getState().county?.folder) {
      useAppData.getState().enter(current.value)
    }
  })
}

const yearOf = (today: string) => Number(today.slice(0, 4))
