import { useShallow } from 'zustand/react/shallow'
import { kindInView } from './kind-in-view'
import { type BeforeTab, isLater, type Navigation, type ProjectTab, type Screen, useNavigation } from './navigation'

/** What F1 explains: a screen, a step of 事前, or the steps of 事中 and 事后. */
export type Page = Exclude<Screen, 'project'> | BeforeTab | 'later'

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

/** Drawn anew only where the page is another. */
export const usePage = (): Page => useNavigation(pageOf)

const viewOf = (at: Pick<Navigation, 'screen' | 'tab' | 'recordKind' | 'recordId'>): PageInView => ({
  page: pageOf(at),
  tab: at.tab,
  recordKind: kindInView(at)?.id ?? '',
})

export const pageInView = (): PageInView => viewOf(useNavigation.getState())

export const usePageInView = (): PageInView => useNavigation(useShallow(viewOf))
