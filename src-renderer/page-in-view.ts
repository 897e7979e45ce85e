import { useShallow } from 'zustand/react/shallow'
import { isShut } from '#shared/accounts/account'
import { type AppData, useAppData } from './app-data'
import { kindInView } from './kind-in-view'
import { type BeforeTab, isLater, type Navigation, type ProjectTab, type Screen, useNavigation } from './navigation'

/** What F1 explains: a screen, a step of 事前, the steps of 事中 and 事后, or that somebody has to sign in. */
export type Page = Exclude<Screen, 'project'> | BeforeTab | 'later' | 'sign-in'

export interface PageInView {
  page: Page
  tab: ProjectTab
  /** Kind of the records in view. */
  recordKind: string
}

const pageOf = ({ screen, tab, recordId }: Pick<Navigation, 'screen' | 'tab' | 'recordId'>): Page => {
  if (screen !== 'project') return screen
  if (recordId !== null) return 'records'
  return isLater(tab) ? 'later' : tab
}

/** The place of whoever was there last is not shown to the next before he has signed in. */
export const asksWho = ({ county }: Pick<AppData, 'county'>): boolean => county !== null && isShut(county.accounts)

/** Drawn anew only where the page is another. */
export function usePage(): Page {
  const page = useNavigation(pageOf)
  return useAppData(asksWho) ? 'sign-in' : page
}

const viewOf = (at: Pick<Navigation, 'screen' | 'tab' | 'recordKind' | 'recordId'>): PageInView => ({
  page: pageOf(at),
  tab: at.tab,
  recordKind: kindInView(at)?.id ?? '',
})

const signIn: PageInView = { page: 'sign-in', tab: 'basics', recordKind: '' }

export const pageInView = (): PageInView => (asksWho(useAppData.getState()) ? signIn : viewOf(useNavigation.getState()))

export function usePageInView(): PageInView {
  const view = useNavigation(useShallow(viewOf))
  return useAppData(asksWho) ? signIn : view
}
